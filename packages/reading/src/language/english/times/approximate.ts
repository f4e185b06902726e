import { at, type Found, next, type Scan } from '../../../times/scan.js';
import { clockTime } from './clock.js';
import { duration } from './durations.js';
import { indefinite } from './indefinite.js';
import { definite } from './points.js';

const approximations: ReadonlyMap<string, string> = new Map([
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
]);

/** nearly two years, more than four hours, at least 30 days, almost two years ago. */
export function approximate(scan: Scan, i: number): Found | undefined {
  const { word } = at(scan, i);
  let inner = i + 1;
  let mod = approximations.get(word);
  if (word === 'more' || word === 'less') {
    if (next(scan, inner).word !== 'than') return undefined;
    inner++;
    mod = word === 'more' ? 'MORE_THAN' : 'LESS_THAN';
  } else if (word === 'at') {
    if (next(scan, inner).word !== 'least' && next(scan, inner).word !== 'most') return undefined;
    mod = next(scan, inner).word === 'least' ? 'EQUAL_OR_MORE' : 'EQUAL_OR_LESS';
    inner++;
  } else if (word === 'up') {
    if (next(scan, inner).word !== 'to') return undefined;
    inner++;
    mod = 'EQUAL_OR_LESS';
  } else if (word === 'over') mod = 'MORE_THAN';
  if (at(scan, inner).gap === 2) return undefined;
  const article = /^an?$/.test(at(scan, inner).word);
  const length = article
    ? indefinite(scan, inner)
    : at(scan, inner).word === 'the'
      ? definite(scan, inner)
      : duration(scan, inner, inner, false);
  if (length && length.start === inner) {
    const point = length.type === 'DATE';
    if (length.type === 'SET' || (point && at(scan, inner).word === 'the')) return undefined;
    if ((word === 'about' || word === 'around' || word === 'over' || word === 'up') && !point)
      return { ...length, ...(mod ? { mod } : {}) };
    return { ...length, start: i, ...(mod ? { mod } : {}) };
  }
  if (word === 'around' || word === 'about') {
    const clock = clockTime(scan, inner);
    if (clock) return { ...clock, ...(word === 'around' ? { start: i } : {}), mod: 'APPROX' };
  }
  return undefined;
}
