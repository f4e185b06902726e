/** Programs of somebody who has installed the packages. */

/** What a browser or an old Node can use: core, formats and reading, without the types of Node. */
export const portable = `
import { type Article, type Block, isDatelineError, parseArticle, type Span, spanText } from '@dateline/core';
import type { Library } from '@dateline/core/library';
import type { Reading, Statement } from '@dateline/core/reading';
import { readDocument } from '@dateline/formats';
import { read, readText } from '@dateline/reading';

const article: Article = parseArticle(JSON.parse('{}'));
const span: Span = { at: 'headline', start: 0, end: 1 };
export const first: Block | undefined = article.body[0];
export const words: string = spanText(article, span);
// @ts-expect-error: a headline is a text
article.headline = 3;
export const code = (error: unknown): string | undefined => (isDatelineError(error) ? error.code : undefined);
export const open = (library: Library) => library.list({ query: 'is:unread', limit: 10 });

export async function statements(response: Response): Promise<Statement[]> {
  const { articles } = await readDocument(response, { url: response.url });
  const readings: Reading[] = await Promise.all(articles.map((one) => read(one)));
  const { times } = await readText('It ended on Monday.', { published: '2024-03-01' });
  // @ts-expect-error: a time has a value, not a colour
  times[0]?.colour;
  return readings.flatMap((reading) => reading.statements);
}
`;

/** What runs in Node alone: the library, its server, and a reader for React. */
export const complete = `
import type { Library } from '@dateline/core/library';
import { openLibrary } from '@dateline/library';
import { allControllers, createReader, helpGroups, ReaderProvider, type Shell } from '@dateline/reader';
import { serve } from '@dateline/server';
import { connect } from '@dateline/server/client';
import { createElement, type ReactElement } from 'react';

export async function start(shell: Shell): Promise<ReactElement> {
  const file: Library = await openLibrary({ path: 'news.db' });
  const { url } = await serve(file, { port: 0 });
  const library: Library = connect(url);
  const reader = createReader({ library, shell, frontEnd: 'web', controllers: allControllers });
  // @ts-expect-error: there is no such front end
  helpGroups('radio');
  return createElement(ReaderProvider, { reader, children: null });
}
`;

/** A feed, a page and agency copy in, what they say out; prints it as JSON. */
export const program = `
import { articleText, diffArticles, parseArticle, parseQuery, toHtml, toMarkdown } from '@dateline/core';
import schema from '@dateline/core/article.schema.json' with { type: 'json' };
import { readDocument } from '@dateline/formats';
import { read } from '@dateline/reading';

const article = parseArticle({ headline: 'Ferry resumes', body: ['The ferry runs again.', 'Fares stay.'] });
const core = {
  text: articleText(article), html: toHtml(article).includes('<h1>Ferry resumes</h1>'),
  same: diffArticles(article, article).same, query: parseQuery('is:unread').query.kind, title: schema.title,
};

const story = '"The bridge will open on Monday," the harbour master, Ines Calder, said on Friday.';
const wire = 'Bridge to open early\\n\\nOLDHAVEN, March 1, 2024 (Harbour Post) - ' + story;
const feed = '<rss version="2.0"><channel><title>Post</title><item><title>Bridge to open early</title><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;' +
  story.replaceAll('"', '&quot;') + '&lt;/p&gt;</description></item></channel></rss>';
const page = '<!doctype html><title>Bridge to open early</title><article><h1>Bridge to open early</h1><p>' + story + '</p><p>' +
  'Carts will cross free of charge for a week, she said, and tolls stay as they are after that.</p></article>';

const documents = [];
for (const [document, url] of [[wire], [feed, 'https://post.example/feed'], [page, 'https://post.example/bridge']]) {
  const { format, articles } = await readDocument(new TextEncoder().encode(document), { url, published: '2024-03-01' });
  const reading = await read(articles[0]);
  documents.push([format, articles[0].headline, articleText(articles[0]).includes('open on Monday'), toMarkdown(articles[0]).startsWith('# Bridge'),
    reading.statements.length > 0, reading.times.some(({ value }) => value === '2024-03-04')]);
}
console.log(JSON.stringify({ version: process.version, core, documents }));
`;

/** A module of somebody who reads web pages: the format and the Readings of one, the same wherever it runs. */
export const saidIn = `
import { readDocument } from '@dateline/formats';
import { read } from '@dateline/reading';

const url = 'https://post.example/bridge';
export const page = '<!doctype html><title>Bridge to open early</title><article><h1>Bridge to open early</h1>' +
  '<p>OLDHAVEN, March 1, 2024 (Harbour Post) - &quot;The bridge will open on Monday,&quot; the harbour master, Ines Calder, said on Friday.</p>' +
  '<p>Carts will cross free of charge for a week, she said, and tolls stay as they are after that. The council of Oldhaven had wanted them to rise by 5 percent.</p></article>';

export const articlesIn = (document) => readDocument(document, { url, published: '2024-03-01' });

export async function saidIn(document) {
  const { format, articles } = await articlesIn(document);
  return { format, headline: articles[0].headline, readings: await Promise.all(articles.map((article) => read(article))) };
}
`;

/** The helper for workers, which finds its script where the bundler puts it. */
export const helper = `
import { startReadingWorker } from '@dateline/reading/worker';

export const start = () => startReadingWorker();
`;

/** The same with a bundler that leaves such scripts alone: `thread.js` of the program is built like any other of its files. */
export const helperOf = (script: string): string => `
import { startReadingWorker } from '@dateline/reading/worker';

export const start = () => startReadingWorker(new Worker(new URL('${script}', import.meta.url), { type: 'module' }));
`;

/** A page that reads a document itself, in a worker of its own and with the helper for workers, and says what each found. */
export const browserProgram = {
  'main.js': `
import { start } from './helper.js';
import { articlesIn, page, saidIn } from './said-in.js';

const here = await saidIn(page);
const helper = start();
const byHelper = await Promise.all((await articlesIn(page)).articles.map((article) => helper.read(article)));
await helper.close();
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => { globalThis.found = { here, inWorker: data, byHelper }; };
worker.postMessage(page);
`,
  'worker.js': `
import { saidIn } from './said-in.js';

globalThis.onmessage = async ({ data }) => postMessage(await saidIn(data));
`,
  'thread.js': "import '@dateline/reading/thread';",
  'index.html': '<!doctype html><title>A consumer</title><script type="module" src="./main.js"></script>',
};

/** A module with an import of each of the entries, type checked as it stands. */
export const importAll = (entries: readonly string[]): string =>
  entries.map((entry, number) => `export * as entry${number} from '${entry}';`).join('\n');

/** Says of each entry how many names it exports; the program is called with the entries. */
export const importEach = `
const counts = {};
for (const entry of process.argv.slice(2)) counts[entry] = Object.keys(await import(entry)).length;
console.log(JSON.stringify(counts));
`;

/** The same for \`require\`, which loads modules from Node 22.12 on. */
export const requireEach = `
const counts = {};
for (const entry of process.argv.slice(2)) counts[entry] = Object.keys(require(entry)).length;
console.log(JSON.stringify(counts));
`;

/** A CommonJS module in TypeScript. */
export const common = `
import core = require('@dateline/core');
import formats = require('@dateline/formats');

export const article: core.Article = core.parseArticle(JSON.parse('{}'));
export const read: typeof formats.readDocument = formats.readDocument;
`;
