import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Article, Block } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { encode } from 'fast-png';
import { atEnd } from './at-end.js';
import { folder } from './folder.js';

export const RED = [255, 0, 0];
export const GREEN = [0, 255, 0];
export const BLUE = [0, 0, 255];
export const WHITE = [255, 255, 255];

/** The colour of a pixel of a picture in four quarters. */
export const quarter = (x: number, y: number, width: number, height: number): number[] =>
  y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : WHITE;

/** A PNG in four quarters. */
export function quarters(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(quarter(x, y, width, height), (y * width + x) * 3);
  return encode({ width, height, data, channels: 3 });
}

export interface Gallery {
  url: string;
  asked: string[];
}

/** A site on this machine with these files; what is a promise is answered once that is kept. */
export async function gallery(files: Record<string, Uint8Array | Promise<Uint8Array>>): Promise<Gallery> {
  const asked: string[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    asked.push(url);
    const file = await files[url];
    if (file) response.writeHead(200).end(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

export const figure = (url: string, caption: string, size: { width?: number; height?: number } = {}): Block => ({
  type: 'figure',
  kind: 'image',
  url,
  ...size,
  parts: [{ role: 'caption', text: caption, marks: [] }],
});

export const paragraph = (text: string): Block => ({ type: 'paragraph', text, marks: [] });

/** So many paragraphs that an article is longer than a screen. */
export const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`The ferry left the quay of berth ${at + 1} on time.`));

/** A library in which there is one article with this body. @returns its path */
export async function articleOf(body: Block[], changes: Partial<Article> = {}): Promise<string> {
  const path = join(folder(), 'library.db');
  const library = await openLibrary({ path, edition: false, readings: false });
  await library.put([
    {
      schemaVersion: 2,
      id: 'harbour',
      headline: 'A day at the harbour',
      bylines: [],
      direction: 'ltr',
      language: 'en',
      published: '2026-03-03T08:00:00Z',
      source: { name: 'Gazette' },
      topics: [],
      media: [],
      attachments: [],
      body,
      provenance: {},
      ...changes,
    },
  ]);
  await library.close();
  return path;
}
