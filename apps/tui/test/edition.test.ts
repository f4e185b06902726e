import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';

/** Where Debian has it, as a program for Java. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const epubcheck = (...args: string[]) => spawnSync('java', ['-jar', EPUBCHECK, ...args], { encoding: 'utf8' });
const hasEpubcheck = existsSync(EPUBCHECK) && spawnSync('java', ['-version']).status === 0;

const story = (id: string, outlet: string, headline: string, paragraphs: readonly string[]) => ({
  schemaVersion: 2,
  id: id.repeat(32),
  headline,
  bylines: [],
  direction: 'ltr',
  language: 'en',
  published: '2026-05-28T10:00:00Z',
  url: `https://${outlet.toLowerCase()}.example/${id}`,
  source: { name: outlet },
  topics: [],
  media: [],
  attachments: [],
  body: [
    ...paragraphs.map((text) => ({ type: 'paragraph', text, marks: [] })),
    { type: 'figure', kind: 'image', url: 'https://pictures.example/a.jpg', parts: [] },
  ],
  provenance: {},
});

const ferry = [
  'PORT ELLIN - Ferry crews & harbour pilots walked out on Tuesday, and <4,000> islanders were left without a boat.',
  '"We could not leave the island out in the cold," the mayor, Ines Varga, said.',
];

async function filled(): Promise<string[]> {
  const home = folder();
  const where = ['--library', join(home, 'library.db')];
  const stories = [
    story('a', 'Gazette', 'Ferry crews walk out', ferry),
    story('b', 'Courier', 'Wool sales \u0007 & prices rise', ['Wool sold for 12 crowns a stone at Sorrel Bay.']),
  ];
  const file = join(home, 'stories.json');
  writeFileSync(file, JSON.stringify(stories));
  expect((await run(['import', file, ...where])).code).toBe(0);
  return where;
}

describe('dateline edition', () => {
  it('prints the front page of a day in every form', async () => {
    const where = await filled();
    const of = (form: string, ...rest: string[]) => run(['edition', '2026-05-28', '--as', form, ...rest, ...where]);
    const text = (await of('text')).stdout;
    expect(text).toContain('Thursday, 28 May 2026');
    expect(text).toContain('Ferry crews walk out');
    expect((await of('markdown')).stdout).toContain('## Ferry crews walk out');
    const edition = JSON.parse((await of('json')).stdout);
    expect(edition).toMatchObject({ day: '2026-05-28', articles: 2 });
    const html = (await of('html')).stdout;
    expect(html).toContain('<a href="#story-');
    expect(html).toContain('walked out on Tuesday');
    expect(html).not.toContain('pictures.example');
  });

  it('writes an epub that stands on its own and is valid', async () => {
    const where = await filled();
    const file = join(folder(), 'day.epub');
    const written = await run(['edition', '2026-05-28', '--as', 'epub', '--output', file, ...where]);
    expect(written).toMatchObject({ code: 0, stdout: '' });
    const { valid, messages } = await EpubCheck.validate(readFileSync(file));
    expect(messages).toEqual([]);
    expect(valid).toBe(true);
  });

  // The program of the W3C needs Java; where it is missing, `@likecoin/epubcheck-ts` above is what there is.
  it.skipIf(!hasEpubcheck)('writes an epub in which epubcheck finds nothing (Debian: epubcheck)', async () => {
    const where = await filled();
    const file = join(folder(), 'day.epub');
    await run(['edition', '2026-05-28', '--as', 'epub', '--output', file, ...where]);
    const { status, stdout, stderr } = epubcheck('--failonwarnings', file);
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  });

  it('says what it needs', async () => {
    const where = await filled();
    const cases: [string[], string][] = [
      [['2026-05-28', '--as', 'epub'], '--output'],
      [['2026-05'], 'not of 2026-05'],
      [['--at', '25:00', '--output', folder()], '--at is a time'],
      [['--at', '06:30'], 'Name a folder'],
      [['2026-05-28', '--at', '06:30', '--output', folder()], 'takes no DAY'],
    ];
    for (const [args, sentence] of cases) {
      const outcome = await run(['edition', ...args, ...where]);
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain(sentence);
    }
    const empty = await run(['edition', '2026-05-27', ...where]);
    expect(empty).toMatchObject({ code: 0, stderr: expect.stringContaining('No story of 2026-05-27') });
  });
});
