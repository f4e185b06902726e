import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { onTestFinished } from 'vitest';
import { indexBatch, indexPrefixes } from '../src/index/indexer.js';
import { attachSearch, prepareSearchFile, searchPath } from '../src/index/search-file.js';
import { openLibrary } from '../src/index.js';
import type { OpenOptions } from '../src/open.js';
import type { Database } from '../src/store/database.js';
import { migrate } from '../src/store/migrate.js';
import { prepareStories } from '../src/store/prepare.js';
import { putPrepared, type Stored } from '../src/store/put.js';
import { openForWriting } from '../src/store/writing.js';
import type { ExportFormat, ExportOptions, Library } from '../src/types.js';

// Threads are started often, and compiling is most of what that takes.
enableCompileCache();

/** A path for a library in a folder that goes when the test ends. */
export function place(name = 'library.db'): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** An empty library, made once: each waits for the disk several times. */
let empty: string | undefined;

function emptyLibrary(): string {
  if (empty) return empty;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  empty = join(folder, 'library.db');
  const db = openForWriting(empty);
  migrate(db);
  prepareSearchFile(db);
  db.close();
  return empty;
}

/** A path with an empty library of the present version. */
function newLibrary(): string {
  const path = place();
  copyFileSync(emptyLibrary(), path);
  copyFileSync(searchPath(emptyLibrary()), searchPath(path));
  return path;
}

/** The writing connection of a new library, without a worker. */
export function database(path = newLibrary()): Database {
  const db = openForWriting(path);
  migrate(db);
  prepareSearchFile(db);
  attachSearch(db);
  db.onCommit = () => {
    db.onCommit = undefined;
    while (indexBatch(db) > 0);
    while (indexPrefixes(db) > 0);
    db.onCommit = indexNow;
  };
  const indexNow = db.onCommit;
  onTestFinished(() => db.close());
  return db;
}

/** A library as programs open it; its worker is the built one. Tests that are about Readings say so: their thread is loaded longest. */
export async function open(options: Partial<OpenOptions> = {}): Promise<Library> {
  const library = await openLibrary({
    path: options.path ?? newLibrary(),
    edition: false,
    allowPrivate: true,
    readings: false,
    worker: new URL('../dist/worker.js', import.meta.url),
    ...options,
  });
  onTestFinished(() => library.close());
  return library;
}

/** An export as one text. */
export async function exported(library: Library, format: ExportFormat, options?: ExportOptions): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of library.export(format, options)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

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
    body: [{ type: 'paragraph', text: `What happened on the day of story ${number}.`, marks: [] }],
    provenance: {},
    ...changes,
  };
}

export const paragraph = (text: string) => ({ type: 'paragraph' as const, text, marks: [] });

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on loopback, by path; it ends with the test. */
export async function web(paths: Record<string, Handler>): Promise<string> {
  const server = createServer((request, response) => {
    const handler = paths[(request.url ?? '').split('?')[0] ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

export interface Item {
  guid?: string;
  link?: string;
  title: string;
  text?: string;
  date?: string;
}

/** An RSS feed of items, newest first. */
export function rss(items: Item[], channel = ''): string {
  const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const listed = items.map(
    ({ guid, link, title, text, date }) => `<item>
      <title>${xml(title)}</title>
      ${guid ? `<guid isPermaLink="false">${xml(guid)}</guid>` : ''}
      ${link ? `<link>${xml(link)}</link>` : ''}
      ${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}
      ${text ? `<description>${xml(text)}</description>` : ''}
    </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0"><channel><title>The Paper</title><link>https://paper.example/</link>${channel}
    ${listed.join('\n')}</channel></rss>`;
}

export interface Coming {
  seen?: string;
  /** The feed that lists them. */
  feed?: { feed: number; title: string; site?: string };
  person?: number;
  owner?: number | null;
}

/** Stores articles in the order in which they are given; rules are asked where a feed brings them. */
export function putStories(
  db: Database,
  articles: Article[],
  { seen = '2026-03-01T12:00:00.000Z', feed, ...rest }: Coming = {},
): Stored[] {
  const prepared = prepareStories(articles.toReversed(), feed);
  return putPrepared(db, prepared, { seen, ...rest, ...(feed && { feed: { feed: feed.feed, title: feed.title } }) });
}
