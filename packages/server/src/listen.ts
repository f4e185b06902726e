import type { Change } from '@dateline/library';
import { serverEvents } from './sse.js';

/** Milliseconds without a sign of life after which a connection counts as lost. */
const SILENCE = 40_000;
const SOONEST = 500;
const LATEST = 15_000;

/** As much of a browser's document as is needed here. */
interface Visibility {
  visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

const page = () => (globalThis as { document?: Visibility }).document;

/**
 * Listens for changes and comes back after every break, with what happened meanwhile. A hidden page lets go of its
 * connection: a browser has few for one host, and many open pages would use them up.
 * @param open asks for the events after a number of the change log
 */
export function listen(
  open: (since: number | undefined, signal: AbortSignal) => Promise<Response>,
  onChanges: (changes: Change[]) => void,
): () => void {
  let last: number | undefined;
  let ended = false;
  let wait = SOONEST;
  let current: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (stop: AbortController): Promise<void> => {
    let watch = setTimeout(() => stop.abort(), SILENCE);
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => stop.abort(), SILENCE);
    };
    try {
      const response = await open(last, stop.signal);
      if (!response.ok || !response.body) return;
      for await (const { event, data } of serverEvents(response.body, alive)) {
        wait = SOONEST;
        if (event === 'hello') last ??= Number(data);
        if (event !== 'changes' || stop.signal.aborted) continue;
        const changes = JSON.parse(data) as Change[];
        last = changes.at(-1)?.number ?? last;
        onChanges(changes);
      }
    } catch {
      // Broken off: begun again below.
    } finally {
      clearTimeout(watch);
    }
  };
  const start = () => {
    if (ended || current || page()?.visibilityState === 'hidden') return;
    clearTimeout(timer);
    const stop = new AbortController();
    current = stop;
    void run(stop).then(() => {
      current = undefined;
      if (ended) return;
      timer = setTimeout(start, wait);
      wait = Math.min(wait * 2, LATEST);
    });
  };
  const turn = () => {
    if (page()?.visibilityState === 'hidden') current?.abort();
    else {
      wait = SOONEST;
      start();
    }
  };
  page()?.addEventListener('visibilitychange', turn);
  start();
  return () => {
    ended = true;
    clearTimeout(timer);
    page()?.removeEventListener('visibilitychange', turn);
    current?.abort();
  };
}
