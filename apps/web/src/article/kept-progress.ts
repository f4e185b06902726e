const KEY = 'dateline.progress';
/** Articles whose progress is kept: those read last. */
const MOST = 500;

function all(): [string, number][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => Array.isArray(each) && typeof each[1] === 'number') : [];
  } catch {
    return [];
  }
}

/** How much of an article was read in this browser, from 0 to 1. */
export const keptProgress = (id: string): number => all().find(([each]) => each === id)?.[1] ?? 0;

export function keepProgress(id: string, share: number): void {
  try {
    const others = all().filter(([each]) => each !== id);
    localStorage.setItem(KEY, JSON.stringify([...others, [id, Math.round(share * 1_000) / 1_000]].slice(-MOST)));
  } catch {
    // Without storage it lasts until the page is closed.
  }
}
