import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { press } from './press.js';
import { starterLibrary } from './starter.js';
import { keys, Terminal } from './terminal.js';

const gates = 30;
const text = (isLater: boolean) =>
  Array.from({ length: gates }, (_, at) => {
    const negated = isLater && at % 6 === 4 ? 'does not open' : 'opens';
    return `<p>Gate ${at + 1} of the harbour ${negated} at noon, the office said. It stands by the water.</p>`;
  }).join('');

/** A story that was read and then changed in five places, and how it changed. */
async function openChanges() {
  const story = { title: 'Gates of the harbour', text: text(false), date: '2024-05-28T09:00:00Z' };
  const paper = await press(story);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  const terminal = new Terminal(['--library', library, '--allow-private'], { columns: 80, rows: 16 });
  await terminal.shows('13 unread');
  terminal.type('ga');
  await terminal.shows('1 of 13');
  terminal.type('o');
  await terminal.shows('12 unread');
  await terminal.shows('Gate 1 of the harbour');
  paper.items = [{ ...story, text: text(true) }];
  terminal.type('R');
  await terminal.shows('This story has changed while it was open');
  terminal.type('V');
  await terminal.shows('5 things are meant otherwise');
  return terminal;
}

const bars = (terminal: Terminal) =>
  terminal.lines().flatMap((line, row) => (line.startsWith('▌') ? [{ row, line }] : []));

describe('how a story changed', () => {
  it('has the chosen change in the middle of the screen with Z', async () => {
    const terminal = await openChanges();
    await terminal.shows(/^▌ • Negation added/m);
    terminal.type('j');
    await terminal.shows(/^▌ Gate 11 of the harbour/m);
    terminal.type('Z');
    // Between the masthead and the footer there are twelve rows.
    await terminal.shows(() => bars(terminal).some(({ row, line }) => row === 8 && line.includes('Gate 11')));
    terminal.type('k');
    await terminal.shows(/^▌ Gate 5 of the harbour/m);
    terminal.type('Z');
    await terminal.shows(() => bars(terminal).some(({ row, line }) => row === 8 && line.includes('Gate 5')));
    const top = terminal.lines()[2];
    terminal.type('\u0004');
    await terminal.shows(() => terminal.lines()[2] !== top);
    terminal.type('\u0015');
    await terminal.shows(() => terminal.lines()[2] === top);
  });

  it('is scrolled and chosen with a mouse', async () => {
    const terminal = await openChanges();
    const top = terminal.lines()[2];
    terminal.point(/Negation added/, 65);
    await terminal.shows(() => terminal.lines()[2] !== top);
    terminal.point(/harbour/, 64);
    await terminal.shows(() => terminal.lines()[2] === top);
    // The second of the changes, then back to the first.
    terminal.point(/^ {2}• Negation added/);
    await terminal.shows(/^▌ Gate 11 of the harbour/m);
    terminal.type('gg');
    await terminal.shows(/^▌ • Negation added/m);
    terminal.point(/^ {2}• Negation added/);
    await terminal.shows(/^▌ Gate 5 of the harbour/m);
    // What is no change chooses nothing.
    const before = terminal.lines().join('\n');
    terminal.point(/^ {2}… /);
    terminal.type('?');
    await terminal.shows(before.split('\n')[3]!.trim() || 'harbour', false);
    terminal.type(keys.escape);
    await terminal.shows(/^▌ Gate 5 of the harbour/m);
    expect(bars(terminal).filter(({ line }) => line.includes('Gate 11'))).toEqual([]);
  });
});
