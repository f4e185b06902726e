import type { Change } from '@dateline/library';
import { serverEvents } from './sse.js';

/** Milliseconds without data after which a connection counts as lost. */
const SILENCE_LIMIT = 40_000;
const MIN_RETRY = 500;
const MAX_RETRY = 15_000;

/** As much of a browser's document as is needed here. */
interface Visibility {
  visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

const browserDocument = () => (globalThis as { document?: Visibility }).document;

/** Asks for the events after a number of the change log. */
export type OpenEvents = (since: number | undefined, signal: AbortSignal) => Promise<Response>;

/** Who hears of changes, and from when on. */
export interface ListenOptions {
  /** Called with entries of the change log, in their order. */
  onChanges(changes: Change[]): void;
  /** Called when the connection is first open and `since` was not given: of what came before, nothing is told. */
  onBegin?(): void;
  /** Called when the connection is lost, or cannot be made. */
  onBreak?(): void;
  /** The number of the newest change that is known; what came after it is told first. */
  since?: number;
  /** Whether a hidden page listens on, because others hear through it. */
  forOthers?: boolean;
}

/** Hears of changes until the function that it returns is called. */
export type Listen = (open: OpenEvents, options: ListenOptions) => () => void;

/**
 * Listens for changes and comes back after every break, with what happened meanwhile. A hidden page lets go of its
 * connection: a browser has few for one host, and many open pages would use them up.
 */
export const listen: Listen = (open, { onChanges, onBegin, onBreak, since, forOthers = false }) => {
  let last = since;
  let ended = false;
  let delay = MIN_RETRY;
  let current: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isHidden = () => !forOthers && browserDocument()?.visibilityState === 'hidden';

  const run = async (stop: AbortController): Promise<void> => {
    let watch = setTimeout(() => stop.abort(), SILENCE_LIMIT);
    const onActivity = () => {
      clearTimeout(watch);
      watch = setTimeout(() => stop.abort(), SILENCE_LIMIT);
    };
    try {
      const response = await open(last, stop.signal);
      if (!response.ok || !response.body) return;
      for await (const { event, data } of serverEvents(response.body, onActivity)) {
        delay = MIN_RETRY;
        if (event === 'hello' && last === undefined) {
          last = Number(data);
          onBegin?.();
        }
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
    if (ended || current || isHidden()) return;
    clearTimeout(timer);
    const stop = new AbortController();
    current = stop;
    void run(stop).then(() => {
      current = undefined;
      if (ended) return;
      if (!isHidden()) onBreak?.();
      timer = setTimeout(start, delay);
      delay = Math.min(delay * 2, MAX_RETRY);
    });
  };
  const onVisibilityChange = () => {
    if (isHidden()) current?.abort();
    else {
      delay = MIN_RETRY;
      start();
    }
  };
  browserDocument()?.addEventListener('visibilitychange', onVisibilityChange);
  start();
  return () => {
    ended = true;
    clearTimeout(timer);
    browserDocument()?.removeEventListener('visibilitychange', onVisibilityChange);
    current?.abort();
  };
};
