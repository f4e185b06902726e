import type { Article } from '@dateline/core';
import { queryProblem } from '@dateline/core/base';
import type { ListedFeed } from '@dateline/formats';
import { type Alias, aliasesOf } from '../../store/aliases.js';
import type { ImportOptions, ImportResult } from '../../types.js';
import { type RestoreSinks, takeExport } from './dateline.js';
import type { ImportFormat } from './format.js';
import { formatOf, nothingToImport } from './formats.js';
import type { MovedMarks } from './keep.js';
import type { Moved, MovedStory } from './moved.js';
import { translateQuery } from './newsboat-query.js';
import { countMarks, emptyResult } from './result.js';
import { type Imported, ImportSource } from './source.js';
import { cleanTag } from './values.js';

/** Where an import puts what it finds. */
export interface ImportSinks {
  /** Puts stories in. @returns how many were new, and the place of each */
  put(articles: readonly Article[], person: number): Promise<{ added: number; places: readonly number[] }>;
  store: {
    followAll(person: number, feeds: readonly ListedFeed[], dryRun: boolean): Promise<number>;
    areHere(person: number, stories: readonly { id: string; aliases: readonly Alias[] }[]): Promise<boolean[]>;
    keepMarks(person: number, marks: readonly MovedMarks[]): Promise<void>;
    keepSearches(
      person: number,
      searches: readonly { name: string; query: string }[],
      dryRun: boolean,
    ): Promise<number>;
  } & RestoreSinks;
}

/** Stories that go at a time, and characters of their texts. */
const TOGETHER = 500;
const CHARACTERS = 2_000_000;

/**
 * Takes in a file of another program or of Dateline; which it is shows in the file itself. What is imported belongs to the
 * person, and what was imported before changes nothing.
 * @throws DatelineError `nothing-to-import`, and those of the format for a file that is broken
 */
export async function takeImport(
  sinks: ImportSinks,
  content: Imported,
  name: string,
  person: number,
  { dryRun = false }: ImportOptions = {},
): Promise<ImportResult> {
  const source = await ImportSource.open(content, name);
  const format = await formatOf(source);
  if (!format.read) return takeExport(sinks.store, source, person, dryRun);
  return new Taking(sinks, person, dryRun, format).take(await format.read(source), name);
}

class Taking {
  private readonly sinks: ImportSinks;
  private readonly person: number;
  private readonly dryRun: boolean;
  private readonly result: ImportResult;
  private batch = new Map<string, MovedStory>();
  private characters = 0;
  /** Ids of stories that would have been stored. */
  private readonly seen = new Set<string>();

  constructor(sinks: ImportSinks, person: number, dryRun: boolean, { title }: ImportFormat) {
    this.result = emptyResult(title);
    this.sinks = sinks;
    this.person = person;
    this.dryRun = dryRun;
  }

  async take(moved: Moved, name: string): Promise<ImportResult> {
    const { result, dryRun, person } = this;
    const { feeds, searches, left } = moved;
    if (feeds.length > 0) result.feeds = await this.sinks.store.followAll(person, feeds, dryRun);
    let found = 0;
    for await (const story of moved.stories) {
      found++;
      this.add(story);
      if (this.batch.size >= TOGETHER || this.characters >= CHARACTERS) await this.flush();
    }
    await this.flush();
    if (found + feeds.length + searches.length + left.total === 0) throw nothingToImport(name);
    result.skipped += feeds.length - result.feeds + left.total;
    const { kept, warnings } = translated(searches);
    if (kept.length > 0) result.searches = await this.sinks.store.keepSearches(person, kept, dryRun);
    result.warnings = [...moved.warnings, ...left.sentences(), ...warnings];
    return result;
  }

  /** A story that is in the file twice is one, with all that is said of it. */
  private add(story: MovedStory): void {
    const before = this.batch.get(story.article.id);
    if (before) this.result.skipped++;
    else
      this.characters += story.article.body.reduce(
        (sum, block) => sum + ('text' in block ? block.text.length : 100),
        0,
      );
    this.batch.set(story.article.id, before ? both(before, story) : story);
  }

  private async flush(): Promise<void> {
    const stories = [...this.batch.values()];
    this.batch = new Map();
    this.characters = 0;
    if (stories.length === 0) return;
    for (const story of stories) countMarks(this.result, story);
    const added = this.dryRun ? await this.weigh(stories) : await this.put(stories);
    this.result.articles += added;
    this.result.skipped += stories.length - added;
  }

  private async weigh(stories: readonly MovedStory[]): Promise<number> {
    const fresh = stories.filter(({ article }) => !this.seen.has(article.id));
    for (const { article } of fresh) this.seen.add(article.id);
    const named = fresh.map(({ article }) => ({ id: article.id, aliases: aliasesOf(article) }));
    return (await this.sinks.store.areHere(this.person, named)).filter((here) => !here).length;
  }

  private async put(stories: readonly MovedStory[]): Promise<number> {
    const { added, places } = await this.sinks.put(
      stories.map(({ article }) => article),
      this.person,
    );
    const marks = stories.flatMap(({ article, ...states }, n) => {
      const tags = (states.tags ?? []).map(cleanTag).filter((tag) => tag !== '');
      const isMarked =
        states.read || states.saved || states.later || states.hidden || states.keptUnread || tags.length > 0;
      if (!isMarked && !states.feed && !states.highlights?.length) return [];
      return { ...states, tags, place: places[n]!, ...(article.guid !== undefined && { guid: article.guid }) };
    });
    if (marks.length > 0) await this.sinks.store.keepMarks(this.person, marks);
    return added;
  }
}

function both(a: MovedStory, b: MovedStory): MovedStory {
  return {
    ...b,
    ...a,
    read: Boolean(a.read || b.read),
    saved: Boolean(a.saved || b.saved),
    later: Boolean(a.later || b.later),
    hidden: Boolean(a.hidden || b.hidden),
    ...((a.keptUnread || b.keptUnread) && { keptUnread: true as const }),
    tags: [...new Set([...(a.tags ?? []), ...(b.tags ?? [])])],
    highlights: [...(a.highlights ?? []), ...(b.highlights ?? [])],
  };
}

/** Warnings of searches that are told one by one. */
const TOLD = 20;

/** Saved searches in the query language of core, and what is said of those that cannot be put into it. */
function translated(searches: Moved['searches']): { kept: { name: string; query: string }[]; warnings: string[] } {
  const kept: { name: string; query: string }[] = [];
  const warnings: string[] = [];
  for (const { name, query } of searches) {
    const shown = cleanTag(name) || 'Without a name';
    const found = translateQuery(query);
    const problem = 'reason' in found ? found.reason : queryProblem(found.query)?.problem;
    if (problem !== undefined) warnings.push(`The query feed “${shown}” was left out: ${problem}.`);
    else if ('query' in found) kept.push({ name: shown, query: found.query });
  }
  const more = warnings.length - TOLD;
  return {
    kept,
    warnings: more > 0 ? [...warnings.slice(0, TOLD), `${more} more query feeds were left out.`] : warnings,
  };
}
