import { at, joined, next, overHyphen, type Scan } from '../../../times/scan.js';

export interface Count {
  value: number;
  end: number;
  /** Written as a first, second ... */
  ordinal?: boolean;
}

function digits(scan: Scan, i: number): Count | undefined {
  const { number } = at(scan, i);
  if (Number.isNaN(number)) return undefined;
  const suffix = next(scan, i + 1);
  if (suffix.gap === 0 && /^(st|nd|rd|th)$/.test(suffix.word)) return { value: number, end: i + 2, ordinal: true };
  const half = next(scan, i + 1);
  // 2 1/2
  if (!Number.isNaN(half.number) && half.gap === 1 && at(scan, i + 2).word === '/' && joined(scan, i + 2)) {
    const below = at(scan, i + 3).number;
    if (below > half.number && below < 10) return { value: number + half.number / below, end: i + 4 };
  }
  if (half.gap === 0 && half.word === '½') return { value: number + 0.5, end: i + 2 };
  const scale = at(scan, i + 1).time?.scale;
  if (scale && scale >= 1000 && next(scan, i + 1).gap === 1) return { value: number * scale, end: i + 2 };
  return { value: number, end: i + 1 };
}

/** A number in words or digits: twenty-six, two hundred and ten, 2 1/2, a dozen, eighth. */
export function count(scan: Scan, from: number): Count | undefined {
  const first = at(scan, from);
  if (!Number.isNaN(first.number)) return digits(scan, from);
  let i = from;
  let total = 0;
  let part = 0;
  let any = false;
  while (true) {
    const lexeme = i === from ? first : next(scan, i);
    const entry = lexeme.time;
    const { number, scale, ordinal } = entry ?? {};
    if (ordinal !== undefined && (ordinal !== 2 || !any))
      return { value: total + part + ordinal, end: i + 1, ordinal: true };
    if (
      number !== undefined &&
      (part === 0 || (part % 100 >= 20 && part % 10 === 0 && number < 10) || (part % 100 === 0 && part > 0))
    ) {
      part += number;
      any = true;
    } else if (scale !== undefined && (any || i > from || /^an?$/.test(at(scan, from - 1).word))) {
      if (scale >= 1000) {
        total += (part || 1) * scale;
        part = 0;
      } else part = (part || 1) * scale;
      any = true;
    } else break;
    const joint = overHyphen(scan, i + 1);
    const following = next(scan, joint).time;
    const and = next(scan, i + 1).word === 'and' && (part >= 100 || total > 0) && next(scan, i + 2).time?.number;
    if (and) i += 2;
    else if (
      following?.number !== undefined ||
      following?.scale !== undefined ||
      (following?.ordinal && part % 10 === 0 && following.ordinal < 10 && joint > i + 1)
    ) {
      i = joint;
    } else {
      i++;
      break;
    }
  }
  return any ? { value: total + part, end: i } : undefined;
}
