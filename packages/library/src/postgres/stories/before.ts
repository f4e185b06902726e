import type { Before, Found, Member } from '../../stories/grouper.js';
import { joinedMembers } from '../../stories/grouper.js';
import { unpackProfile } from '../../stories/pack-profile.js';
import type { Placed } from '../../stories/same-story.js';
import type { Query } from '../sql.js';
import type { PostingLists } from './postings.js';
import type { TermCounts } from './term-counts.js';

/** What is known of articles that came before those of a batch. */
export interface Neighbours {
  profiles: Map<number, Placed>;
  owners: Map<number, number | null>;
  stories: Map<number, readonly Member[]>;
}

/** Reads what articles are compared by, with those of their Stories. */
export async function neighboursOf(query: Query, articles: readonly number[]): Promise<Neighbours> {
  const members = await query.all<Member & { story: number }>(
    `select m.article, m.copy, m.story from story_articles m
     where m.story in (select story from story_articles where article = any($1::bigint[])) order by m.at, m.article`,
    articles,
  );
  const all = [...new Set([...articles, ...members.map(({ article }) => article)])];
  const rows = await query.all<{ article: number; at: number; owner: number | null; data: Buffer | null }>(
    `select n.article, n.at, a.owner, p.data from names n join articles a on a.at = n.at and a.article = n.article
     left join profiles p on p.article = n.article where n.article = any($1::bigint[])`,
    all,
  );
  const stories = new Map<number, readonly Member[]>();
  for (const story of Map.groupBy(members, ({ story }) => story).values())
    for (const { article } of story) stories.set(article, story);
  return {
    stories,
    owners: new Map(rows.map(({ article, owner }) => [article, owner])),
    profiles: new Map(
      rows.flatMap(({ article, at, data }) => (data ? [[article, { at, profile: unpackProfile(data) }] as const] : [])),
    ),
  };
}

/** Articles of a batch and those that came before, with what is found meanwhile. */
export class Known implements Before {
  readonly found: Found[] = [];
  readonly lists: PostingLists;
  private readonly counts: TermCounts;
  private readonly neighbours: Neighbours;

  constructor(counts: TermCounts, lists: PostingLists, neighbours: Neighbours) {
    this.counts = counts;
    this.lists = lists;
    this.neighbours = neighbours;
  }

  articles = (): number => this.counts.articles;
  frequencies = (terms: readonly number[]): number[] => this.counts.of(terms);
  find = (stretch: number, keys: readonly number[]): number[][] => this.lists.find(stretch, keys);
  profile = (article: number): Placed | undefined => this.neighbours.profiles.get(article);
  owner = (article: number): number | null => this.neighbours.owners.get(article) ?? null;
  story = (article: number): readonly Member[] => this.neighbours.stories.get(article) ?? [];

  keep(article: number, placed: Placed): void {
    this.neighbours.profiles.set(article, placed);
  }

  join(found: Found): void {
    this.found.push(found);
    const joined = joinedMembers(found, this.story);
    for (const member of joined) this.neighbours.stories.set(member.article, joined);
  }
}
