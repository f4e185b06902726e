import type { Article } from '@dateline/core';
import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { Alias } from '../../store/aliases.js';
import { inBlocks } from '../../store/blocks.js';
import { type Draft, draftStories } from '../../store/prepare.js';
import { isStoreProblem } from '../../store/problems.js';
import { type RestoreBatch, type RestoredStory, versionHash } from '../../store/restore.js';
import type { RestoredKept } from '../../store/restore-kept.js';
import type { ImportResult } from '../../types.js';
import { type ExportedFeed, type ExportedKept, isInLines, VERSION } from '../export-shape.js';
import { feedOf, type ReadStory, retentionOf, ruleOf, searchOf, storyOf } from './exported-values.js';
import { linesIn, type OwnLine } from './own-lines.js';
import { countMarks, emptyResult } from './result.js';
import type { ImportSource } from './source.js';
import { CUT } from './values.js';

/** Where an export is put back. */
export interface RestoreSinks {
  /** Follows feeds. @returns how many were new, or would be with `dryRun` */
  restoreFeeds(person: number, feeds: readonly ExportedFeed[], dryRun: boolean): Promise<number>;
  /** Keeps searches, rules and bounds. @returns how many were new, or would be with `dryRun` */
  restoreKept(person: number, kept: ExportedKept, dryRun: boolean): Promise<RestoredKept>;
  /** @returns of each story whether it was new */
  restoreStories(person: number, batch: RestoreBatch): Promise<boolean[]>;
  areHere(person: number, stories: readonly { id: string; aliases: readonly Alias[] }[]): Promise<boolean[]>;
}

/** Stories that go at a time, and characters of their lines: what an import holds in memory. */
const TOGETHER = 50;
const CHARACTERS = 150_000;
/** Feeds that go at a time. */
const FEEDS = 500;
/** Warnings about single stories. */
const WARNINGS = 20;

/**
 * Puts an export of Dateline back in, a line at a time.
 * @param dryRun count what is new, and store nothing
 * @throws DatelineError `newer-export`, `broken-export`
 */
export async function takeExport(
  sinks: RestoreSinks,
  source: ImportSource,
  person: number,
  dryRun: boolean,
): Promise<ImportResult> {
  const taking = new TakingExport(sinks, person, dryRun);
  for await (const line of linesOf(source)) await taking.take(line);
  return taking.end();
}

const linesOf = (source: ImportSource): AsyncIterable<OwnLine> =>
  isInLines(source.head) ? linesIn(source) : linesOfFirst(source);

/** An export of version 1: one object, the newest story first. */
async function* linesOfFirst(source: ImportSource): AsyncGenerator<OwnLine> {
  let value: { version?: unknown; feeds?: unknown; articles?: unknown };
  try {
    value = JSON.parse(await source.text()) as typeof value;
  } catch (error) {
    if (isDatelineError(error)) throw error;
    throw new DatelineError('broken-export', { name: source.name }, { cause: error });
  }
  if (typeof value.version === 'number' && value.version > VERSION)
    throw new DatelineError('newer-export', { name: source.name });
  for (const feed of Array.isArray(value.feeds) ? (value.feeds as unknown[]) : []) yield { kind: 'feed', value: feed };
  const stories = Array.isArray(value.articles) ? (value.articles as unknown[]) : [];
  for (const story of stories.reverse()) yield { kind: 'story', value: story, size: TOGETHER };
  yield { kind: 'end' };
}

class TakingExport {
  private readonly sinks: RestoreSinks;
  private readonly person: number;
  private readonly dryRun: boolean;
  private readonly result = emptyResult('an export of Dateline');
  private feeds: ExportedFeed[] = [];
  /** What a feed is called, by its address, for stories that do not say who publishes them. */
  private readonly titles = new Map<string, string>();
  private readonly kept: ExportedKept = { retention: {}, searches: [], rules: [] };
  private stories: ReadStory[] = [];
  private characters = 0;
  private ended = false;

  constructor(sinks: RestoreSinks, person: number, dryRun: boolean) {
    this.sinks = sinks;
    this.person = person;
    this.dryRun = dryRun;
  }

  async take(line: OwnLine): Promise<void> {
    if (line.kind === 'feed') await this.takeFeed(line.value);
    else if (line.kind === 'retention') this.kept.retention = retentionOf(line.value);
    else if (line.kind === 'search') this.kept.searches.push(...[searchOf(line.value) ?? []].flat());
    else if (line.kind === 'rule') this.kept.rules.push(...[ruleOf(line.value) ?? []].flat());
    else if (line.kind === 'story') await this.takeStory(line.value, line.size);
    else if (line.kind === 'broken') this.leaveOut(line.reason);
    else if (line.kind === 'end') this.ended = true;
  }

  async end(): Promise<ImportResult> {
    await this.flushFeeds();
    await this.flushStories();
    const { searches, rules, warnings } = await this.sinks.restoreKept(this.person, this.kept, this.dryRun);
    this.result.searches += searches;
    this.result.rules += rules;
    this.result.warnings.push(...warnings.slice(0, WARNINGS));
    if (!this.ended) this.result.warnings.push(CUT);
    return this.result;
  }

  private async takeFeed(value: unknown): Promise<void> {
    const feed = feedOf(value);
    if (!feed) return this.leaveOut('it is no feed');
    this.feeds.push(feed);
    this.titles.set(feed.url, feed.title);
    if (this.feeds.length >= FEEDS) await this.flushFeeds();
  }

  private async takeStory(value: unknown, size: number): Promise<void> {
    if (this.feeds.length > 0) await this.flushFeeds();
    try {
      this.stories.push(await storyOf(value));
      this.characters += size;
    } catch (error) {
      if (!isDatelineError(error) || isStoreProblem(error)) throw error;
      this.leaveOut(error.message);
    }
    if (this.stories.length >= TOGETHER || this.characters >= CHARACTERS) await this.flushStories();
  }

  private leaveOut(reason: string): void {
    this.result.skipped++;
    if (this.result.warnings.length < WARNINGS) this.result.warnings.push(`One story was left out: ${reason}`);
  }

  private async flushFeeds(): Promise<void> {
    const feeds = this.feeds;
    this.feeds = [];
    if (feeds.length > 0) this.result.feeds += await this.sinks.restoreFeeds(this.person, feeds, this.dryRun);
  }

  private async flushStories(): Promise<void> {
    const stories = this.stories;
    [this.stories, this.characters] = [[], 0];
    if (stories.length === 0) return;
    const fresh = this.dryRun ? await this.weigh(stories) : await this.store(stories);
    stories.forEach((story, n) => {
      if (fresh[n]) this.result.articles++;
      else this.result.skipped++;
      countMarks(this.result, story);
    });
  }

  private async weigh(stories: readonly ReadStory[]): Promise<boolean[]> {
    const here = await this.sinks.areHere(
      this.person,
      // Of a feed that is yet to be followed nothing is known by its guids.
      stories.map(({ id, aliases }) => ({ id, aliases: aliases.filter(({ scope }) => !scope.startsWith('feed ')) })),
    );
    return here.map((each) => !each);
  }

  private store(stories: readonly ReadStory[]): Promise<boolean[]> {
    const drafts = stories.map((story) => draftOf(story, this.titles));
    return this.sinks.restoreStories(this.person, batchOf(stories, drafts));
  }
}

function draftOf({ id, versions, source, feeds }: ReadStory, titles: ReadonlyMap<string, string>): Draft {
  const { article } = versions.at(-1)!;
  const name = source ?? article.source?.name ?? titles.get(feeds[0] ?? '');
  const { drafts } = draftStories([{ ...article, id } satisfies Article]);
  const [draft] = drafts as [Draft];
  return name ? { ...draft, story: { ...draft.story, source: { ...draft.story.source, name } } } : draft;
}

/** Packs the texts of all versions of some stories together, in their order. */
function batchOf(stories: readonly ReadStory[], drafts: readonly Draft[]): RestoreBatch {
  const restored = stories.map(({ versions: _, ...story }, n): RestoredStory => {
    const { story: prepared } = drafts[n]!;
    return { ...story, story: prepared, versions: [] };
  });
  const texts = stories.flatMap(({ versions }, n) => {
    const { hash, article: present } = { hash: drafts[n]!.story.hash, article: versions.at(-1)!.article };
    const named = versions.map(({ seen, article }) => ({
      article,
      seen,
      hash: article === present ? hash : versionHash(article),
      into: restored[n]!,
    }));
    // One text is one version.
    return named.filter(({ article, hash: own }) => article === present || own !== hash);
  });
  const blocks = inBlocks(texts);
  blocks.forEach(({ stories: lines }, block) => {
    lines.forEach(({ hash, seen, into }, line) => {
      into.versions.push({ hash, seen, block, line });
    });
  });
  return { stories: restored, blocks: blocks.map(({ data }) => data) };
}
