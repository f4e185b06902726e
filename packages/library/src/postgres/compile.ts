// Queries as conditions on `articles a` and the states `st` of a person.
import { type Query, type QueryState, STATES, type StateWord } from '@dateline/core/base';
import { pruned } from '../index/prune.js';
import { seconds } from '../store/place.js';
import { seen } from './find.js';
import { Values } from './values.js';
import { isOfWords, readCondition, spokenPart, wordsCondition, wordsExpression } from './words.js';

/** A query for one person as SQL. */
export interface Compiled {
  /** All of them hold. */
  where: string[];
  /** The same without whether the person sees the article. */
  conditions: string[];
  /** Whether hidden articles are asked for. */
  asksHidden: boolean;
  /** What an index has to find, where it was left out of the conditions. */
  indexed?: Indexed;
}

/** An expression over the words of articles, or over what one statement says. */
export interface Indexed {
  table: 'words' | 'spoken';
  expression: string;
}

/**
 * What a query asks for among the articles that a person sees. Hidden ones are shown only where it asks for them.
 * @param apart whether what an index of words has to find is given apart, and is no condition
 */
export function compile(query: Query, person: string, values: Values, apart = false): Compiled {
  const kept = pruned(query);
  // A query that nothing can be looked for in finds nothing, never everything.
  if (!kept) return { where: ['false'], conditions: ['false'], asksHidden: false };
  const asksHidden = mentionsHidden(kept);
  const parts = kept.kind === 'and' ? kept.items : [kept];
  const words = parts.filter(isOfWords);
  const rest = parts.filter((part) => !words.includes(part));
  const asked = words.length > 1 ? [{ kind: 'and' as const, items: words }, ...rest] : [...words, ...rest];
  const found = apart
    ? asked.map((part) => ({ part, indexed: indexedBy(part) })).find(({ indexed }) => indexed)
    : undefined;
  const conditions = asked
    .filter((part) => part !== found?.part)
    .map((part) => conditionOf(part, person, values))
    .filter((sql) => sql !== 'true');
  if (!asksHidden) conditions.push('coalesce(st.hidden, 0) <> 1');
  return { where: [seen(person), ...conditions], conditions, asksHidden, ...(found && { indexed: found.indexed! }) };
}

/** What an index has to find for a part that has to hold; undefined where no index can say. */
function indexedBy(part: Query): Indexed | undefined {
  const words = wordsExpression(part);
  if (words) return words.negative ? undefined : { table: 'words', expression: words.expression };
  const expression = spokenPart(part);
  return expression === undefined ? undefined : { table: 'spoken', expression };
}

/** Whether a query has a part that an index of words answers. */
export const isIndexed = (query: Query): boolean => compile(query, 'null', new Values(), true).indexed !== undefined;

/** Whether a query names words, whatever else it asks for. */
export function hasWords(query: Query): boolean {
  const kept = pruned(query);
  return (
    kept !== undefined &&
    (kept.kind === 'and' ? kept.items : [kept]).some((part) => part.kind !== 'not' && isOfWords(part))
  );
}

export function mentionsHidden(query: Query): boolean {
  if (query.kind === 'is') return query.state === 'hidden' || query.state === 'shown';
  if (query.kind === 'not') return mentionsHidden(query.item);
  return (query.kind === 'and' || query.kind === 'or') && query.items.some(mentionsHidden);
}

function conditionOf(query: Query, person: string, values: Values): string {
  if (isOfWords(query)) return wordsCondition(query, values);
  switch (query.kind) {
    case 'all':
      return 'true';
    case 'and':
    case 'or':
      return `(${query.items.map((item) => conditionOf(item, person, values)).join(` ${query.kind} `)})`;
    case 'not':
      return `not coalesce(${conditionOf(query.item, person, values)}, false)`;
    case 'is':
      return stateCondition(query.state, person);
    case 'after':
      return `a.at >= ${values.of(seconds(query.day) ?? 0, 'bigint')}`;
    case 'before':
      return `a.at < ${values.of(seconds(query.day) ?? 0, 'bigint')}`;
    case 'field':
      return fieldCondition(query, person, values);
    default:
      return readCondition(query, values);
  }
}

const changed = (person: string) =>
  `exists (select from changed c where c.person = ${person} and c.article = a.article and c.state = 'changed')`;

function stateCondition(state: QueryState, person: string): string {
  switch (state) {
    case 'highlighted':
      return `exists (select from highlights h where h.person = ${person} and h.article = a.article)`;
    case 'kept':
      return 'st.kept = 1';
    case 'changed':
      return changed(person);
    case 'unchanged':
      return `not ${changed(person)}`;
    default:
      return STATE_CONDITIONS[state];
  }
}

const STATE_CONDITIONS: Record<StateWord, string> = Object.fromEntries(
  STATES.flatMap(({ name, word, opposite }) => [
    // Only where there is a row: what is saved or put aside is found by the index of it.
    [word, `st.${name} = 1`],
    // Written so that the planner takes most to be so, and looks through them by time.
    [opposite, `coalesce(st.${name}, 0) <> 1`],
  ]),
) as Record<StateWord, string>;

const likeText = (value: string) => value.replace(/[\\%_]/g, '\\$&');

function fieldCondition(part: Extract<Query, { kind: 'field' }>, person: string, values: Values): string {
  const { field, value } = part;
  if (field === 'tag')
    return `exists (select from tags t where t.person = ${person} and lower(t.tag) = lower(${values.of(value)} collate "C") and t.article = a.article)`;
  if (field === 'in' || field === 'feed')
    return `a.listing in (select lf.listing from listing_feeds lf where ${feedCondition(field, value, person, values)})`;
  return readCondition(part, values);
}

/** The feeds of a folder and those within it, of a feed by its number, or of feeds by words of their title; on `listing_feeds lf`. */
export function feedCondition(field: 'in' | 'feed', value: string, person: string, values: Values): string {
  const followed = (sql: string) =>
    `lf.feed in (select su.feed from subscriptions su join feeds f on f.id = su.feed where su.person = ${person} and ${sql})`;
  if (field === 'in')
    return followed(
      `(lower(su.folder) = lower(${values.of(value)} collate "C") or su.folder ilike ${values.of(`${likeText(value)}/%`)})`,
    );
  // What came otherwise than from a feed stands under the person's own number.
  if (/^0+$/.test(value)) return `lf.feed = -${person}`;
  if (/^\d{1,15}$/.test(value)) return followed(`su.feed = ${values.of(Number(value), 'bigint')}`);
  return followed(`coalesce(su.title, f.title) ilike ${values.of(`%${likeText(value)}%`)}`);
}
