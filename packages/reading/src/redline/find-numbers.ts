import type { Time } from '@dateline/core/reading';
import type { Hunk } from './align.js';
import { type Compared, type Found, hasSame, isSameNumber } from './meaning.js';
import type { Version } from './words.js';

/** Words a side of an exchange may have before only numbers of the same thing are taken for one another. */
const CLOSE = 8;

const isCalendar = (value: string) => /^(?:\d|T\d|P\d|PT\d|XXXX|X)/.test(value);

/** Whether two times are told apart: other days, hours or lengths, not only told more closely. */
function differs(before: Time, after: Time): boolean {
  if (!isCalendar(before.value) || !isCalendar(after.value)) return false;
  if ((before.type === 'DURATION') !== (after.type === 'DURATION')) return false;
  return !before.value.startsWith(after.value) && !after.value.startsWith(before.value);
}

/** The words of a time, around one of them. */
function wordsOfTime({ words }: Version, number: number): number[] {
  const { time, piece } = words[number]!;
  let [first, last] = [number, number];
  while (words[first - 1]?.time === time && words[first - 1]?.piece === piece) first--;
  while (words[last + 1]?.time === time && words[last + 1]?.piece === piece) last++;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** What a number counts, as far as that is next to it. */
const counted = ({ words }: Version, number: number) => words[number]!.unit ?? words[number + 1]?.key;

/** Which number became which: first those that count the same, then in order where as many are left. */
function paired({ before, after }: Compared, old: readonly number[], now: readonly number[], isClose: boolean) {
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  const left = old.filter((number) => {
    const what = counted(before, number);
    const other = now.find((one) => !taken.has(one) && what !== undefined && counted(after, one) === what);
    if (other === undefined) return true;
    taken.add(other);
    pairs.push([number, other]);
    return false;
  });
  const rest = now.filter((number) => !taken.has(number));
  if (isClose && left.length === rest.length) for (const [n, number] of left.entries()) pairs.push([number, rest[n]!]);
  return pairs;
}

/** Numbers, counts, dates and times that are others now. */
export function findNumbers(compared: Compared, hunk: Hunk): Found[] {
  const { before, after } = compared;
  const found: Found[] = [];
  const timed = new Set<number>();
  const tell = (old: number[], now: number[], key: string) =>
    found.push({ kind: 'number-changed', before: old, after: now, key });
  const tellTimes = (old: number, now: number) => {
    const times = [before.times[before.words[old]!.time!]!, after.times[after.words[now]!.time!]!] as const;
    timed.add(before.words[old]!.time!);
    if (differs(...times))
      tell(wordsOfTime(before, old), wordsOfTime(after, now), `${times[0].value} > ${times[1].value}`);
  };
  const isNumber =
    ({ words }: Version) =>
    (number: number) =>
      words[number]!.number !== undefined && !words[number]!.inNotice;
  const isClose = Math.max(hunk.before.length, hunk.after.length) <= CLOSE;
  const [old, now] = [hunk.before.filter(isNumber(before)), hunk.after.filter(isNumber(after))];
  for (const [from, to] of paired(compared, old, now, isClose)) {
    const [word, other] = [before.words[from]!, after.words[to]!];
    if (word.time !== undefined && other.time !== undefined) tellTimes(from, to);
    else if (!isSameNumber(word, other, compared.words) && !isMoved(compared, hunk, from, to))
      tell([from], [to], `${word.key} > ${other.key}`);
  }
  // Days and months that are words: Monday, April.
  const isTime =
    ({ words }: Version) =>
    (number: number) =>
      words[number]!.time !== undefined && !words[number]!.inNotice;
  const [days, others] = [
    distinct(before, hunk.before.filter(isTime(before))),
    distinct(after, hunk.after.filter(isTime(after))),
  ];
  if (days.length === others.length)
    days.forEach((day, n) => {
      if (!timed.has(before.words[day]!.time!)) tellTimes(day, others[n]!);
    });
  return found;
}

/** Whether both numbers only stand elsewhere in the sentence. */
function isMoved({ before, after, alignment }: Compared, { group }: Hunk, from: number, to: number): boolean {
  const sides = alignment.groups[group]!;
  const all = ({ words }: Version, numbers: readonly number[]) =>
    numbers.flatMap((number) => words[number]!.number ?? []);
  return (
    before.words[from]!.number !== after.words[to]!.number &&
    hasSame(all(before, sides.before), all(after, sides.after))
  );
}

/** The first word of each time. */
function distinct({ words }: Version, numbers: readonly number[]): number[] {
  const seen = new Set<number>();
  return numbers.filter((number) => {
    const time = words[number]!.time!;
    return !seen.has(time) && seen.add(time);
  });
}
