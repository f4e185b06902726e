import { DatelineError, parseStatementQuery, type Query } from '@dateline/core/base';
import { placeOfHit, rowsWithin } from '../index/hits.js';
import { STATEMENTS, sameWord } from '../index/said-texts.js';
import { statementExpression } from '../index/spoken-query.js';
import type { Page, SaidStatement, StatementsOptions } from '../types.js';
import type { Database } from './database.js';
import { limitOf } from './list.js';
import { sightOf } from './listings.js';
import { FIRST } from './people.js';
import { placesOf } from './places.js';
import { type Plan, planOf } from './plan.js';
import { countOutlets, type Report, reportsOf } from './statement-repeats.js';
import { type StoryStatements, statementRow } from './story-statement.js';
import { storiesStatements } from './story-statements.js';

/** Stories that are looked at for each statement that is wanted: most of them say something. */
const LOOKED_AT = 4;
/** Stories that are looked up at a time. */
const BATCH = 16;
/** Hits between the stories of a batch; where there are more, they are looked up story by story. */
const HITS = 1_024;

interface Position {
  place: number;
  /** The number of the statement of that story after which the page begins. */
  number: number;
}

/** After all statements of a story. */
const LAST = 999_999_999;

function positionOf(after: string | undefined): Position {
  if (after === undefined || after === '') return { place: Number.MAX_SAFE_INTEGER, number: LAST };
  const [, place, number] = /^(-?\d{1,16})\.(\d{1,9})$/.exec(after) ?? [];
  if (place === undefined) throw new DatelineError('bad-cursor');
  return { place: Number(place), number: Number(number) };
}

/** What is said in stories that a person sees, newest first; see `Library.statements`. */
export function listStatements(db: Database, options: StatementsOptions = {}, person = FIRST): Page<SaidStatement> {
  const { query } = parseStatementQuery(options.query ?? '');
  const limit = limitOf(options.limit);
  const from = positionOf(options.after);
  return db.snapshot(() => new StatementPage(db, query, person, options.voice).after(from, limit));
}

class StatementPage {
  private readonly db: Database;
  private readonly person: number;
  private readonly plan: Plan;
  private readonly voice: number | undefined;
  private readonly expressions: string[];
  /** Whether a story is among those that are asked for. */
  private readonly asked = new Map<number, boolean>();

  constructor(db: Database, query: Query, person: number, voice: string | undefined) {
    this.db = db;
    this.person = person;
    this.voice = voice === undefined ? undefined : numberOf(db, voice, person);
    this.expressions = statementsIn(query).map((item) => statementExpression(item));
    const plan = planOf(db, query, person);
    this.plan = this.voice === undefined ? plan : ofVoice(plan, this.voice);
  }

  after(from: Position, limit: number): Page<SaidStatement> {
    const items: SaidStatement[] = [];
    let reached = from;
    let left = limit * LOOKED_AT;
    // The story in which the last page ended may say more.
    let next = from.number < LAST ? from.place + 1 : from.place;
    while (left > 0) {
      const places = placesOf(this.db, this.plan, { from: next, limit: Math.min(BATCH, left) });
      const stories = storiesStatements(this.db, places, this.person);
      const hits = this.hitsIn(places);
      for (const place of places) {
        const story = stories.get(place);
        for (const number of story ? this.numbersIn(story, hits?.get(place)) : []) {
          if (place === from.place && number <= from.number) continue;
          const row = this.rowOf(place, story!, number);
          if (row) items.push(row);
          reached = { place, number };
          if (items.length === limit) return { items, next: `${reached.place}.${reached.number}` };
        }
        reached = { place, number: LAST };
      }
      if (places.length < Math.min(BATCH, left)) return { items };
      left -= places.length;
      next = places.at(-1)!;
    }
    return { items, next: `${reached.place}.${reached.number}` };
  }

  /** The numbers of the statements of a story that are asked for, in the order of the text. */
  private numbersIn({ statements, locals }: StoryStatements, hits: Set<number> | undefined): number[] {
    const by = this.voice === undefined ? undefined : new Set(locals.get(this.voice));
    const all = this.expressions.length === 0;
    return statements
      .filter(({ number, statement }) => {
        if (by && !statement.voices.some(({ voice }) => by.has(voice))) return false;
        return all || hits?.has(Math.min(number, STATEMENTS - 1));
      })
      .map(({ number }) => number);
  }

  /** The numbers of the statements that have the words, by story; undefined where no words are asked for. */
  private hitsIn(places: readonly number[]): Map<number, Set<number>> | undefined {
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || this.expressions.length === 0) return undefined;
    const found = new Map<number, Set<number>>();
    for (const expression of this.expressions) {
      const between = this.rows(expression, last, first);
      const rows = between.length < HITS ? between : places.flatMap((place) => this.rows(expression, place, place));
      for (const { place, number } of rows) found.set(place, (found.get(place) ?? new Set()).add(number));
    }
    return found;
  }

  private rows(expression: string, low: number, high: number): { place: number; number: number }[] {
    return this.db.all(
      `select ${placeOfHit('statements')} as place, w.rowid & ${STATEMENTS - 1} as number from statements w
       where statements match ? and w.rowid ${rowsWithin('statements')} limit ${HITS}`,
      expression,
      low,
      high,
    );
  }

  /** A statement with its repeats; undefined where it is told at an earlier story, or earlier in its own. */
  private rowOf(place: number, story: StoryStatements, number: number): SaidStatement | undefined {
    const row = statementRow(story, number);
    const same = sameWord(row.text);
    const reports = same === '' ? [] : reportsOf(this.db, place, same, this.person);
    const own = reports.find((report) => report.place === place);
    if (own && own.number < Math.min(number, STATEMENTS - 1)) return undefined;
    if (reports.some((report) => report.place < place && this.isAsked(report.place))) return undefined;
    const others = reports.filter((report) => report.place > place);
    return { ...row, repeats: others.map(repeatOf), outlets: Math.max(1, countOutlets(reports)) };
  }

  private isAsked(place: number): boolean {
    const known = this.asked.get(place);
    if (known !== undefined) return known;
    const found = placesOf(
      this.db,
      { ...this.plan, low: Math.max(place, this.plan.low ?? place) },
      { from: place + 1, limit: 1 },
    ).includes(place);
    this.asked.set(place, found);
    return found;
  }
}

const repeatOf = ({ place: _, number: __, outlet: ___, ...repeat }: Report) => repeat;

/** What is asked of statements: any of these. */
function statementsIn(query: Query): Query[] {
  if (query.kind === 'and' || query.kind === 'or') return query.items.flatMap(statementsIn);
  return query.kind === 'statement' ? [query.item] : [];
}

function numberOf(db: Database, id: string, person: number): number {
  const { all, listings } = sightOf(db, person);
  const row = db.get<{ number: number }>(
    `select v.number from voices v where (v.id = ?1 or v.number = (select voice from voice_ids where id = ?1))
     and exists (select 1 from said s cross join articles a on a.place = s.article
     where s.voice = v.number ${all ? '' : 'and a.listing in (select value from json_each(?2))'})`,
    id,
    ...(all ? [] : [JSON.stringify(listings)]),
  );
  if (!row) throw new DatelineError('unknown-voice', { id: id || '(empty)' });
  return row.number;
}

/** Stories in which a voice speaks. */
function ofVoice(plan: Plan, voice: number): Plan {
  const driver = { sql: 'select distinct article from said where voice = ?', values: [voice], isOrdered: true };
  return {
    ...plan,
    ...(plan.driver === undefined && { driver }),
    conditions: [...plan.conditions, 'exists (select 1 from said where voice = ? and article = a.place)'],
    values: [...plan.values, voice],
  };
}
