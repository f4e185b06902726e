import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { articleText, contentHash, parseArticle, toHtml, toMarkdown } from '@dateline/core';
import { build } from 'esbuild';
import type { Bench } from '../bench.js';
import { table } from '../table.js';
import { race } from '../timing.js';

const sentence =
  'The committee met for the third time this week and put off its decision until the harvest is counted. ';

/** A story of about 4,000 characters in 14 paragraphs, as an agency files it. */
const story = {
  schemaVersion: 2,
  id: 'bench',
  kicker: 'Harvest',
  headline: 'Committee puts off its decision on grain',
  deck: 'A count of the harvest comes first',
  bylines: [{ name: 'A. Reporter' }],
  dateline: { text: 'OLDHAVEN, March 4 -', place: 'OLDHAVEN', date: '2024-03-04' },
  published: '2024-03-04T18:30:00Z',
  language: 'en',
  direction: 'ltr',
  topics: ['grain', 'harvest'],
  media: [],
  attachments: [],
  provenance: {},
  body: Array.from({ length: 14 }, (_, i) => ({
    type: 'paragraph',
    text: sentence.repeat(3).trim(),
    marks: [
      { type: 'link', start: 4, end: 13, url: `https://post.example/${i}` },
      { type: 'strong', start: 20, end: 30 },
    ],
  })),
};

async function bundle(source: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
  try {
    const entry = join(folder, 'entry.js');
    writeFileSync(entry, source);
    const core = fileURLToPath(import.meta.resolve('@dateline/core'));
    const built = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      alias: { '@dateline/core': core },
      outfile: join(folder, 'out.js'),
    });
    return brotliCompressSync(built.outputFiles[0]?.contents ?? new Uint8Array()).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const bench: Bench = {
  name: 'core',
  summary: 'what an Article costs: parsing, writing, and what the package adds to a bundle',
  async run() {
    const article = parseArticle(story);
    const text = JSON.stringify(story);
    const many = 200;
    const times = await race({
      'JSON.parse alone': () => void repeat(many, () => JSON.parse(text)),
      'JSON.parse and parseArticle': () => void repeat(many, () => parseArticle(JSON.parse(text))),
      articleText: () => void repeat(many, () => articleText(article)),
      toMarkdown: () => void repeat(many, () => toMarkdown(article)),
      toHtml: () => void repeat(many, () => toHtml(article)),
      contentHash: () => void repeat(many, () => contentHash(article)),
    });
    const rows = Object.entries(times).map(([name, ms]) => [
      name,
      ((ms * 1000) / many).toFixed(1),
      Math.round((many * 1000) / ms),
    ]);
    console.log(
      `A story of ${articleText(article).length} characters, ${article.body.length} paragraphs, ${text.length} bytes of JSON; medians`,
    );
    console.log(table(['', 'µs each', 'each s'], rows));
    const sizes = await Promise.all([
      bundle("export { parseArticle } from '@dateline/core'"),
      bundle("export { articleText, spanText, textTree } from '@dateline/core'"),
      bundle("export { toHtml, toMarkdown, diffArticles, parseQuery } from '@dateline/core'"),
      bundle(
        `export default ${JSON.stringify(readFileSync(fileURLToPath(import.meta.resolve('@dateline/core/article.schema.json')), 'utf8'))}`,
      ),
    ]);
    const names = [
      'parseArticle with the schemas (zod in it)',
      'text helpers alone',
      'faces, diff and query',
      'JSON Schema',
    ];
    console.log(
      table(
        ['in a bundle, minified and brotli', 'kB'],
        names.map((name, i) => [name, ((sizes[i] ?? 0) / 1000).toFixed(1)]),
      ),
    );
  },
};

function repeat(times: number, run: () => unknown): void {
  for (let i = 0; i < times; i++) run();
}
