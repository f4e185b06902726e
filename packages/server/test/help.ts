import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { type ExportFormat, type ExportOptions, type Library, openLibrary } from '@dateline/library';
import { onTestFinished } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../scripts/postgres.mjs';
import { type Served, type ServeOptions, serve } from '../src/index.js';

// Threads are started often, and compiling is most of what that takes.
enableCompileCache();

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dateline-server-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

let empty: Promise<string> | undefined;

/** Makes an empty library, which waits for the disk several times. */
async function makeEmpty(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-server-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const path = join(home, 'library.db');
  await (await openLibrary({ path, edition: false })).close();
  return path;
}

/** A copy of an empty library. Tests that are about Readings say so: their thread is the one that loads longest. What asks feeds tells hooks as well. */
export async function open({ readings = false, refresh = false } = {}): Promise<Library> {
  empty ??= makeEmpty();
  const path = join(folder(), 'library.db');
  for (const end of ['', '-search']) copyFileSync(`${await empty}${end}`, `${path}${end}`);
  const library = await openLibrary({ path, edition: false, allowPrivate: true, readings, refresh });
  onTestFinished(() => library.close());
  return library;
}

let postgres: Promise<{ server: TestPostgres; template: string }> | undefined;

/** One server for all tests of a process, with an empty library in it whose tables are copied. */
async function startDatabases(): Promise<{ server: TestPostgres; template: string }> {
  const server = await startPostgres();
  const path = await server.database();
  await (await openLibrary({ path, edition: false })).close();
  return { server, template: new URL(path).pathname.slice(1) };
}

/** A library in a database of its own. */
export async function openDatabase({ readings = false, refresh = false } = {}): Promise<Library> {
  postgres ??= startDatabases();
  const { server, template } = await postgres;
  const path = await server.database(template);
  const library = await openLibrary({ path, edition: false, allowPrivate: true, readings, refresh });
  onTestFinished(() => library.close());
  return library;
}

export async function served(options: ServeOptions = {}, library?: Library): Promise<Served> {
  const server = await serve(library ?? (await open()), options);
  onTestFinished(() => server.close());
  return server;
}

/** A site on loopback, for feeds. */
export async function site(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** An export as one text. */
export async function exported(library: Library, format: ExportFormat, options?: ExportOptions): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of library.export(format, options)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

export const feed = (title: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>
  <link>https://paper.example/</link>
  <item><title>Second</title><link>https://paper.example/2</link><guid>https://paper.example/2</guid>
    <pubDate>Fri, 02 Jan 2026 08:00:00 GMT</pubDate><description>The second story in full.</description></item>
  <item><title>First</title><link>https://paper.example/1</link><guid>https://paper.example/1</guid>
    <pubDate>Thu, 01 Jan 2026 08:00:00 GMT</pubDate><description>The first story in full.</description></item>
  </channel></rss>`;

export function article(number: number, changes: Partial<Article> = {}): Article {
  return {
    schemaVersion: 2,
    id: `article-${number}`,
    headline: `Story number ${number}`,
    bylines: [],
    direction: 'ltr',
    language: 'en',
    published: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    url: `https://paper.example/stories/${number}`,
    source: { name: 'The Paper' },
    topics: [],
    media: [],
    attachments: [],
    body: [
      {
        type: 'paragraph',
        text: `"We will rebuild the bridge," said Maria Ivanova, the mayor of Hartwick, on day ${number}.`,
        marks: [],
      },
    ],
    provenance: {},
    ...changes,
  };
}
