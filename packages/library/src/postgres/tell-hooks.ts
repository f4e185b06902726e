import type { Shared } from '../shared.js';
import type { PostgresWatch } from './watch.js';

/** Milliseconds in which changes are gathered, and between two looks at what hooks are to hear again or wait for. */
const SOON = 100;
const EVERY = 5_000;

/** Has hooks told of what anybody changes, and of what failed before, until the library is closed. */
export function tellHooks(watch: PostgresWatch, shared: Shared, send: (indexed: boolean) => void): void {
  let soon: NodeJS.Timeout | undefined;
  const tell = () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      send(false);
    }, SOON).unref();
  };
  watch.onNewest = tell;
  const stop = watch.subscribe(() => {}, '');
  const clock = setInterval(tell, EVERY).unref();
  const { close } = shared;
  shared.close = async () => {
    clearInterval(clock);
    clearTimeout(soon);
    stop();
    await close();
  };
}
