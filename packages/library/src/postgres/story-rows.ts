import type { Query as Asked } from '@dateline/core/base';
import { type KnownStory, knownStories, type Member } from '../store/story-row.js';
import { compile } from './compile.js';
import { seen } from './find.js';
import { joinStates } from './rows.js';
import type { Query } from './sql.js';
import { Values } from './values.js';

/** What is known of Stories whose articles a query finds. */
export class StoryRows {
  private readonly query: Query;
  private readonly asked: Asked;
  private readonly person: number;
  private readonly stories = new Map<number, KnownStory>();

  constructor(query: Query, asked: Asked, person: number) {
    this.query = query;
    this.asked = asked;
    this.person = person;
  }

  known(story: number | null | undefined): KnownStory | undefined {
    return story === null || story === undefined ? undefined : this.stories.get(story);
  }

  /** The Stories of articles that are in one. */
  async storiesAt(articles: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.query.all<{ article: number; story: number }>(
      'select article, story from story_articles where article = any($1::bigint[])',
      articles,
    );
    return new Map(rows.map(({ article, story }) => [article, story]));
  }

  async look(numbers: readonly number[]): Promise<void> {
    const missing = [...new Set(numbers)].filter((story) => !this.stories.has(story));
    if (missing.length === 0) return;
    const values = new Values();
    const who = values.of(this.person, 'bigint');
    const { where } = compile(this.asked, who, values);
    const rows = await this.query.all<Member & { id: string; found: boolean }>(
      `select s.story, t.id, a.article as place, a.time, a.length, a.source, coalesce(st.read, 0) as read,
         coalesce(st.hidden, 0) as hidden, (${where.join(' and ')}) as found
       from unnest(${values.of(missing, 'bigint[]')}) w(story) join stories t on t.number = w.story
       join story_articles s on s.story = t.number join articles a on a.at = s.at and a.article = s.article
       ${joinStates(who)} where ${seen(who)} order by a.at desc, a.article desc`,
      ...values.list,
    );
    for (const [number, story] of knownStories(rows, (row) => row.found)) this.stories.set(number, story);
  }
}
