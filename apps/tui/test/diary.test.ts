import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './dateline.js';
import { folder } from './folder.js';

const story = (id: string, published: string, headline: string, text: string) => ({
  schemaVersion: 1,
  id,
  headline,
  published,
  url: `https://paper.example/${id}`,
  source: { name: 'The *Paper*' },
  language: 'en',
  direction: 'ltr',
  bylines: [],
  topics: [],
  media: [],
  attachments: [],
  body: [{ type: 'paragraph', text, marks: [] }],
  provenance: {},
});

it('prints what stories say will happen, and what came of it, in every form', async () => {
  const home = folder();
  const where = ['--library', join(home, 'library.db')];
  const file = join(home, 'stories.ndjson');
  const told = [
    story(
      'near',
      '2026-01-10T08:00:00Z',
      'Treaty near',
      'Ministers of Norway and Sweden will sign the harbour treaty in Geneva on 20 January.',
    ),
    story(
      'signed',
      '2026-01-20T18:00:00Z',
      'Norway and Sweden sign treaty in Geneva',
      'Ministers signed it on Tuesday.',
    ),
    story(
      'boats',
      '2026-01-11T08:00:00Z',
      'Boats',
      'Owners of fishing boats must register with the harbour office by February 2.',
    ),
  ];
  writeFileSync(file, told.map((one) => JSON.stringify(one)).join('\n'));
  expect((await run(['import', file, ...where])).code).toBe(0);
  const call = (...args: string[]) => run(['diary', ...args, ...where]);
  const text = await call('--from', '2026-01-15');
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toBe(`Tuesday, 20 January 2026

  Ministers of Norway and Sweden will sign the harbour treaty in Geneva on 20
  January
    Treaty near · The *Paper* · near
    → Norway and Sweden sign treaty in Geneva · The *Paper* · signed

Monday, 2 February 2026

  Deadline
  Owners of fishing boats must register with the harbour office by February 2
    Boats · The *Paper* · boats
`);
  const markdown = (await call('--from', '2026-01-15', '--to', '2026-01-31', '--as', 'markdown')).stdout;
  expect(markdown).toBe(`## Tuesday, 20 January 2026

- Ministers of Norway and Sweden will sign the harbour treaty in Geneva on 20 January
  - Treaty near · The \\*Paper\\*
  - What came of it: Norway and Sweden sign treaty in Geneva · The \\*Paper\\*
`);
  const rows = JSON.parse((await call('--from', '2026-01-15', '--as', 'json')).stdout);
  expect(rows).toMatchObject([
    { day: '2026-01-20', kind: 'event', count: 1, came: [{ headline: 'Norway and Sweden sign treaty in Geneva' }] },
    { day: '2026-02-02', kind: 'deadline', span: { at: 0, start: 0 } },
  ]);
  const lines = (await call('--from', '2026-01-15', '--limit', '1', '--as', 'ndjson')).stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows.slice(0, 1));
  const calendar = (await call('--from', '2026-01-15', '--as', 'ics')).stdout;
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260202\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const nothing = await call('--from', '2026-03-01');
  expect(nothing).toMatchObject({ code: 0, stdout: '' });
  expect(nothing.stderr).toContain('The last day before them of which something was told: 2026-02-02.');
  for (const args of [['--from', 'soon'], ['tomorrow'], ['--as', 'csv'], ['--limit', 'x']])
    expect((await call(...args)).code, args.join(' ')).toBe(2);
});
