// What a person with a keyboard meets in a reader that runs in a pseudo-terminal.
import { setTimeout as pause } from 'node:timers/promises';
import { type Program, Pty, Screen } from '../pty.js';

const MOVES = 200;
const LOOKED_AT = 60;
const HELD = 5;
/** Milliseconds between keys of somebody who moves about fast. */
const MOVE = 60;

const quantile = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
}

export const spreadOf = (values: number[]): Spread => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  p99: quantile(values, 0.99),
});

/** From the start to a text on the screen, five times, and the memory then in megabytes. */
export async function startUp(
  program: Program,
  text: string,
  end: string,
): Promise<{ starts: number[]; memory: number }> {
  const starts: number[] = [];
  let memory = 0;
  for (let turn = 0; turn < 5; turn++) {
    const pty = new Pty(program);
    starts.push(await pty.shows(text));
    await pty.quiet();
    memory = pty.memory();
    await pty.end(end);
  }
  return { starts, memory };
}

/** From keys in turn to their first whole frames, and to all that they draw. */
export async function moves(
  pty: Pty,
  keys: readonly string[],
  count = MOVES,
): Promise<{ first: Spread; last: Spread }> {
  const [first, last]: [number[], number[]] = [[], []];
  for (let move = 0; move < count; move++) {
    const frame = await pty.key(keys[move % keys.length]!);
    first.push(frame.first);
    last.push(frame.last);
  }
  return { first: spreadOf(first), last: spreadOf(last) };
}

/** Milliseconds by which a key that is held for five seconds is behind when it is let go. */
export const heldBehind = (pty: Pty, key: string): Promise<number> => pty.hold(key, HELD);

/** Bytes that moves write, by the bytes of the text of the rows that they change; and how often the screen is cleared. */
export async function bytesOf(
  program: Program,
  text: string,
  keys: readonly string[],
  end: string,
): Promise<{ share: number; clears: number }> {
  const pty = new Pty(program);
  await pty.shows(text);
  await pty.quiet(500);
  const screen = new Screen(program.columns, program.rows);
  let before = await screen.after(pty.output);
  let [written, changed, seen] = [0, 0, pty.output.length];
  const start = seen;
  for (let move = 0; move < LOOKED_AT; move++) {
    await pty.key(keys[move % keys.length]!);
    const output = pty.output.slice(seen);
    seen = pty.output.length;
    const after = await screen.after(output);
    written += Buffer.byteLength(output);
    for (const [row, line] of after.entries()) if (line !== before[row]) changed += Buffer.byteLength(line);
    before = after;
  }
  const clears = pty.output.slice(start).split('\u001b[2J').length - 1;
  await pty.end(end);
  return { share: written / Math.max(1, changed), clears };
}

/** Megabytes after so many minutes of moving about, the most that was seen at the ends of minutes. */
export async function memoryAfter(pty: Pty, keys: readonly string[], minutes: number): Promise<number> {
  let most = pty.memory();
  const end = performance.now() + minutes * 60_000;
  for (let move = 0; performance.now() < end; move++) {
    // At the end of a list a key draws nothing.
    pty.press(keys[move % keys.length]!);
    await pause(MOVE);
    if (move % 100 === 0) most = Math.max(most, pty.memory());
  }
  return Math.max(most, pty.memory());
}
