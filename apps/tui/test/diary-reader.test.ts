import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';
import { keys, Terminal } from './terminal.js';

const DAY = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY);
const words = (date: Date) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);

const story = (id: string, days: number, headline: string, text: string) => ({
  schemaVersion: 1,
  id,
  headline,
  published: day(days).toISOString(),
  url: `https://paper.example/${id}`,
  source: { name: 'Harbour Post' },
  language: 'en',
  direction: 'ltr',
  bylines: [],
  topics: [],
  media: [],
  attachments: [],
  body: [{ type: 'paragraph', text, marks: [] }],
  provenance: {},
});

it('shows the diary in the terminal reader, goes back into the past and to a day', async () => {
  const home = folder();
  const library = join(home, 'library.db');
  const file = join(home, 'stories.ndjson');
  const told = [
    story('tram', -1, 'Tram line to the docks', `The tram line of Hartwick will open to riders on ${words(day(6))}.`),
    story(
      'near',
      -20,
      'Treaty near',
      `Ministers of Norway and Sweden will sign the harbour treaty in Geneva on ${words(day(-5))}.`,
    ),
    story('signed', -5, 'Norway and Sweden sign treaty in Geneva', 'Ministers signed it in the morning.'),
  ];
  writeFileSync(file, told.map((one) => JSON.stringify(one)).join('\n'));
  expect((await run(['import', file, '--library', library])).code).toBe(0);
  expect((await run(['diary', '--library', library])).stdout).toContain('The tram line of Hartwick');
  const terminal = new Terminal(['--library', library], { columns: 100, rows: 30 });
  // The edition comes first where a story is of today.
  await terminal.shows('15 unread');
  terminal.type('ga');
  await terminal.shows('Treaty near');
  terminal.type('gc');
  await terminal.shows('The tram line of Hartwick will open');
  await terminal.shows(words(day(6)));
  await terminal.shows('p earlier days');
  terminal.type('p');
  await terminal.shows('Ministers of Norway and Sweden will sign');
  await terminal.shows('→ Norway and Sweden sign treaty in Geneva');
  terminal.type('j');
  await terminal.shows('▌   → Norway and Sweden sign treaty in Geneva');
  terminal.type(keys.enter);
  await terminal.shows('Ministers signed it in the morning.');
  terminal.type('u');
  await terminal.shows('→ Norway and Sweden sign treaty in Geneva');
  terminal.point(/Ministers of Norway and Sweden will sign/);
  await terminal.shows(/^▌ .*Ministers of Norway and Sweden will sign/m);
  terminal.point(/→ Norway and Sweden/);
  await terminal.shows('▌   → Norway and Sweden sign treaty in Geneva');
  terminal.point(/→ Norway and Sweden/);
  await terminal.shows('Ministers signed it in the morning.');
  terminal.type('u');
  await terminal.shows('→ Norway and Sweden sign treaty in Geneva');
  for (const [before, typed] of [
    [day(-5).toISOString().slice(0, 10), 'soon'],
    // What was refused is there to be mended.
    ['soon', 'tomorrow'],
  ] as const) {
    terminal.type('d');
    await terminal.shows(`Day: ${before}`);
    terminal.type('\u0015');
    await terminal.shows(`Day: ${before}`, false);
    terminal.type(typed);
    await terminal.shows(`Day: ${typed}`);
    terminal.type(keys.enter);
    if (typed === 'soon') await terminal.shows('soon is not a day');
  }
  await terminal.shows('→ Norway and Sweden', false);
  await terminal.shows('The tram line of Hartwick will open');
  terminal.type('q');
  expect(await terminal.ended).toBe(0);
});
