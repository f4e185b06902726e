import { pause } from './slices.js';
import type { Database } from './store/database.js';
import { isStoreProblem } from './store/problems.js';
import { keepReading, nextDue, renewReadings, skipReading } from './store/readings.js';

/** Makes the Readings that are due, newest stories first, one at a time between other work. */
export function keepReadingAhead(db: Database, signal: AbortSignal): { wake(): void; stopped: Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;
  const ended = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => void (running ?? Promise.resolve()).then(ended.resolve), { once: true });

  const run = async (): Promise<void> => {
    again = false;
    const { ENGINE, read } = await import('@dateline/reading');
    await renewReadings(db, ENGINE, pause);
    while (!signal.aborted) {
      again = false;
      const due = nextDue(db);
      if (!due) break;
      try {
        keepReading(db, due.id, due.hash, await read(due.article));
      } catch (error) {
        if (isStoreProblem(error)) throw error;
        // A story that cannot be read this way is shown without its Reading.
        skipReading(db, due.id);
      }
      await pause();
    }
  };
  return {
    wake() {
      again = true;
      if (running || signal.aborted) return;
      running = run()
        // What could not be written now is still due, and begun again with the next change.
        .catch(() => {})
        .finally(() => {
          running = undefined;
          if (again && !signal.aborted && nextDue(db)) this.wake();
        });
    },
    stopped: ended.promise,
  };
}
