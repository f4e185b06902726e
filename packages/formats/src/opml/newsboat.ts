import { DatelineError } from '@dateline/core/base';
import { decode } from '../encoding/decode.js';
import { checkSize, DEFAULT_LIMITS, type Limits } from '../limits.js';
import { type FeedList, Gathering, type ListedFeed, type ListedQuery } from './list.js';

/** The words of a line: bare, or in double quotes with backslashes; a comment ends it. */
function words(line: string): string[] {
  const found: string[] = [];
  for (const [whole, quoted, bare] of line.matchAll(/"((?:\\.|[^"\\])*)"?|(\S+)/g)) {
    if (whole.startsWith('#')) break;
    found.push(quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'));
  }
  return found;
}

const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/;
const ADDRESS = /^"?(?:https?:\/\/|feed:|file:|exec:|filter:|query:)\S/i;
const TABLE = /^"?https?:\/\/[^\s"]*"?,/i;

/**
 * Whether a text is newsboat's `urls` file rather than a database, a table or prose: most of its lines begin with what
 * such a file lists, and few go on with a comma.
 */
export function isUrls(text: string): boolean {
  if (CONTROLS.test(text)) return false;
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  return lines.length > 0 && count(ADDRESS) * 2 > lines.length && count(TABLE) * 2 < lines.length;
}

/**
 * Reads newsboat's `urls` file: an address a line and its tags behind it. The first tag is taken as the folder, a tag
 * with `~` before it as the title, one with `!` before it hides the feed. Query feeds (`query:NAME:EXPRESSION`) are
 * searches; commands and filters (`exec:`, `filter:`) have no address to read and are named in the warnings.
 * @throws DatelineError `empty` or `too-large`
 */
export function readUrls(input: Uint8Array | string, limits: Pick<Limits, 'bytes'> = DEFAULT_LIMITS): FeedList {
  checkSize(input.length, limits.bytes);
  const { text, warnings } = typeof input === 'string' ? { text: input, warnings: [] } : decode(input);
  if (text.trim() === '') throw new DatelineError('empty', 'There is nothing in this list of feeds.');
  const gathering = new Gathering();
  const queries: ListedQuery[] = [];
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [address, ...tags] = words(line.trim());
    if (!address) continue;
    const [, name, query] = QUERY.exec(address) ?? [];
    if (name && query) queries.push({ name, query });
    else gathering.add(feedOf(address, tags), `Line ${at + 1}`);
  }
  const list = gathering.list();
  return { ...list, ...(queries.length > 0 && { queries }), warnings: [...warnings, ...list.warnings] };
}

const QUERY = /^query:([^:]+):(.*\S)\s*$/i;

function feedOf(url: string, written: readonly string[]): ListedFeed {
  const title = written.find((tag) => tag.startsWith('~'))?.slice(1);
  const [folder, ...tags] = written.filter((tag) => tag !== '' && !/^[~!]/.test(tag));
  const hidden = written.some((tag) => tag.startsWith('!'));
  return {
    url,
    ...(title && { title }),
    ...(folder && { folder }),
    ...(tags.length > 0 && { tags }),
    ...(hidden && { hidden }),
  };
}
