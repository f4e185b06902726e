import { join } from 'node:path';
import { type Article, articleId } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { describe, expect, it } from 'vitest';
import { folder } from './folder.js';
import { keys, Terminal } from './terminal.js';

const QUOTATION = 'We could not leave the island out in the cold';
const HOUR = 3_600_000;

function told(source: string, headline: string, ago: number, sentences: string[]): Article {
  return {
    schemaVersion: 2,
    id: articleId({ scope: source, guid: headline }),
    headline,
    deck: `${headline}: what is known`,
    bylines: [],
    source: { name: source },
    published: new Date(Date.now() - ago).toISOString(),
    language: 'en',
    direction: 'ltr',
    topics: [],
    media: [],
    attachments: [],
    provenance: {},
    body: sentences.map((text) => ({ type: 'paragraph', text, marks: [] })),
  };
}

const strike = [
  'PORT ELLIN - Ferry crews walked out on Tuesday after talks on the winter timetable failed, and 4,000 islanders were left without a boat.',
  `"${QUOTATION}," the mayor, Ines Varga, said.`,
  'The crews want two more sailors on each night crossing to Sorrel Bay.',
];

/** A library in which three outlets tell one Story of today, and one another Story, and there is one that is older. */
async function libraryOfToday(): Promise<string> {
  const path = join(folder(), 'library.db');
  const library = await openLibrary({ path, edition: false });
  await library.put([
    ...['Gazette', 'Post', 'Herald'].map((outlet, n) =>
      told(outlet, 'Ferry crews of Port Ellin walk out', (3 - n) * 1000, strike),
    ),
    told('Courier', 'Wool sale at the old market hall', 0, ['The sale brought twenty buyers.']),
    told('Courier', 'Old lighthouse gets a new lamp', 50 * HOUR, ['The lamp turns again.']),
  ]);
  await expect.poll(async () => (await library.info()).unreadings, { timeout: 120_000 }).toBe(0);
  await expect.poll(async () => (await library.edition()).stories[0]?.outlets.length, { timeout: 120_000 }).toBe(3);
  await library.close();
  return path;
}

describe('the edition in a terminal', () => {
  it('is what the reader begins with, opens a quotation at its place and keeps its own', async () => {
    const library = await libraryOfToday();
    const terminal = new Terminal(['--library', library], { columns: 80, rows: 30 });
    await terminal.shows('Ferry crews of Port Ellin walk out');
    await terminal.shows('Gazette, Post, Herald');
    await terminal.shows('— Ines Varga');
    expect(terminal.isBold('Ferry crews of Port Ellin')).toBe(true);
    terminal.type(']');
    await terminal.shows(/▌ +“We could not leave the island/);
    terminal.type(keys.enter);
    await terminal.shows(() => terminal.underlined().includes(QUOTATION));
    terminal.type(keys.escape);
    await terminal.shows(() => !terminal.underlined().includes(QUOTATION));
    terminal.type('u');
    await terminal.shows(/▌ +“We could not leave the island/);
    await terminal.shows(() => !terminal.isBold('Ferry crews of Port Ellin'));
    terminal.type('j');
    await terminal.shows(/▌ Wool sale/);
    terminal.type('p');
    await terminal.shows('Old lighthouse gets a new lamp');
    terminal.type('u');
    await terminal.shows(/▌ Wool sale/);
    terminal.type('ga');
    await terminal.shows('All news');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it('has two columns where there is room, and one where there is not', async () => {
    const library = await libraryOfToday();
    const terminal = new Terminal(['--library', library], { columns: 140, rows: 30 });
    await terminal.shows(/Ferry crews of Port Ellin walk out +“We could not leave/);
    await terminal.shows('q quit');
    terminal.resize(80, 30);
    await terminal.shows(/Ferry crews of Port Ellin walk out +“We could not leave/, false);
    await terminal.shows('We could not leave the island');
  });

  it('puts what is selected in the middle of the screen', async () => {
    const terminal = new Terminal(['--library', await libraryOfToday()], { columns: 80, rows: 12 });
    await terminal.shows('▌ Ferry crews of Port Ellin walk out');
    const bar = () => terminal.lines().findIndex((line) => line.startsWith('▌'));
    terminal.type(']');
    await terminal.shows(/^▌ .*(?:We could not leave|— Ines Varga)/m);
    const before = bar();
    terminal.type('Z');
    await terminal.shows(() => bar() < before);
    expect(bar()).toBeGreaterThan(2);
  });
});
