import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@dateline/formats';
import { openLibrary } from '@dateline/library';
import { read, readText } from '@dateline/reading';
import { startReadingWorker } from '@dateline/reading/worker';
import { serve } from '@dateline/server';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
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

/** What runs in a page: the same by a function, and whether the page may compile WebAssembly. */
const pageProgram = `
import { read, readText } from '@dateline/reading';
import { startReadingWorker } from '@dateline/reading/worker';
// The policy of pages lets one policy decide which scripts a worker may run.
trustedTypes.createPolicy('default', { createScriptURL: (url) => (new URL(url).origin === location.origin ? url : null) });
window.inWorker = async ({ text, article, published }) => {
  const worker = startReadingWorker();
  const found = await Promise.all([worker.readText(text, { published }), worker.read(article)]);
  const controller = new AbortController();
  const late = worker.readText(text.repeat(200), { signal: controller.signal });
  controller.abort();
  const aborted = await late.catch(({ name }) => name);
  await worker.close();
  const closed = await worker.readText(text).catch(({ code }) => code);
  const [ofText, ofArticle] = found.map((reading) => JSON.stringify(reading));
  return { text: ofText, article: ofArticle, aborted, closed };
};
window.readings = async ({ text, article, published }) =>
  ({ text: JSON.stringify(await readText(text, { published })), article: JSON.stringify(await read(article)) });
try {
  new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  window.compiles = true;
} catch (error) {
  window.compiles = error.name;
}
`;

let browser: Browser;
/** What the bundler made, by address. */
const files = new Map<string, string>();

/** A program as a bundler makes it for a browser, and beside it the script of a worker. */
async function bundled(contents: string, name: string) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    entryPoints: { thread: '@dateline/reading/thread' },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    outdir: '/',
    logLevel: 'error',
  });
  return outputFiles.map(({ path, text }) => ({ path: path === '/stdin.js' ? `/${name}.js` : path, text }));
}

beforeAll(async () => {
  const outputFiles = await bundled(program, 'worker');
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

const published = '2024-03-01';

async function articleOf(text: string) {
  const document = new TextEncoder().encode(`Bridge to open early\n\n    ${text}`);
  const { articles } = await readDocument(document, { published });
  return articles[0]!;
}

/** Fails unless both are what is read here, and something is. */
async function expectSame(text: string | undefined, ofArticle: string | undefined): Promise<void> {
  expect(text).toBe(JSON.stringify(await readText(story, { published })));
  expect(ofArticle).toBe(JSON.stringify(await read(await articleOf(story))));
  // Not two empty Readings that happen to agree.
  const { statements, voices, times, events, names, documents, quantities } = JSON.parse(text!);
  for (const list of [statements, voices, times, events, names, documents, quantities]) expect(list).not.toEqual([]);
}

it('reads in a Web Worker what it reads in Node', async () => {
  const { text, article, error } = await ask({ text: story, article: await articleOf(story), published });
  expect(error).toBeUndefined();
  await expectSame(text, article);
});

/** Opens a page that `dateline serve` serves, with the policy of its pages. */
async function underPolicy(use: (page: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-policy-'));
  for (const { path, text } of await bundled(pageProgram, 'page')) writeFileSync(join(folder, path), text);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Reading</title><script type="module" src="/page.js"></script>',
  );
  const library = await openLibrary({ path: join(folder, 'library.db'), edition: false });
  const served = await serve(library, { files: folder });
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await use(page);
    await page.close();
  } finally {
    await served.close();
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What pageProgram puts into its page. */
interface Given {
  compiles: true | string;
  readings(sent: unknown): Promise<{ text: string; article: string }>;
  inWorker(sent: unknown): Promise<{ text: string; article: string; aborted: string; closed: string }>;
}

it('reads the same in a page whose policy lets no WebAssembly be compiled', async () => {
  const sent = { text: story, article: (await articleOf(story)) as object, published };
  await underPolicy(async (page) => {
    const compiles = () => page.evaluate(() => (globalThis as unknown as Given).compiles);
    await expect.poll(compiles).toBe('CompileError');
    const { text, article } = await page.evaluate((given) => (globalThis as unknown as Given).readings(given), sent);
    await expectSame(text, article);
    const inWorker = await page.evaluate((given) => (globalThis as unknown as Given).inWorker(given), sent);
    await expectSame(inWorker.text, inWorker.article);
    expect(inWorker).toMatchObject({ aborted: 'AbortError', closed: 'worker-closed' });
  });
});

it('reads in a thread of Node what it reads here', async () => {
  const worker = startReadingWorker();
  const article = await articleOf(story);
  const [text, ofArticle] = await Promise.all([worker.readText(story, { published }), worker.read(article)]);
  await expectSame(JSON.stringify(text), JSON.stringify(ofArticle));
  const late = expect(worker.readText(story)).rejects.toMatchObject({ code: 'worker-closed' });
  await worker.close();
  await late;
});
