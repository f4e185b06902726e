import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';
import { keys, Terminal } from './terminal.js';

const article = (id: string, source: string, hour: number, headline: string, ...texts: string[]): Article => ({
  schemaVersion: 2,
  id,
  headline,
  bylines: [],
  direction: 'ltr',
  language: 'en',
  published: `2026-03-03T${String(hour).padStart(2, '0')}:00:00Z`,
  url: `https://${source.toLowerCase()}.example/${id}`,
  source: { name: source },
  topics: [],
  media: [],
  attachments: [],
  body: texts.map((text) => ({ type: 'paragraph', text, marks: [] })),
  provenance: {},
});

const told = (toll: string, door: string) => [
  `The ferry Aurora sank off the port of Velmar late on Monday, and at least ${toll} people were killed, the coast guard said.`,
  'The ship carried 94 passengers and left Velmar at seven in the evening for the island of Osk.',
  `"The water came in through the ${door} doors within minutes," Captain Ida Lund told reporters in Velmar.`,
  'Rescuers pulled 61 survivors from the sea, and helicopters searched the strait until dawn on Tuesday.',
];

/** A library with the starter edition in which three outlets tell of one event. */
async function filled(): Promise<string> {
  const path = join(folder(), 'library.db');
  const library = await openLibrary({ path });
  await library.put([article('ferry-gazette', 'Gazette', 6, 'Ferry sinks off Velmar, 12 dead', ...told('12', 'bow'))]);
  await library.put([article('ferry-courier', 'Courier', 7, 'Twelve die as ferry goes down', ...told('12', 'bow'))]);
  await library.put([article('ferry-herald', 'Herald', 9, 'Ferry toll rises to 19', ...told('19', 'stern'))]);
  await expect.poll(async () => (await library.story('ferry-gazette')).entries.length).toBe(3);
  await expect.poll(async () => (await library.info()).unreadings).toBe(0);
  await library.mark(['ferry-gazette'], { read: true });
  await library.close();
  return path;
}

describe('a Story', () => {
  it('opens in the terminal, and leads to what an article added', async () => {
    const library = await filled();
    const terminal = new Terminal(['--library', library], { columns: 100, rows: 40 });
    await terminal.shows('3 outlets');
    terminal.type('f');
    await terminal.shows('3 articles in 3 outlets');
    await terminal.shows('since you looked');
    await terminal.shows('Herald · Update');
    await terminal.shows('Gazette · First report');
    await terminal.shows('The same text in 1 other outlet: Courier');
    await terminal.shows('NEW');
    terminal.type('j');
    await terminal.shows('▌   NEW');
    terminal.type(keys.enter);
    await terminal.shows('v voices');
    terminal.type('{');
    await terminal.shows('Twelve die as ferry goes down');
    terminal.type('f');
    await terminal.shows('3 articles in 3 outlets');
    terminal.type('G');
    await terminal.shows('Quoted alike');
    await terminal.shows('stern');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it('is gone through with a mouse', async () => {
    const terminal = new Terminal(['--library', await filled()], { columns: 100, rows: 40 });
    await terminal.shows('3 outlets');
    terminal.type('f');
    await terminal.shows('Gazette · First report');
    terminal.point(/Ferry sinks off Velmar/);
    await terminal.shows(/^▌ +.*Ferry sinks off Velmar/m);
    terminal.point(/Ferry sinks off Velmar/);
    await terminal.shows('v voices');
    await terminal.shows('left Velmar at seven');
  });

  it('is printed in every form', async () => {
    const library = await filled();
    const print = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(['story', 'ferry-herald', '--library', library, ...args]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout;
    };
    const text = await print();
    for (const words of ['Herald · Update', 'at least 19', 'The same text in 1 other outlet: Courier', 'Quoted alike'])
      expect(text).toContain(words);
    const story = JSON.parse(await print('--as', 'json'));
    expect(story.entries.map(({ part }: { part: string }) => part)).toEqual(['update', 'copy', 'first']);
    const lines = (await print('--as', 'ndjson')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).article.id)).toEqual([
      'ferry-herald',
      'ferry-courier',
      'ferry-gazette',
    ]);
    const markdown = await print('--as', 'markdown');
    expect(markdown).toContain('## Quoted alike');
    expect(markdown).toMatch(/\*\*stern\*\*/);
    const missing = await run(['story', 'nothing', '--library', library]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('There is no Story with the id nothing.');
    expect((await run(['story', '--library', library])).code).toBe(2);
  });
});
