import { type Query, type QueryField, someTerm } from '@dateline/core/base';
import { dayKey, isWithin } from '../diary/day-key.js';
import { isTextField, quotedText } from '../index/query-words.js';
import type { SpokenColumn } from '../index/said-texts.js';
import { isSpoken } from '../index/spoken-query.js';
import { seconds } from '../store/place.js';
import type { Phrase, StatementWords, StoryWords, Vocabulary, WordColumn } from './story-words.js';
import { tokenize } from './tokenize.js';

/** A feed as one person follows it. */
export interface FollowedFeed {
  feed: number;
  title: string;
  folder?: string;
}

/** A story nobody has done anything with yet. */
export interface JudgedStory {
  words: StoryWords;
  /** Seconds since 1970 at which it stands in lists. */
  at: number;
}

/** Of one person: the feeds that list the story and that the person follows. */
export type Follows = readonly FollowedFeed[];

/** A question to one story that is arriving; undefined where only its Reading can tell. */
export type Test = (story: JudgedStory, follows: Follows) => boolean | undefined;

const COLUMNS: Partial<Record<QueryField, WordColumn>> = {
  by: 'byline',
  source: 'source',
  section: 'section',
  topic: 'topic',
  lang: 'language',
  site: 'site',
};

/**
 * Makes a query a question to a story in memory. It answers as the search does of a story that nobody has touched.
 * @param vocabulary gets the words that the query asks for
 */
export function testOf(query: Query, vocabulary: Vocabulary): Test {
  const within = (part: Query) => testOf(part, vocabulary);
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'and':
      return every(query.items.map(within));
    case 'or':
      return some(query.items.map(within));
    case 'not': {
      const test = within(query.item);
      return (story, follows) => {
        const found = test(story, follows);
        return found === undefined ? undefined : !found;
      };
    }
    case 'text': {
      const { field } = query;
      const phrase = phraseOf(vocabulary, query.value, query.prefix);
      return ({ words }) => words.has(phrase, field);
    }
    case 'is': {
      // What nobody has touched is unread, unsaved, not for later, shown, not highlighted and unchanged.
      const untouched = ['unread', 'unsaved', 'notlater', 'shown', 'unchanged'].includes(query.state);
      return () => untouched;
    }
    case 'after':
      return beside(query.day, (at, day) => at >= day);
    case 'before':
      return beside(query.day, (at, day) => at < day);
    case 'day': {
      const [first, end] = [dayKey(query.from) ?? 0, dayKey(query.to) ?? 0];
      return ({ words }) => (words.isRead ? words.days.some((day) => isWithin(day, first, end)) : undefined);
    }
    case 'statement': {
      const test = statementTest(query.item, vocabulary);
      return ({ words }) => words.statements.some(test) || (words.isRead ? false : undefined);
    }
    case 'field':
      return fieldTest(query.field, query.value, vocabulary);
  }
}

function fieldTest(field: QueryField, value: string, vocabulary: Vocabulary): Test {
  if (field === 'tag') return () => false;
  if (field === 'in' || field === 'feed') {
    const test = feedTest(field, value);
    return (_, follows) => follows.some(test);
  }
  if (isSpoken(field)) {
    const phrase = phraseOf(vocabulary, value, false);
    return ({ words }) => words.says(phrase, field as SpokenColumn) || (words.isRead ? false : undefined);
  }
  const column = isTextField(field) ? COLUMNS[field] : undefined;
  if (!column) throw new Error(`No test for the field ${field}`);
  const phrase = phraseOf(vocabulary, field === 'site' ? value.replace(/^www\./i, '') : value, false, field === 'lang');
  return ({ words }) => words.has(phrase, column);
}

/** A question to one statement. */
function statementTest(item: Query, vocabulary: Vocabulary): (statement: StatementWords) => boolean {
  if (item.kind === 'and' || item.kind === 'or') {
    const tests = item.items.map((part) => statementTest(part, vocabulary));
    return item.kind === 'and'
      ? (statement) => tests.every((test) => test(statement))
      : (statement) => tests.some((test) => test(statement));
  }
  const { field, value, prefix = false } = item as Extract<Query, { kind: 'field' }>;
  const phrase = phraseOf(vocabulary, value, prefix);
  return (statement) => statement.has(phrase, field);
}

/** SQLite tells large from small letters in ASCII alone where it compares names of feeds. */
const fold = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function feedTest(field: 'in' | 'feed', value: string): (feed: FollowedFeed) => boolean {
  const wanted = fold(value);
  if (field === 'in')
    return ({ folder }) => folder !== undefined && (fold(folder) === wanted || fold(folder).startsWith(`${wanted}/`));
  if (/^\d{1,15}$/.test(value)) return ({ feed }) => feed === Number(value);
  return ({ title }) => fold(title).includes(wanted);
}

function phraseOf(vocabulary: Vocabulary, value: string, prefix: boolean, first = false): Phrase {
  const phrase = { tokens: tokenize(quotedText(value) ?? ''), prefix, first };
  vocabulary.add(phrase);
  return phrase;
}

function beside(day: string, holds: (at: number, day: number) => boolean): Test {
  const limit = seconds(day) ?? 0;
  return ({ at }) => holds(at, limit);
}

/** False where one is false, whatever is not known. */
function every(tests: readonly Test[]): Test {
  return (story, follows) => {
    let result: boolean | undefined = true;
    for (const test of tests) {
      const found = test(story, follows);
      if (found === false) return false;
      if (found === undefined) result = undefined;
    }
    return result;
  };
}

/** True where one is true, whatever is not known. */
function some(tests: readonly Test[]): Test {
  return (story, follows) => {
    let result: boolean | undefined = false;
    for (const test of tests) {
      const found = test(story, follows);
      if (found === true) return true;
      if (found === undefined) result = undefined;
    }
    return result;
  };
}

/** Whether a query says something that only a Reading tells. */
export const needsReading = (query: Query): boolean =>
  someTerm(
    query,
    (term) => term.kind === 'statement' || term.kind === 'day' || (term.kind === 'field' && isSpoken(term.field)),
  );
