// Values of JSON and of tables that other programs wrote: each is checked before it is used.

export type Json = Record<string, unknown>;

export const object = (value: unknown): Json | undefined =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : undefined;

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text that is not empty, or a number written out. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() || undefined : typeof value === 'number' ? String(value) : undefined;

export const texts = (value: unknown): string[] => list(value).flatMap((each) => text(each) ?? []);

/** True, 1 and "1". */
export const flag = (value: unknown): boolean => value === true || value === 1 || value === '1';

const LATEST = Date.UTC(2200, 0);

/** A moment in units since 1970 as ISO 8601; undefined for none, and for what cannot be meant. */
function instant(value: unknown, milliseconds: number): string | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !(number > 0) || number * milliseconds > LATEST) return undefined;
  return new Date(number * milliseconds).toISOString();
}

export const seconds = (value: unknown): string | undefined => instant(value, 1_000);
export const milliseconds = (value: unknown): string | undefined => instant(value, 1);

/** A written moment as ISO 8601; a time without a zone is UTC. Undefined for none. */
export function momentOf(value: unknown): string | undefined {
  const date = new Date((text(value) ?? '').replace(/\d:\d\d(?::\d\d(?:\.\d+)?)?$/, '$&Z'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Only web addresses; other schemes lead to nothing that can be read again. */
export function webAddress(value: unknown): string | undefined {
  const url = text(value);
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

/** What JSON of a list of entries holds, and the sentence of a file that is cut off. */
export const CUT = 'The end of this file is missing; what stands before it was taken.';

/** A tag as the library keeps them: no controls, no quotation marks, at most 100 characters. */
export const cleanTag = (tag: string): string =>
  tag
    .replace(/[\p{Cc}\p{Cf}"]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .trim();
