const query = (width: string) => (typeof matchMedia === 'undefined' ? undefined : matchMedia(`(width >= ${width})`));
const wide = query('60rem');
const medium = query('48rem');

/** How many columns the window has room for; what a server is to think of a window that it does not see. */
export const served = { columns: 3 };

export function columnCount(): number {
  if (!wide || !medium) return served.columns;
  return wide.matches ? 3 : medium.matches ? 2 : 1;
}

export function subscribeToColumns(listener: () => void): () => void {
  for (const media of [wide, medium]) media?.addEventListener('change', listener);
  return () => {
    for (const media of [wide, medium]) media?.removeEventListener('change', listener);
  };
}
