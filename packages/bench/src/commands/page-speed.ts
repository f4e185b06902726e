import { readDocument } from '@dateline/formats';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import type { Bench } from '../bench.js';
import { bytes, json } from '../corpus.js';
import { table } from '../table.js';
import { race } from '../timing.js';

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

export const bench: Bench = {
  name: 'page-speed',
  summary: 'web pages a second on one core, beside Readability and Defuddle, and beside building a tree alone',
  corpus: 'pages',
  async run({ corpus, rest }) {
    const ids = Object.entries(json<Record<string, { url: string }>>(`${corpus}/pages/ground-truth.json`));
    const pages = ids.map(([id, { url }]) => {
      const raw = bytes(`${corpus}/pages/html/${id}.html.gz`);
      return { url, raw, html: raw.toString('utf8') };
    });
    const each = (run: (page: (typeof pages)[number]) => unknown) => async () => {
      for (const page of pages) await run(page);
    };
    const quick = {
      'Dateline, bytes to Article': each(({ raw, url }) => readDocument(raw, { url, contentType: 'text/html' })),
      'tree alone: htmlparser2': each(({ html }) => tree(html)),
      'tree alone: parse5': each(({ html }) => parse(html)),
      'tree alone: linkedom': each(({ html }) => parseHTML(html)),
      'Readability with linkedom': each(({ html }) =>
        new Readability(parseHTML(html).document as unknown as Document).parse(),
      ),
    };
    const rounds = Number(rest.find((argument) => argument.startsWith('--rounds='))?.slice(9) ?? 5);
    const times = await race(quick, rounds);
    const slow = await race(
      { 'Defuddle with linkedom': each(({ html, url }) => Defuddle(parseHTML(html).document, url)) },
      1,
      1,
    );
    const own = times['Dateline, bytes to Article'] ?? 1;
    const rows = Object.entries({ ...times, ...slow }).map(([name, time]) => [
      name,
      `${((pages.length * 1000) / time).toFixed(0)} pages/s`,
      `${(time / own).toFixed(2)} x`,
    ]);
    console.log(table(['', 'speed', 'time'], rows));
  },
};
