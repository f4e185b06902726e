// A program of its own, so that its processor time and memory are those of the library: fills a library from the feeds of
// a list, asks them all again, and says what that took. Arguments: the library, the list of feeds.
import { readFileSync } from 'node:fs';
import { openLibrary } from '@dateline/library';

export interface Filled {
  stories: number;
  /** Feeds that failed, each with its sentence. */
  problems: string[];
  /** Seconds. */
  wall: number;
  cpu: number;
  /** Seconds of asking all feeds again, of which none has anything new. */
  again: number;
  againCpu: number;
  /** Megabytes. */
  memory: number;
  /** Milliseconds each mark and list took during the fill. */
  marks: number[];
  lists: number[];
}

const seconds = (from: number) => (performance.now() - from) / 1_000;
const cpuSince = (from: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

async function main(path: string, urls: string): Promise<Filled> {
  const began = process.cpuUsage();
  const library = await openLibrary({ path, edition: false, readings: false, allowPrivate: true });
  await library.import(readFileSync(urls, 'utf8'), urls);
  const from = performance.now();
  let running = true;
  const marks: number[] = [];
  const lists: number[] = [];
  const person = (async () => {
    while (running) {
      const listed = performance.now();
      const { items } = await library.list({ limit: 50 });
      lists.push(performance.now() - listed);
      const item = items[marks.length % Math.max(1, items.length)];
      if (item) {
        const marked = performance.now();
        await library.mark([item.id], { saved: !item.saved });
        marks.push(performance.now() - marked);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const { added, problems } = await library.refresh({ force: true });
  const wall = seconds(from);
  running = false;
  await person;
  const cpu = cpuSince(began);
  const memory = process.resourceUsage().maxRSS / 1024;
  const [once, onceCpu] = [performance.now(), process.cpuUsage()];
  await library.refresh({ force: true });
  const result = {
    stories: added,
    problems: problems.map(({ url, message }) => `${url}: ${message}`),
    wall,
    cpu,
    memory,
    again: seconds(once),
    againCpu: cpuSince(onceCpu),
    marks,
    lists,
  };
  await library.close();
  return result;
}

if (process.send) {
  const [path = '', urls = ''] = process.argv.slice(2);
  process.send(await main(path, urls));
  process.disconnect();
}
