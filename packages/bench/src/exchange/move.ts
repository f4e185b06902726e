// A program of its own, so that its time and memory are those of one export or import. Arguments: `export` or `import`, the
// library, the file.
import { createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileOnDisk, openLibrary } from '@dateline/library';

export interface Moved {
  seconds: number;
  /** Megabytes of the whole process at most, and before anything was moved. */
  memory: number;
  rest: number;
}

/** Megabytes that Linux says of this process, all its threads together. */
function memory(name: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024);
}

async function main(way: string, path: string, file: string): Promise<Moved> {
  const library = await openLibrary({ path, edition: false, readings: false });
  await library.info();
  const rest = memory('VmRSS');
  const from = performance.now();
  if (way === 'export') await pipeline(Readable.from(library.export('ndjson')), createWriteStream(file));
  else await library.import(await FileOnDisk.open(file), file);
  const seconds = (performance.now() - from) / 1_000;
  await library.close();
  return { seconds, rest, memory: memory('VmHWM') };
}

if (process.send) {
  const [way = '', path = '', file = ''] = process.argv.slice(2);
  process.send(await main(way, path, file));
  process.disconnect();
}
