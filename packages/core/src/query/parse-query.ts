import { nearest } from '../nearest.js';
import { ofStatements } from './of-statements.js';
import { period, periodAhead, periodRange } from './period.js';
import {
  DAY_FIELDS,
  FIELDS,
  type ParsedQuery,
  QUERY_STATES,
  type Query,
  TEXT_FIELDS,
  type TextField,
} from './query.js';
import { type QueryProblem, queryError, queryProblemOf } from './query-problem.js';
import { type Token, tokensOf } from './tokens.js';

/** Brackets within brackets. */
const MAX_DEPTH = 50;
/** Words and fields of one query, and characters of one of them: more than anybody types, few enough for any store. */
const MAX_TERMS = 100;
const MAX_LENGTH = 500;

const FIELD_NAMES = [...Object.keys(TEXT_FIELDS), ...Object.keys(FIELDS), ...DAY_FIELDS, 'is'];

const isOneOf = <T extends string>(value: string, list: readonly T[]): value is T => list.some((one) => one === value);
const join = (kind: 'and' | 'or', items: [Query, ...Query[]]): Query => (items.length > 1 ? { kind, items } : items[0]);
/** What an index of words can hold; signs alone are in none. */
const isSearchable = (value: string) => /[\p{L}\p{N}\p{Co}]/u.test(value);

class Parser {
  private position = 0;
  private terms = 0;
  private readonly query: string;
  private readonly tokens: Token[];
  private readonly now: Date;

  constructor(query: string, now: Date) {
    this.query = query;
    this.tokens = tokensOf(query);
    this.now = now;
  }

  whole(): Query {
    if (this.tokens.length === 0) return { kind: 'all' };
    const found = this.tokens[0]?.kind === 'close' ? undefined : this.either(0);
    const rest = this.tokens[this.position];
    if (rest || !found) this.fail('there is no bracket that this one closes', rest!);
    return found;
  }

  private either(depth: number): Query {
    const items: [Query, ...Query[]] = [this.every(depth)];
    while (this.take('or')) items.push(this.every(depth));
    return join('or', items);
  }

  private every(depth: number): Query {
    const start = this.position;
    const items: Query[] = [];
    for (let token = this.tokens[start]; token && token.kind !== 'or' && token.kind !== 'close'; ) {
      const and = items.length > 0 ? this.take('and') : undefined;
      const item = this.one(depth, and);
      if (item) items.push(item);
      token = this.tokens[this.position];
    }
    const [first, ...others] = items;
    if (first) return join('and', [first, ...others]);
    const next = this.tokens[start];
    if (next?.kind === 'term') this.fail(`nothing can be searched for in ${next.value || '""'}`, next);
    const previous = this.tokens[start - 1];
    return this.missing(previous?.kind === 'or' || !next ? previous! : next);
  }

  /** Undefined for signs among words, which no index holds; where something is needed, they are an error. */
  private one(depth: number, operator: Token | undefined): Query | undefined {
    let negative = false;
    let needed = operator;
    for (let not = this.take('not'); not; not = this.take('not')) {
      negative = !negative;
      needed = not;
    }
    const token = this.tokens[this.position];
    if (!token || token.kind === 'or' || token.kind === 'and' || token.kind === 'close')
      return this.missing((needed ?? token)!);
    this.position++;
    if (token.kind === 'open') return negated(this.group(token, depth), negative);
    if (token.field === undefined && !isSearchable(token.value)) {
      if (needed) this.fail(`nothing can be searched for in ${token.value || '""'}`, token);
      return undefined;
    }
    return negated(this.term(token), negative);
  }

  private group(open: Token, depth: number): Query {
    if (depth >= MAX_DEPTH) this.fail(`brackets nest more than ${MAX_DEPTH} deep`, open);
    const next = this.tokens[this.position];
    if (next?.kind === 'close') this.fail('there is nothing in these brackets', { at: open.at, end: next.end });
    if (!next) this.fail('this bracket is not closed', open);
    const item = this.either(depth + 1);
    if (!this.take('close')) this.fail('this bracket is not closed', open);
    return item;
  }

  private take(kind: Token['kind']): Token | undefined {
    const token = this.tokens[this.position];
    if (token?.kind !== kind) return undefined;
    this.position++;
    return token;
  }

  private term(token: Token): Query {
    if (++this.terms > MAX_TERMS) this.fail(`a query has at most ${MAX_TERMS} words and fields`, token);
    const value = token.value.trim();
    if (value.length > MAX_LENGTH) this.fail(`this is longer than ${MAX_LENGTH} characters`, token);
    if (token.field === undefined) return this.words(token);
    const field = token.field.toLowerCase();
    if (!isOneOf(field, FIELD_NAMES)) this.unknownField(token);
    if (value === '') this.fail(`${field}: needs a value`, token);
    if (Object.hasOwn(TEXT_FIELDS, field)) return this.words(token, TEXT_FIELDS[field]);
    if (field === 'is') return this.state(token);
    if (isOneOf(field, DAY_FIELDS)) return this.day(field, token);
    const known = FIELDS[field]!;
    if (known !== 'in' && known !== 'feed' && !isSearchable(value))
      this.fail(`nothing can be searched for in ${value}`, valueSpan(token));
    return known === 'said' ? this.said(token) : { kind: 'field', field: known, value };
  }

  private words(token: Token, field?: TextField): Query {
    const prefix = !token.phrase && token.value.endsWith('*');
    const value = (prefix ? token.value.replace(/\*+$/, '') : token.value).trim();
    if (!isSearchable(value)) this.fail(`nothing can be searched for in ${token.value}`, valueSpan(token));
    // A field that lacks its value would be taken for a word.
    const bare = /^(.*):$/.exec(value)?.[1]?.toLowerCase();
    const opens = this.query[token.end] === '(';
    if (!token.phrase && bare !== undefined && (opens || isOneOf(bare, FIELD_NAMES)))
      this.fail(`${bare}: needs a value right after the colon, in quotation marks where it is several words`, token);
    return { kind: 'text', value, phrase: token.phrase, prefix, ...(field && { field }) };
  }

  private said(token: Token): Query {
    const { value, prefix } = this.words(token) as Extract<Query, { kind: 'text' }>;
    return { kind: 'field', field: 'said', value, ...(prefix && { prefix }) };
  }

  private state(token: Token): Query {
    const word = token.value.trim().toLowerCase();
    const state = QUERY_STATES.find((name) => name === word);
    if (state) return { kind: 'is', state };
    const meant = nearest(word, QUERY_STATES);
    const known = QUERY_STATES.map((name) => `is:${name}`).join(', ');
    return this.fail(
      `there is no state ${token.value}; ${meant ? `perhaps is:${meant} is meant` : `there are ${known}`}`,
      valueSpan(token),
    );
  }

  private day(field: (typeof DAY_FIELDS)[number], token: Token): Query {
    const read = field === 'day' ? periodAhead : period;
    const isRange = field === 'day' || field === 'on';
    const days = isRange ? periodRange(token.value.trim(), this.now, read) : read(token.value.trim(), this.now);
    if (!days)
      this.fail(
        `${token.value} is not a day; write it as 2024, 2024-03 or 2024-03-15, or as today, yesterday,${field === 'day' ? ' tomorrow,' : ''} 7d, 2w, 3m or 1y${isRange ? ', or two of them as 2024-03-01..2024-03-15' : ''}`,
        valueSpan(token),
      );
    if (field === 'day') return { kind: 'day', ...days };
    const after: Query = { kind: 'after', day: days.from };
    if (field === 'on') return { kind: 'and', items: [after, { kind: 'before', day: days.to }] };
    if (field === 'until') return { kind: 'before', day: days.to };
    return field === 'before' ? { kind: 'before', day: days.from } : after;
  }

  private unknownField({ field = '', at, end }: Token): never {
    const meant = nearest(field.toLowerCase(), FIELD_NAMES);
    const typed = this.query.slice(at, end);
    return this.fail(
      meant
        ? `there is no field ${field}; perhaps ${meant}: is meant`
        : `there is no field ${field}; as words it is written "${typed.replace(/["“”„]/g, '')}"`,
      { at, end: at + field.length },
    );
  }

  private missing(operator: Token): never {
    return this.fail(
      operator.kind === 'not'
        ? `something to leave out is missing after ${operator.value}`
        : `something to search for is missing on one side of ${operator.value}`,
      operator,
    );
  }

  private fail(problem: string, { at, end }: Pick<Token, 'at' | 'end'>): never {
    throw queryError({ problem, query: this.query, at, end });
  }
}

const negated = (item: Query, negative: boolean): Query => (negative ? { kind: 'not', item } : item);
const valueSpan = ({ field, at, end }: Token) => ({ at: at + (field === undefined ? 0 : field.length + 1), end });

/**
 * Reads a query as a person types it. What is not understood is an error: it never finds less or more than was asked.
 * @param now the day that `today` and `7d` count from
 * @throws DatelineError `bad-query`, whose details `queryProblemOf` and `pointAt` turn into lines for a person
 */
export function parseQuery(text: string, now: Date = new Date()): ParsedQuery {
  return { query: ofStatements(new Parser(text, now).whole()) };
}

/**
 * Reads a query for statements: its words without a field are looked for in what is said, as if `said:` stood before each, and
 * those to be left out are beside them in no statement that is found.
 * @throws DatelineError `bad-query`
 */
export function parseStatementQuery(text: string, now: Date = new Date()): ParsedQuery {
  return { query: ofStatements(saidWords(new Parser(text, now).whole()), true) };
}

function saidWords(query: Query): Query {
  if (query.kind === 'and' || query.kind === 'or') return { kind: query.kind, items: query.items.map(saidWords) };
  if (query.kind === 'not') return { kind: 'not', item: saidWords(query.item) };
  if (query.kind !== 'text' || query.field !== undefined) return query;
  return { kind: 'field', field: 'said', value: query.value, ...(query.prefix && { prefix: true }) };
}

/** What of a query is not understood, for forms that say so before anything is done. */
export function queryProblem(text: string, now: Date = new Date()): QueryProblem | undefined {
  try {
    parseQuery(text, now);
    return undefined;
  } catch (error) {
    const problem = queryProblemOf(error);
    if (!problem) throw error;
    return problem;
  }
}
