import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@dateline/formats';
import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import type { Bench } from '../bench.js';
import { bytes } from '../corpus.js';
import { jsonSample, type Sample, samples } from '../feeds/sample.js';
import { table } from '../table.js';
import { race } from '../timing.js';

const decoder = new TextDecoder();

/** Whatever feedsmith makes of bytes: no HTML is read, nothing is resolved or settled; what it refuses costs it nothing. */
function feedsmith(content: Uint8Array): unknown {
  try {
    return parseFeed(decoder.decode(content));
  } catch {
    return undefined;
  }
}

/** The elements of a feed and no more, by the parser that a reader of our own could stand on. */
function htmlparser2(content: Uint8Array): void {
  const parser = new Parser({}, { xmlMode: true });
  parser.end(decoder.decode(content));
}

/** Many passes a round, so that a round is long enough to time. */
async function perItem(contents: Uint8Array[], items: number, passes: number) {
  const over = (read: (content: Uint8Array) => unknown) => async () => {
    for (let pass = 0; pass < passes; pass++) for (const content of contents) await read(content);
  };
  const times = await race(
    {
      ours: over((content) => readDocument(content).catch(() => undefined)),
      feedsmith: over(feedsmith),
      htmlparser2: over(htmlparser2),
    },
    15,
  );
  return Object.fromEntries(
    Object.entries(times).map(([name, milliseconds]) => [name, (items * passes * 1000) / milliseconds]),
  );
}

const rate = (perSecond: number | undefined) => `${Math.round(perSecond ?? 0).toLocaleString('en')} /s`;

function row(name: string, rates: Record<string, number>): string[] {
  return [
    name,
    rate(rates.ours),
    rate(rates.feedsmith),
    rate(rates.htmlparser2),
    ((rates.ours ?? 0) / (rates.feedsmith ?? 1)).toFixed(2),
  ];
}

/** Items a second from bytes to Articles, beside feedsmith alone from bytes to its objects. */
export const bench: Bench = {
  name: 'feed-speed',
  summary: 'feed items a second, bytes to Articles, beside feedsmith alone (no HTML, no blocks) and bare tokens',
  async run({ corpus }) {
    const all = samples();
    const encoded = (sample: Sample) => new TextEncoder().encode(sample.text);
    const rows: string[][] = [];
    const slower: number[] = [];
    for (const sample of all) {
      const rates = await perItem([encoded(sample)], sample.items, Math.ceil(200 / sample.items));
      slower.push((rates.ours ?? 0) / (rates.feedsmith ?? 1));
      rows.push(row(sample.name, rates));
    }
    const items = all.reduce((sum, sample) => sum + sample.items, 0);
    rows.push(row('all of these', await perItem(all.map(encoded), items, 1)));
    const json = jsonSample();
    rows.push(row(json.name, await perItem([encoded(json)], json.items, 4)));
    const folder = join(corpus, 'feeds', 'files');
    if (existsSync(folder)) {
      const files = readdirSync(folder).map((file) => bytes(join(folder, file)));
      rows.push(row('the corpus, files', await perItem(files, files.length, 1)));
    }
    console.log(table(['feeds', 'Dateline', 'feedsmith', 'htmlparser2', 'Dateline / feedsmith'], rows));
    console.log(
      `\nthe least favourable kind of XML feed: ${Math.min(...slower).toFixed(2)} of feedsmith's rate; the target is 0.75`,
    );
  },
};
