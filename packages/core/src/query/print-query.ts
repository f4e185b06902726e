import { DatelineError } from '../errors/dateline-error.js';
import { DAY_FIELDS, FIELDS, QUERY_STATES, type Query, TEXT_FIELDS } from './query.js';

type Of<K extends Query['kind']> = Extract<Query, { kind: K }>;

const fail = (problem: string): never => {
  throw new DatelineError('unwritable-query', { problem });
};

/** A value in quotation marks, with what would close them escaped: what stands behind the colon of a field. */
export const quoteValue = (value: string): string => `"${value.trim().replace(/["“”„\\]/g, '\\$&')}"`;

const hasWords = (value: string) => /[\p{L}\p{N}\p{Co}]/u.test(value);
const isField = (name: string) =>
  Object.hasOwn(FIELDS, name) || Object.hasOwn(TEXT_FIELDS, name) || [...DAY_FIELDS, 'is'].includes(name);

/** Whether a value is read as one word where it stands without quotation marks. */
function isBare(value: string, isOfField: boolean, prefix: boolean): boolean {
  if (!/^[^\s()"“”„]+$/u.test(value) || value.endsWith('*')) return false;
  const name = /^(.*):$/.exec(value)?.[1]?.toLowerCase();
  if (name !== undefined && isField(name)) return false;
  if (isOfField) return true;
  // Of `a:*` the asterisk would be the value of a field; `OR*` is a word.
  const isTaken = prefix
    ? /^\p{L}[\p{L}\p{N}_-]*:/u.test(value)
    : /^(?:OR|AND|NOT|\||\p{L}[\p{L}\p{N}_-]*:.+)$/su.test(value);
  return !isTaken && !value.startsWith('-');
}

/** Words as they are looked for, behind the name of a field and its colon where they have one. */
function words(name: string, { value, phrase, prefix }: Pick<Of<'text'>, 'value' | 'phrase' | 'prefix'>): string {
  if (!hasWords(value)) fail(`nothing can be searched for in ${value || '""'}`);
  if (phrase && !prefix) return name + quoteValue(value);
  const written = prefix ? `${value}*` : value;
  return phrase || !isBare(value, name !== '', prefix) ? fail(`${written} is no single word`) : name + written;
}

function field({ field: name, value, prefix = false }: Of<'field'>): string {
  if (!Object.hasOwn(FIELDS, name)) fail(`there is no field ${name}`);
  if (name === 'said') return words('said:', { value, phrase: !prefix, prefix });
  if (prefix) fail(`${name}: finds no words that only begin so`);
  if (!(name === 'in' || name === 'feed' ? value.trim() : hasWords(value))) fail(`${name}: needs a value`);
  // Lists are known by their query: these have always been written so.
  const isPlain = (name === 'feed' || name === 'lang') && /^[A-Za-z\d][\w-]*$/.test(value);
  return `${name}:${isPlain ? value : quoteValue(value)}`;
}

const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** The first and the last day that a query can name. */
const FIRST = '1001-01-01';
const LAST = '9998-12-31';

function checked(day: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && day >= FIRST && day <= LAST && !Number.isNaN(Date.parse(day));
  return isDay && shifted(day, 0) === day ? day : fail(`${day} is not a day`);
}

/** A period as a day, a month, a year, or the first and the last of its days. */
function days(from: string, to: string): string {
  const last = checked(shifted(to, -1));
  if (checked(from) > last) fail(`${to} is not after ${from}`);
  if (from === last) return from;
  if (from.endsWith('-01-01') && last === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith('-01') && shifted(last, 1).endsWith('-01') && from.slice(0, 7) === last.slice(0, 7))
    return from.slice(0, 7);
  return `${from}..${last}`;
}

const before = (day: string) => (day > LAST ? `until:${checked(shifted(day, -1))}` : `before:${checked(day)}`);

/** What `on:` is read as. */
function period({ kind, items: [first, second, ...more] }: Of<'and' | 'or'>): string | undefined {
  if (kind !== 'and' || first?.kind !== 'after' || second?.kind !== 'before' || more.length > 0) return undefined;
  return first.day < second.day ? `on:${days(first.day, second.day)}` : undefined;
}

const isJoin = (query: Query): query is Of<'and' | 'or'> => query.kind === 'and' || query.kind === 'or';

/** An item of `and`, `or` or `not`, in brackets where it is not one term. */
function item(query: Query, inStatement: boolean): string {
  const inner = query.kind === 'statement' ? query.item : query;
  const written = write(query, inStatement);
  return inner.kind === 'not' || (isJoin(inner) && period(inner) === undefined) ? `(${written})` : written;
}

const isAbout = (query: Query): boolean =>
  query.kind === 'field' && (query.field === 'said' || query.field === 'voice');
const leavesOut = (query: Query): boolean => query.kind === 'not' || (isJoin(query) && query.items.some(leavesOut));
/** Whether a query asks only who speaks and what is said; among others it is asked of the statement that they are asked of. */
const isOfStatement = (query: Query): boolean =>
  (query.kind === 'statement' && !leavesOut(query.item)) ||
  (isJoin(query) ? query.items.every(isOfStatement) : isAbout(query));
const asksWords = (query: Query): boolean =>
  query.kind === 'statement' ||
  (isJoin(query) ? query.items.some(asksWords) : query.kind === 'field' && query.field === 'said');

function join(query: Of<'and' | 'or'>, inStatement: boolean): string {
  if (query.items.length < 2) fail(`${query.kind} joins two items at least`);
  const asOne = period(query);
  if (asOne !== undefined) return asOne;
  if (query.kind === 'or') {
    // OR binds looser than what stands side by side.
    const isLoose = (each: Query) => (each.kind === 'statement' ? each.item : each).kind !== 'or';
    return query.items.map((each) => (isLoose(each) ? write : item)(each, inStatement)).join(' OR ');
  }
  const asked = query.items.filter(isOfStatement);
  if (!inStatement && asked.length > 1 && asked.some(asksWords))
    fail('all that is asked of statements is asked of one');
  const written = query.items.map((each) => {
    const isInline =
      each.kind === 'not' || (each.kind === 'statement' && each.item.kind === 'and' && isOfStatement(each));
    return (isInline ? write : item)(each, inStatement);
  });
  return written.join(' ');
}

function statement({ item: asked }: Of<'statement'>, inStatement: boolean): string {
  const isAsked = (query: Query): boolean =>
    query.kind === 'not' ? isAsked(query.item) : isJoin(query) ? query.items.every(isAsked) : isAbout(query);
  if (inStatement || !isAsked(asked)) fail('a statement is asked for said and voice alone');
  return write(asked, true);
}

function write(query: Query, inStatement: boolean): string {
  switch (query.kind) {
    case 'all':
      return fail('what finds everything stands alone');
    case 'and':
    case 'or':
      return join(query, inStatement);
    case 'not':
      return `-${item(query.item, inStatement)}`;
    case 'text':
      return words(query.field ? `${query.field}:` : '', query);
    case 'field':
      return field(query);
    case 'is':
      return QUERY_STATES.includes(query.state) ? `is:${query.state}` : fail(`there is no state ${query.state}`);
    case 'statement':
      return statement(query, inStatement);
    case 'after':
      return `after:${checked(query.day)}`;
    case 'before':
      return before(query.day);
    case 'day':
      return `day:${days(query.from, query.to)}`;
  }
}

/**
 * Writes a query as a person would type it. What `parseQuery` gave is read as the same query again, and one of
 * `parseStatementQuery` by that; days that were typed as `today` or `7d` are written as the days they were.
 * @throws DatelineError `unwritable-query` for a tree that has no form in the language, such as an `and` of one item
 */
export function printQuery(query: Query): string {
  return query.kind === 'all' ? '' : write(query, false);
}
