import { Session } from 'node:inspector/promises';
import { regexSteps } from './regex-steps.js';

/** Methods that look through all of a text or an array before they give anything, and cost its length. */
const OF_STRINGS = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'normalize',
  'split',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
] as const;
const OF_ARRAYS = [
  'concat',
  'includes',
  'indexOf',
  'join',
  'lastIndexOf',
  'reverse',
  'shift',
  'slice',
  'splice',
  'unshift',
  'values',
] as const;

type Method = (this: { length: number }, ...rest: unknown[]) => unknown;

/** Whether the code of this file is at work, which is not counted. */
let busy = false;
let builtIn = 0;

function count(steps: () => number): void {
  if (busy) return;
  busy = true;
  try {
    builtIn += steps();
  } finally {
    busy = false;
  }
}

/** Puts a counting method in the place of one; gives what puts it back. */
function replace(
  owner: object,
  name: PropertyKey,
  steps: (value: { length: number }, args: ArrayLike<unknown>) => number,
) {
  const known = Object.getOwnPropertyDescriptor(owner, name)!;
  const method = known.value as Method;
  const value = function (this: { length: number }) {
    // biome-ignore lint/complexity/noArguments: a rest parameter would be iterated, and iterating is counted.
    const args = arguments;
    count(() => steps(this, args));
    return Reflect.apply(method, this, args);
  };
  Object.defineProperty(owner, name, { ...known, value });
  return () => Object.defineProperty(owner, name, known);
}

/** Counts the steps of one piece of work after the other: beginning to count costs more than the work of most tests. */
type CountSteps = (work: () => Promise<unknown>) => Promise<number>;

/**
 * Lends something that counts the steps that a piece of work takes in the code of this package: how often each block of it
 * ran, what a backtracking matcher does for its patterns, and the lengths that built-in methods look through. Depends on no
 * clock and no load.
 */
async function counting<T>(use: (countSteps: CountSteps) => Promise<T>): Promise<T> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    return await use(async (work) => {
      await countBuiltIn(work);
      // Taking the counts puts them back to zero.
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const own = result.filter(({ url }) => /\/formats\/src\/(?!testing\/)/.test(url) && !url.includes('.test.'));
      const ran = own.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map((range) => range.count)));
      return builtIn + ran.reduce((sum, times) => sum + times, 0);
    });
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

async function countBuiltIn(work: () => Promise<unknown>): Promise<void> {
  builtIn = 0;
  const restore = [
    ...OF_STRINGS.map((name) =>
      replace(String.prototype, name, (value, args) => lengthLookedAt(name, String(value), args)),
    ),
    ...[...OF_ARRAYS, Symbol.iterator].map((name) => replace(Array.prototype, name, ({ length }) => length)),
    replace(RegExp.prototype, 'exec', (pattern, args) => regexSteps(pattern as unknown as RegExp, String(args[0]))),
  ];
  try {
    await work();
  } finally {
    busy = true;
    for (const put of restore) put();
    busy = false;
  }
}

/** A search in a text costs what it passes over; the rest costs the whole length. */
function lengthLookedAt(name: string, value: string, args: ArrayLike<unknown>): number {
  if (name !== 'indexOf' && name !== 'includes') return value.length;
  const start = typeof args[1] === 'number' ? args[1] : 0;
  const found = value.indexOf(String(args[0]), start);
  return Math.max(0, (found < 0 ? value.length : found) - start);
}

/** How many times the steps grow when a document grows `times` times. */
export async function growth(work: (size: number) => Promise<unknown>, size: number, times: number): Promise<number> {
  // What is worked out once and kept, such as tables of names, belongs to neither count.
  await work(size);
  return counting(async (countSteps) => {
    const short = await countSteps(() => work(size));
    const long = await countSteps(() => work(size * times));
    return long / short;
  });
}
