import { type Article, DatelineError, warn } from '@dateline/core/base';
import type { ReadContext } from '../format.js';
import { Source } from '../source.js';
import type { ReadResult, Warning } from '../types.js';

type Value = Record<string, unknown>;

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** An Article has a text; what else it has depends on who wrote it. */
const isArticle = (value: unknown): value is Value =>
  isObject(value) &&
  !Array.isArray(value.items) &&
  (Array.isArray(value.body) || typeof value.body === 'string') &&
  ('schemaVersion' in value || 'headline' in value || 'bylines' in value || 'dateline' in value);
/** What `dateline read --as json` prints of a file. */
const isPrinted = (value: unknown): value is Value => isObject(value) && Array.isArray(value.articles);

/** Sure of Articles as this project writes them, and of JSON that a person wrote like one. */
export function detectArticleJson(source: Source): number {
  if (!/^\s*[[{]/.test(source.head)) return 0;
  const value = source.json() ?? firstLine(source);
  const list = Array.isArray(value) ? value : [value];
  const first: unknown = list.find((each) => !isObject(each) || !('error' in each)) ?? list[0];
  if (isPrinted(first))
    return Array.isArray(first.articles) && (first.articles.length === 0 || isArticle(first.articles[0])) ? 0.9 : 0;
  return isArticle(first) ? 0.9 : 0;
}

/** Whether a text is Articles as JSON: one, an array, a line each, or what `dateline read` prints of files. */
export function isArticleJson(text: string): boolean {
  return detectArticleJson(new Source(text)) > 0;
}

/** The value of the first line of JSON in lines. */
function firstLine(source: Source): unknown {
  const line = source.head.trimStart().split('\n', 1)[0] ?? '';
  // The line may be longer than the head; then only its beginning is seen.
  if (line.length >= source.head.trimStart().length && source.size > source.head.length) {
    const whole = source.text('text').text.trimStart();
    return parsed(whole.slice(0, whole.indexOf('\n') < 0 ? undefined : whole.indexOf('\n')));
  }
  return parsed(line);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Reads Articles from JSON: one, an array of them, a line each (ndjson), or what `dateline read` prints in these forms.
 * One that is wrong is left out with a warning, as long as another one is right.
 * @throws DatelineError `not-an-article` or `newer-schema`, as `parseArticle` does
 */
export async function readArticleJson(source: Source, _context: ReadContext): Promise<ReadResult> {
  // The schemas are most of what core costs to load, and no other format needs them.
  const { parseArticle } = await import('@dateline/core');
  const { text, warnings: decoding } = source.text('text');
  const warnings: Warning[] = [...decoding];
  const whole = source.json();
  const values = whole === undefined ? linesOf(text, warnings) : Array.isArray(whole) ? whole : [whole];
  const articles: Article[] = [];
  let wrong: DatelineError | undefined;
  for (const [at, value] of values.flatMap(unwrapped).entries()) {
    try {
      articles.push(parseArticle(value));
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      wrong ??= error;
      warnings.push(warn(error.code, `Number ${at + 1} was left out. ${error.message}`));
    }
  }
  if (articles.length === 0 && wrong) throw wrong;
  return { format: 'article-json', articles, warnings };
}

/** The Articles in a value: those that `dateline read` lists, or the value itself. A file it could not read has none. */
function unwrapped(value: unknown): unknown[] {
  if (isPrinted(value)) return value.articles as unknown[];
  return isObject(value) && isObject(value.error) && !('body' in value) ? [] : [value];
}

function linesOf(text: string, warnings: Warning[]): unknown[] {
  const values: unknown[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value === undefined) warnings.push(warn('broken-json', { line: at + 1 }));
    else values.push(value);
  }
  return values;
}
