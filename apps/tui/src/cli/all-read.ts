import type { Library } from '@dateline/library';
import type { Io } from './io.js';

/** Waits until every story has its Reading: voices and the diary come from them. */
export async function allRead(library: Library, io: Io): Promise<void> {
  let { unreadings } = await library.info();
  while (unreadings > 0) {
    io.progress(`Reading ${unreadings} ${unreadings === 1 ? 'story' : 'stories'}`);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 500);
      const end = library.subscribe(done);
      function done() {
        clearTimeout(timer);
        end();
        resolve();
      }
    });
    ({ unreadings } = await library.info());
  }
  io.progress(undefined);
}
