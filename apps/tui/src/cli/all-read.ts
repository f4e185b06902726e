import type { Library } from '@dateline/library';
import type { Io } from './io.js';

/** Waits until every story has its Reading: voices, statements, documents and the diary come from them. */
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

/** Opens a library in which every story is read, for the time of `work`. */
export async function withReadings<T>(open: () => Promise<Library>, io: Io, work: (library: Library) => Promise<T>) {
  const library = await open();
  try {
    await allRead(library, io);
    return await work(library);
  } finally {
    await library.close();
  }
}
