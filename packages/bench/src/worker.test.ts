import { fileURLToPath } from 'node:url';
import { readDocument } from '@dateline/formats';
import { read, readText } from '@dateline/reading';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.js';

const story = `OLDHAVEN, March 1, 2024 (Harbour Post) - The Oldhaven Harbour Board will open the Calder Bridge on Monday, two weeks early, its chairwoman said on Friday.

“We have waited for this since the flood of November 2021,” said Dr. Inés Calder, chairwoman of the board. “And I’m told that it didn’t cost a penny more than £4.2 million.”

The bridge’s 1,200 metres of railing were made in Gdańsk, according to a report by the Marine Institute. Last month, Minister of Transport Tomas Brandt signed Order No. 44, which bids the board to take down the old ferry pier within 24 months.

Brandt said that he hoped to walk across it “with all of Oldhaven.” She laughed. 😀

В Осло об этом не писали. “It is,” she wrote on March 4, “a bridge.”`;

/** What runs in the worker: it reads what it is sent as a text and as an Article. */
const program = `
import { read, readText } from '@dateline/reading';
onmessage = async ({ data: { text, article, published } }) => {
  try {
    postMessage({ text: JSON.stringify(await readText(text, { published })), article: JSON.stringify(await read(article)) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
`;

let browser: Browser;
/** What the bundler made, by address. */
const files = new Map<string, string>();

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    outdir: '/',
    entryNames: 'worker',
    logLevel: 'error',
  });
  for (const { path, text } of outputFiles) files.set(path, text);
  browser = await launch();
});
afterAll(() => browser?.close());

/** Sends one message to a worker in a page of its own; gives the worker's answer. */
async function ask(message: unknown): Promise<{ text?: string; article?: string; error?: string }> {
  const page = await browser.newPage();
  await page.route('http://reader.test/**', (route) => {
    const script = files.get(new URL(route.request().url()).pathname);
    return route.fulfill(
      script === undefined
        ? { contentType: 'text/html', body: '<!doctype html><title>Reading</title>' }
        : { contentType: 'text/javascript; charset=utf-8', body: script },
    );
  });
  await page.goto('http://reader.test/');
  return page.evaluate(
    (sent) =>
      new Promise((done, fail) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.onmessage = ({ data }) => done(data);
        worker.postMessage(sent);
      }),
    message,
  );
}

it('reads in a Web Worker what it reads in Node', async () => {
  const published = '2024-03-01';
  const document = new TextEncoder().encode(`Bridge to open early\n\n    ${story}`);
  const { articles } = await readDocument(document, { published });
  const article = articles[0]!;
  const { text, article: ofArticle, error } = await ask({ text: story, article, published });
  expect(error).toBeUndefined();
  expect(text).toBe(JSON.stringify(await readText(story, { published })));
  expect(ofArticle).toBe(JSON.stringify(await read(article)));
  // Not two empty Readings that happen to agree.
  const { statements, voices, times, events, names, documents, quantities } = JSON.parse(text!);
  for (const list of [statements, voices, times, events, names, documents, quantities]) expect(list).not.toEqual([]);
});
