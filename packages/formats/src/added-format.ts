import { DatelineError } from '@dateline/core/base';
import type { Format } from './format.js';
import { formats } from './formats.js';
import type { ReadResult } from './types.js';

const fail = (name: unknown, problem: string): never => {
  throw new DatelineError('bad-plug', { kind: 'format', name: typeof name === 'string' ? name : '', problem });
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The formats that a caller adds, each looked at before it is asked. @throws DatelineError `bad-plug` */
export function checkFormats(added: readonly Format[]): readonly Format[] {
  if (!Array.isArray(added)) fail('', 'formats is no list');
  const names = new Set(formats.map(({ name }) => name));
  for (const format of added as readonly unknown[]) {
    if (!isObject(format)) return fail('', 'it is no object');
    const { name, kind, syntaxes, detect, read } = format;
    if (typeof name !== 'string' || name === '') fail('', 'it has no name');
    if (names.has(name as string)) fail(name, 'there is a format of this name already');
    if (kind !== 'feed' && kind !== 'story') fail(name, 'its kind is neither feed nor story');
    const isSyntax = (each: unknown) => each === 'json' || each === 'xml' || each === 'text';
    if (!Array.isArray(syntaxes) || syntaxes.length === 0 || !syntaxes.every(isSyntax))
      fail(name, 'its syntaxes are no list of json, xml and text');
    if (typeof detect !== 'function') fail(name, 'detect is no function');
    if (typeof read !== 'function') fail(name, 'read is no function');
    names.add(name as string);
  }
  return added;
}

/** How sure an added format is. @throws DatelineError `bad-plug` */
export function checkSure(name: string, sure: unknown): number {
  if (typeof sure === 'number' && sure >= 0 && sure <= 1) return sure;
  return fail(name, 'detect gave no number from 0 to 1');
}

/** What an added format read. @throws DatelineError `bad-plug` */
export function checkResult(name: string, result: unknown): ReadResult {
  if (!isObject(result)) return fail(name, 'read gave no object');
  const { format, articles, warnings } = result;
  if (typeof format !== 'string') fail(name, 'what it read has no format');
  if (!Array.isArray(warnings)) fail(name, 'what it read has no list of warnings');
  const isArticle = (value: unknown) => isObject(value) && typeof value.id === 'string' && Array.isArray(value.body);
  if (!Array.isArray(articles) || !articles.every(isArticle))
    fail(name, 'what it read has no list of Articles; parseArticle of @dateline/core makes one');
  return result as unknown as ReadResult;
}
