const paths = {
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.300 15.300 20 20',
  refresh: 'M19 5v5h-5M5 19v-5h5M18.500 10A7 7 0 0 0 6 8M5.500 14A7 7 0 0 0 18 16',
  settings: 'M4 18 8.500 6 13 18M5.600 14h5.800M15 18l3-8 3 8M16 15.500h4',
  help: 'M9 9.200C9 7.400 10.300 6 12 6s3 1.200 3 3c0 2-3 2.600-3 4.800M12 17.500v.3',
  saved: 'M7 4h10v16l-5-4-5 4z',
  unread: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
  out: 'M9 6H6v12h12v-3M13 5h6v6M19 5l-9 9',
  close: 'M6 6l12 12M18 6 6 18',
  add: 'M12 5v14M5 12h14',
  pen: 'M5 19l1-4L15.500 5.500l3 3L9 18zM13.500 7.500l3 3',
  talk: 'M5 5h14v10h-8l-4 4v-4H5z',
  more: 'M6 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM18 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  palette: 'M5 7h14M5 12h9M5 17h6M17 14l3 3-3 3',
  back: 'M14 6l-6 6 6 6',
  play: 'M8 5l11 7-11 7z',
  later: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 1.800',
  hidden:
    'M5 5l14 14M10 6.300C14.500 5.500 18.500 8 20.500 12a11 11 0 0 1-2.500 3.300M15 17.200C10 19.200 5.800 16.500 3.500 12a11 11 0 0 1 3.200-3.900',
  next: 'M10 6l6 6-6 6',
} as const;

export type IconName = keyof typeof paths;

/** A drawing that a screen reader skips: whoever shows it adds a label. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  const classes = ['icon', filled && 'icon-filled', (name === 'back' || name === 'next') && 'icon-arrow'];
  return (
    <svg className={classes.filter(Boolean).join(' ')} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
