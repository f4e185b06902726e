const KEY = 'dateline.recordings';
/** Recordings whose place is kept. */
const MOST = 500;

interface Kept {
  speed: number;
  /** Seconds, by address; those of the last ones played. */
  places: Record<string, number>;
}

export function kept(): Kept {
  try {
    const { speed, places } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    return { speed: typeof speed === 'number' ? speed : 1, places: places ?? {} };
  } catch {
    return { speed: 1, places: {} };
  }
}

/** Keeps where a person is in a recording, and how fast they hear it; one that was heard to its end begins again. */
export function keep(change: { url: string; place: number } | { speed: number }): void {
  const { speed, places } = kept();
  const others =
    'url' in change ? Object.entries(places).filter(([url]) => url !== change.url) : Object.entries(places);
  const own: [string, number][] = 'url' in change && change.place > 0 ? [[change.url, change.place]] : [];
  const next: Kept = {
    speed: 'speed' in change ? change.speed : speed,
    places: Object.fromEntries([...others, ...own].slice(-MOST)),
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage it lasts until the page is closed.
  }
}
