import { isDeepStrictEqual } from 'node:util';
import type { Article } from '@dateline/core';
import { DatelineError } from '@dateline/core/base';
import type { Alias } from '../../store/aliases.js';
import type { Highlight, Retention, RuleAct } from '../../types.js';
import type { ExportedFeed, ExportedRule, ExportedSearch, ExportedStory } from '../export-shape.js';
import { cleanTag, list, object, text, texts } from './values.js';

/** A story of an export, checked: it has a version at least. */
export type ReadStory = ExportedStory;

/** A feed of an export; undefined for what is none. Version 1 says `named` where the title is the person's own. */
export function feedOf(value: unknown): ExportedFeed | undefined {
  const feed = object(value);
  const url = text(feed?.url);
  if (!feed || !url || !URL.canParse(url)) return undefined;
  const title = text(feed.title) ?? url;
  const name = text(feed.name) ?? (feed.named === true ? title : undefined);
  const headers = Object.entries(object(feed.headers) ?? {}).filter(([, each]) => typeof each === 'string');
  const plain = Object.fromEntries(
    (['site', 'folder', 'icon', 'agent', 'cookie'] as const).flatMap((key) => {
      const said = text(feed[key]);
      return said === undefined ? [] : [[key, said]];
    }),
  );
  return {
    url,
    title,
    ...(name !== undefined && { name }),
    ...plain,
    ...(typeof feed.interval === 'number' && feed.interval > 0 && { interval: feed.interval }),
    ...(feed.fullText === true && { fullText: true }),
    ...(feed.paused === true && { paused: true }),
    ...boundsOf(feed, 'keepDays', 'keepStories'),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) as Record<string, string> }),
  };
}

/** A story of an export. @throws DatelineError `not-an-article` */
export async function storyOf(value: unknown): Promise<ReadStory> {
  const story = object(value);
  const id = text(story?.id);
  if (!story || id === undefined) throw new DatelineError('not-an-article', 'It is no story.');
  const versions: ExportedStory['versions'] = [];
  for (const each of list(story.versions)) {
    const version = object(each);
    versions.push({
      seen: moment(version?.seen) ?? moment(story.firstSeen) ?? new Date().toISOString(),
      article: await articleOf(version?.article),
    });
  }
  if (versions.length === 0) throw new DatelineError('not-an-article', `The story ${id} has no text.`);
  const source = text(story.source);
  return {
    id,
    firstSeen: moment(story.firstSeen) ?? versions[0]!.seen,
    read: story.read === true,
    saved: story.saved === true,
    later: story.later === true,
    hidden: story.hidden === true,
    ...(story.keptUnread === true && { keptUnread: true as const }),
    ...positionIn(story.position),
    tags: texts(story.tags)
      .map(cleanTag)
      .filter((tag) => tag !== ''),
    origin: story.origin === 'feed' ? 'feed' : 'own',
    ...(source !== undefined && { source }),
    versions,
    aliases: list(story.aliases).filter(isAlias),
    feeds: list(story.feeds).filter((url): url is string => typeof url === 'string'),
    highlights: list(story.highlights).filter(isHighlight),
  };
}

/** What is an Article of this version stays as it was written, so that it is written the same again. */
async function articleOf(value: unknown): Promise<Article> {
  const { parseArticle } = await import('@dateline/core');
  const article = parseArticle(value);
  return isDeepStrictEqual(article, value) ? (value as Article) : article;
}

const moment = (value: unknown): string | undefined => {
  const said = text(value);
  return said !== undefined && !Number.isNaN(Date.parse(said)) ? said : undefined;
};

/** How far a person came in a story, as far as it can be meant. */
function positionIn(value: unknown): Pick<ExportedStory, 'position'> {
  const position = object(value);
  const isShare = typeof position?.read === 'number' && position.read > 0 && position.read < 1;
  const heard = Object.entries(object(position?.heard) ?? {}).filter(
    (each): each is [string, number] => typeof each[1] === 'number' && each[1] > 0,
  );
  if (!isShare && heard.length === 0) return {};
  return {
    position: {
      ...(isShare && { read: position.read as number }),
      ...(heard.length > 0 && { heard: Object.fromEntries(heard) }),
    },
  };
}

function isAlias(value: unknown): value is Alias {
  const alias = object(value);
  return typeof alias?.scope === 'string' && typeof alias.value === 'string';
}

function isHighlight(value: unknown): value is Highlight {
  const highlight = object(value);
  const selector = object(highlight?.selector);
  return (
    typeof highlight?.id === 'string' &&
    typeof highlight.created === 'string' &&
    ['exact', 'prefix', 'suffix'].every((key) => typeof selector?.[key] === 'string') &&
    (highlight.note === undefined || typeof highlight.note === 'string') &&
    (highlight.span === undefined || object(highlight.span) !== undefined)
  );
}

/** Bounds by their names, where they are numbers that can be meant. */
function boundsOf<Name extends string>(value: unknown, ...names: Name[]): { [N in Name]?: number } {
  const found = names.flatMap((name) => {
    const bound = object(value)?.[name];
    return typeof bound === 'number' && Number.isInteger(bound) && bound > 0 ? [[name, bound]] : [];
  });
  return Object.fromEntries(found) as { [N in Name]?: number };
}

export const retentionOf = (value: unknown): Retention => boundsOf(value, 'days', 'stories');

export function searchOf(value: unknown): ExportedSearch | undefined {
  const search = object(value);
  const [name, query] = [text(search?.name), text(search?.query)];
  return name !== undefined && query !== undefined ? { name, query } : undefined;
}

export function ruleOf(value: unknown): ExportedRule | undefined {
  const rule = object(value);
  const [name, query, until] = [text(rule?.name), text(rule?.query), text(rule?.until)];
  const tags = texts(rule?.tags);
  if (!rule || query === undefined) return undefined;
  return {
    ...(name !== undefined && { name }),
    query,
    act: String(rule.act) as RuleAct,
    ...(tags.length > 0 && { tags }),
    ...(until !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(until) && { until }),
    enabled: rule.enabled !== false,
    since: moment(rule.since) ?? new Date().toISOString(),
  };
}
