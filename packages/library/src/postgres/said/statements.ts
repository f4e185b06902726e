// What is said in stories that a person sees, newest first; see `Library.statements`.
import { type Query as Asked, DatelineError, parseStatementQuery } from '@dateline/core/base';
import { STATEMENTS, sameWord } from '../../index/said-texts.js';
import { limitOf } from '../../store/list.js';
import {
  AROUND,
  countOutlets,
  MOST,
  type Report,
  type ReportRow,
  reportsAround,
} from '../../store/statement-repeats.js';
import { type StoryStatements, statementRow } from '../../store/story-statement.js';
import type { Page, SaidStatement, StatementsOptions } from '../../types.js';
import { compile } from '../compile.js';
import type { Position } from '../cursor.js';
import { seen } from '../find.js';
import { joinStates } from '../rows.js';
import type { Query } from '../sql.js';
import { columns, Values } from '../values.js';
import type { Verbs } from '../verbs.js';
import { heardVoice } from '../voices/list.js';
import { SPOKEN_MARKS } from '../words/article-vector.js';
import { spokenExpression } from '../words.js';
import { storiesStatements } from './stories.js';

/** Stories that are looked at for each statement that is wanted, and at a time. */
const LOOKED_AT = 4;
const BATCH = 40;
/** After all statements of a story. */
const LAST = 999_999_999;

interface Reached extends Position {
  /** The number of the statement of that story after which the page begins. */
  number: number;
}

function reachedOf(after: string | undefined): Reached | undefined {
  if (after === undefined || after === '') return undefined;
  const [, at, article, number] = /^(-?\d{1,13})\.(\d{1,15})\.(\d{1,9})$/.exec(after) ?? [];
  if (at === undefined) throw new DatelineError('bad-cursor');
  return { at: Number(at), article: Number(article), number: Number(number) };
}

const cursorOf = ({ at, article, number }: Reached) => `${at}.${article}.${number}`;

/** A statement that is asked for, before it is known who else reports it. */
interface Candidate extends Position {
  number: number;
  story: StoryStatements;
  same: string;
  row: ReturnType<typeof statementRow>;
}

class StatementPage {
  private readonly query: Query;
  private readonly asked: Asked;
  private readonly person: number;
  private readonly voice: number | undefined;
  private readonly expressions: string[];

  constructor(query: Query, asked: Asked, person: number, voice: number | undefined) {
    this.query = query;
    this.asked = asked;
    this.person = person;
    this.voice = voice;
    this.expressions = statementsIn(asked).map(spokenExpression);
  }

  async after(from: Reached | undefined, limit: number): Promise<Page<SaidStatement>> {
    const items: SaidStatement[] = [];
    let reached = from;
    for (let left = limit * LOOKED_AT; left > 0; ) {
      const count = Math.min(BATCH, left);
      const batch = await this.storiesAfter(reached, count);
      for (const candidate of await this.shown(await this.candidatesIn(batch, reached))) {
        if (items.length === limit && reached) return { items, next: cursorOf(reached) };
        items.push(candidate.item);
        reached = candidate;
      }
      if (batch.length < count) return { items };
      if (items.length === limit && reached) return { items, next: cursorOf(reached) };
      reached = { ...batch.at(-1)!, number: LAST };
      left -= batch.length;
    }
    return { items, ...(reached && { next: cursorOf(reached) }) };
  }

  private conditions(values: Values): { who: string; where: string[] } {
    const who = values.of(this.person, 'bigint');
    const { where } = compile(this.asked, who, values);
    if (this.voice !== undefined)
      where.push(
        `exists (select from said s where s.voice = ${values.of(this.voice, 'bigint')} and s.article = a.article)`,
      );
    return { who, where };
  }

  /** Stories after one, which is looked at again where it may say more. */
  private storiesAfter(from: Reached | undefined, count: number): Promise<Position[]> {
    const values = new Values();
    const { who, where } = this.conditions(values);
    if (from) {
      const [at, article] = [values.of(from.at, 'bigint'), values.of(from.article, 'bigint')];
      const behind = from.number < LAST ? '<=' : '<';
      where.push(`a.at <= ${at}`, `(a.at, a.article) ${behind} (${at}, ${article})`);
    }
    return this.query.all<Position>(
      `select a.at, a.article from articles a ${joinStates(who)} where ${where.join(' and ')}
       order by a.at desc, a.article desc limit ${values.of(count)}`,
      ...values.list,
    );
  }

  /** The statements of stories that are asked for, in the order of the list. */
  private async candidatesIn(batch: readonly Position[], from: Reached | undefined): Promise<Candidate[]> {
    const stories = await storiesStatements(
      this.query,
      batch.map(({ article }) => article),
      this.person,
    );
    const hits = await this.hitsIn(batch);
    return batch.flatMap((position): Candidate[] => {
      const story = stories.get(position.article);
      if (!story) return [];
      return this.numbersIn(story, hits?.get(position.article))
        .filter((number) => position.article !== from?.article || number > from.number)
        .map((number) => {
          const row = statementRow(story, number);
          return { ...position, number, story, row, same: sameWord(row.text) };
        });
    });
  }

  /** The numbers of the statements of a story that are asked for, in the order of the text. */
  private numbersIn({ statements, locals }: StoryStatements, hits: Set<number> | undefined): number[] {
    const by = this.voice === undefined ? undefined : new Set(locals.get(this.voice));
    return statements
      .filter(({ number, statement }) => {
        if (by && !statement.voices.some(({ voice }) => by.has(voice))) return false;
        return this.expressions.length === 0 || hits?.has(Math.min(number, STATEMENTS - 1));
      })
      .map(({ number }) => number);
  }

  /** The numbers of the statements that have the words, by story; undefined where no words are asked for. */
  private async hitsIn(batch: readonly Position[]): Promise<Map<number, Set<number>> | undefined> {
    if (this.expressions.length === 0) return undefined;
    const rows = await this.query.all<{ article: number; number: number }>(
      `select s.article, s.number - 1 as number from unnest($1::bigint[], $2::bigint[]) w(at, article)
       join spoken s on s.at = w.at and s.article = w.article and s.number > 0 and s.tokens @@ $3::tsquery`,
      ...columns(
        batch,
        ({ at }) => at,
        ({ article }) => article,
      ),
      this.expressions.join(' | '),
    );
    const found = new Map<number, Set<number>>();
    for (const { article, number } of rows) found.set(article, (found.get(article) ?? new Set()).add(number));
    return found;
  }

  /** Statements with their repeats, without those told at an earlier story, or earlier in their own. */
  private async shown(candidates: readonly Candidate[]): Promise<(Candidate & { item: SaidStatement })[]> {
    const reports = await this.reportsOf(candidates);
    const earlier = reports.flatMap(({ before }) => before.map(({ place }) => place));
    const asked = await this.areAsked([...new Set(earlier)]);
    return candidates.flatMap((candidate, n) => {
      const { all, before, own, behind } = reports[n]!;
      if (own && own.number < Math.min(candidate.number, STATEMENTS - 1)) return [];
      if (before.some(({ place }) => asked.has(place))) return [];
      const item = { ...candidate.row, repeats: behind.map(repeatOf), outlets: Math.max(1, countOutlets(all)) };
      return [{ ...candidate, item }];
    });
  }

  /** The stories that report statements in the same words, as far as the person sees them: before each, itself, and behind it. */
  private async reportsOf(candidates: readonly Candidate[]) {
    const told = candidates.map((candidate, n) => ({ ...candidate, n })).filter(({ same }) => same !== '');
    const rows =
      told.length === 0
        ? []
        : await this.query.all<ReportRow & { n: number }>(
            `select w.n, a.article as place, r.number, a.id, a.headline, a.cased, a.source as outlet,
               (select name from sources where id = a.source) as source, a.time
             from unnest($2::int[], $3::bigint[], $4::text[]) w(n, at, same) cross join lateral (
               select s.at, s.article, min(s.number) - 1 as number from spoken s
               where s.tokens @@ w.same::tsquery and s.at between w.at - ${AROUND} and w.at + ${AROUND}
               group by s.at, s.article order by s.at, s.article limit ${MOST}) r
             join articles a on a.at = r.at and a.article = r.article and ${seen('$1')} order by w.n, a.at, a.article`,
            this.person,
            ...columns(
              told,
              ({ n }) => n,
              ({ at }) => at,
              ({ same }) => `'${SPOKEN_MARKS.same}${same}'`,
            ),
          );
    const byCandidate = Map.groupBy(rows, ({ n }) => n);
    return candidates.map(({ article }, n) => {
      const all = reportsAround(byCandidate.get(n) ?? [], article);
      const at = all.findIndex(({ place }) => place === article);
      return { all, before: all.slice(0, Math.max(0, at)), own: all[at], behind: all.slice(at + 1) };
    });
  }

  /** Which of some stories are among those that are asked for. */
  private async areAsked(articles: readonly number[]): Promise<Set<number>> {
    if (articles.length === 0) return new Set();
    const values = new Values();
    const { who, where } = this.conditions(values);
    const list = values.of(articles, 'bigint[]');
    const rows = await this.query.all<{ article: number }>(
      `select a.article from names n join articles a on a.at = n.at and a.article = n.article ${joinStates(who)}
       where n.article = any(${list}) and ${where.join(' and ')}`,
      ...values.list,
    );
    return new Set(rows.map(({ article }) => article));
  }
}

const repeatOf = ({ place: _, number: __, outlet: ___, ...repeat }: Report) => repeat;

/** What is asked of statements: any of these. */
function statementsIn(query: Asked): Asked[] {
  if (query.kind === 'and' || query.kind === 'or') return query.items.flatMap(statementsIn);
  return query.kind === 'statement' ? [query.item] : [];
}

async function list(query: Query, person: number, options: StatementsOptions = {}): Promise<Page<SaidStatement>> {
  const { query: asked } = parseStatementQuery(options.query ?? '');
  const limit = limitOf(options.limit);
  const from = reachedOf(options.after);
  const voice = options.voice === undefined ? undefined : await heardVoice(query, person, options.voice);
  return new StatementPage(query, asked, person, voice?.number).after(from, limit);
}

export const statements: Verbs<'statements'> = {
  statements: (sql, person, options) => sql.snapshot((tx) => list(tx, person, options)),
};
