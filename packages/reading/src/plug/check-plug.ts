import { DatelineError } from '@dateline/core/base';
import type { TextSpan } from '@dateline/core/reading';
import { FINDERS, type LanguagePlug } from './language-plug.js';

const plugError = (problem: string, name: unknown = '') =>
  new DatelineError('bad-plug', { kind: 'language', name: typeof name === 'string' ? name : '', problem });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isWords = (value: unknown) =>
  value instanceof Set &&
  value.size > 0 &&
  [...value].every((word) => typeof word === 'string' && word === word.toLowerCase());

/** @throws DatelineError `bad-plug` */
export function checkPlug(value: unknown): asserts value is LanguagePlug {
  if (!isObject(value)) throw plugError('it is no object');
  const { tag, small, telling } = value;
  if (typeof tag !== 'string' || !/^[a-z]{2,8}$/.test(tag))
    throw plugError('its tag is not the first part of a BCP 47 tag in small letters', tag);
  if (!isWords(small)) throw plugError('small is no Set of words in small letters', tag);
  if (telling !== undefined && !isWords(telling)) throw plugError('telling is no Set of words in small letters', tag);
  const wrong = FINDERS.find((part) => value[part] !== undefined && typeof value[part] !== 'function');
  if (wrong) throw plugError(`${wrong} is no function`, tag);
  if (FINDERS.every((part) => value[part] === undefined))
    throw plugError(`it finds nothing; it needs one of ${FINDERS.join(', ')}`, tag);
}

/** Every span of what a finder gave, however deep. */
function spansIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (!isObject(value)) return [];
  return 'start' in value || 'end' in value ? [value] : Object.values(value).flatMap(spansIn);
}

/** What each item of a part has to have. */
const NEEDED = {
  statements: ['kind', 'act', 'content'],
  names: ['kind', 'name', 'aliases', 'mentions'],
  times: ['span', 'type', 'value'],
  events: ['kind', 'span', 'value', 'time'],
  documents: ['kind', 'name', 'mentions'],
  quantities: ['span', 'value'],
} as const satisfies Record<(typeof FINDERS)[number], readonly string[]>;

/**
 * Refuses what a finder gave where it is no list of items with spans that lie in the text: a Reading never points outside.
 * @throws DatelineError `bad-plug`
 */
export function checkFound(tag: string, part: (typeof FINDERS)[number], found: unknown, text: string): void {
  if (!Array.isArray(found)) throw plugError(`${part} gave no list`, tag);
  for (const item of found as unknown[]) {
    const missing = NEEDED[part].find((name) => !isObject(item) || item[name] === undefined);
    if (missing) throw plugError(`an item of ${part} has no ${missing}`, tag);
    const spans = spansIn(item) as TextSpan[];
    const isIn = ({ start, end }: TextSpan) =>
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (spans.length === 0 || !spans.every(isIn))
      throw plugError(`an item of ${part} has no span that lies in the text`, tag);
  }
}
