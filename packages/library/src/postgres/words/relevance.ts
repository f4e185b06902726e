// The order of relevance: where the words stand, of the newest hits and of some older ones with the words in the headline.
import type { Query as Asked } from '@dateline/core/base';
import { fieldWeight, HEADLINES, STRETCH, WEIGHED, type WeighedFields, wantedWords } from '../../index/field-weight.js';
import { placesOf } from '../places.js';
import type { Query } from '../sql.js';
import { columns } from '../values.js';

interface Hit extends WeighedFields {
  at: number;
  article: number;
}

/** Leaves out of articles in order those that others stand for. */
type Pick = (articles: readonly number[]) => Promise<readonly number[]>;

interface Weighed {
  articles: number[];
  /** The offset of the next page. */
  next?: number;
  /** How many hits were weighed where there are more: the newest, and some that have the words in the headline. */
  weighed?: number;
}

/** A page of what a search finds for a person, in the order of relevance. */
export async function relevantArticles(
  query: Query,
  asked: Asked,
  person: number,
  { limit, offset, first }: { limit: number; offset: number; first?: Pick },
): Promise<Weighed> {
  const newest = await hitsOf(query, asked, person, { limit: WEIGHED + 1 });
  const isCapped = newest.length > WEIGHED;
  const hits = isCapped ? [...newest.slice(0, WEIGHED), ...(await inHeadlines(query, asked, person, newest))] : newest;
  const weightOf = fieldWeight(wantedWords(asked));
  const all = hits
    .map((hit) => ({ hit, weight: weightOf(hit) }))
    .sort((a, b) => b.weight - a.weight || b.hit.at - a.hit.at || b.hit.article - a.hit.article)
    .map(({ hit }) => hit.article);
  const ordered = first ? await first(all) : all;
  return {
    articles: ordered.slice(offset, offset + limit),
    ...(ordered.length > offset + limit && { next: offset + limit }),
    ...(isCapped && { weighed: WEIGHED }),
  };
}

/** The newest hits, or those between two moments. */
async function hitsOf(
  query: Query,
  asked: Asked,
  person: number,
  { limit, low, before }: { limit: number; low?: number; before?: Hit },
): Promise<Hit[]> {
  const until = low === undefined ? undefined : { at: low, article: 0 };
  const places = await placesOf(query, asked, person, { after: before, until, oldest: false, limit });
  return query.all<Hit>(
    `select a.at, a.article, a.headline, a.deck, a.byline from unnest($1::bigint[], $2::bigint[]) w(at, article)
     join articles a on a.at = w.at and a.article = w.article order by a.at desc, a.article desc`,
    ...columns(
      places,
      ({ at }) => at,
      ({ article }) => article,
    ),
  );
}

/** Older hits that have the words in the headline. */
async function inHeadlines(query: Query, asked: Asked, person: number, newest: readonly Hit[]): Promise<Hit[]> {
  const [first, last] = [newest[0]!, newest[WEIGHED - 1]!];
  const low = last.at - STRETCH * (first.at - last.at);
  return hitsOf(query, ofHeadlines(asked), person, { limit: HEADLINES, low, before: last });
}

function ofHeadlines(asked: Asked): Asked {
  if (asked.kind === 'text') return { ...asked, field: asked.field ?? 'headline' };
  if (asked.kind === 'and' || asked.kind === 'or') return { ...asked, items: asked.items.map(ofHeadlines) };
  return asked;
}
