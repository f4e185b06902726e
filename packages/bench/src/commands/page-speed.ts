import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocument } from '@dateline/formats';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import type { Bench } from '../bench.js';
import { bytes, json } from '../corpus.js';
import { table } from '../table.js';
import { cpuTime, race } from '../timing.js';

/** A tree with no more in it than names, attributes and texts, as htmlparser2's events give them. */
function tree(html: string): unknown {
  interface Node {
    name: string;
    attributes: Record<string, string>;
    children: (Node | string)[];
  }
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const node: Node = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    ontext(text) {
      open.at(-1)?.children.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return root;
}

/** How many pages of a large set are read, about: all of `web` would take every reader but the first minutes a round. */
const SAMPLE = 40;
const LARGE = 10 * SAMPLE;

interface Page {
  url: string;
  raw: Buffer;
  html: string;
}

interface PageSet {
  name: string;
  /** All pages where they are few, else evenly spread ones: the same for every reader. */
  pages: Page[];
  /** How many the set has. */
  total: number;
}

function pagesOf(corpus: string, name: string): PageSet {
  const all = Object.entries(json<Record<string, { url: string }>>(`${corpus}/${name}/ground-truth.json`));
  const step = all.length < LARGE ? 1 : Math.floor(all.length / SAMPLE);
  const pages = all
    .filter((_, at) => at % step === 0)
    .map(([id, { url }]) => {
      const raw = bytes(`${corpus}/${name}/html/${id}.html.gz`);
      return { url, raw, html: raw.toString('utf8') };
    });
  return { name, pages, total: all.length };
}

/** What Readability finds; it fails on some pages. */
function peer(html: string): unknown {
  try {
    return new Readability(parseHTML(html).document as unknown as Document).parse();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

type Read = typeof readDocument;

async function measure({ name: set, pages, total }: PageSet, rounds: number, other?: Read): Promise<void> {
  const each = (run: (page: Page) => unknown) => async () => {
    for (const page of pages) await run(page);
  };
  const by = (read: Read) => each(({ raw, url }) => read(raw, { url, contentType: 'text/html' }));
  const quick = {
    'Dateline, bytes to Article': by(readDocument),
    ...(other && { 'Dateline, the other build': by(other) }),
    'tree alone: htmlparser2': each(({ html }) => tree(html)),
    'tree alone: parse5': each(({ html }) => parse(html)),
    'tree alone: linkedom': each(({ html }) => parseHTML(html)),
    'Readability with linkedom': each(({ html }) => peer(html)),
  };
  const times = await race(quick, rounds, 2, cpuTime);
  // Defuddle takes as long as all others together, so that it runs once, over the same pages.
  const defuddle = each(({ html, url }) => Defuddle(parseHTML(html).document, url));
  const slow = await race({ 'Defuddle with linkedom': defuddle }, 1, 1, cpuTime);
  const own = times['Dateline, bytes to Article'] ?? 1;
  const rows = Object.entries({ ...times, ...slow }).map(([name, time]) => [
    name,
    `${((pages.length * 1000) / time).toFixed(0)} pages/s`,
    `${(time / own).toFixed(2)} x`,
  ]);
  const read = pages.length < total ? `${pages.length} of its ${total}` : `all ${total}`;
  console.log(table([`${set}: ${read} pages`, 'speed', 'time'], rows));
}

export const bench: Bench = {
  name: 'page-speed',
  summary:
    'web pages a second of processor time, of news and of every kind, beside Readability and Defuddle, and beside building a tree alone (-- --rounds=N; --beside=FILE: beside another build of formats, by the path of its dist/index.js)',
  corpus: 'pages',
  async run({ corpus, rest }) {
    const rounds = Number(rest.find((argument) => argument.startsWith('--rounds='))?.slice(9) ?? 5);
    const file = rest.find((argument) => argument.startsWith('--beside='))?.slice(9);
    const other: { readDocument: Read } | undefined = file && (await import(pathToFileURL(resolve(file)).href));
    for (const set of ['pages', 'web']) await measure(pagesOf(corpus, set), rounds, other?.readDocument);
  },
};
