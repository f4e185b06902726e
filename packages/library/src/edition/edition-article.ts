import type { Article } from '@dateline/core';
import { articleId } from '@dateline/core/base';
import type { Edition, EditionStatement, EditionStory } from '../types.js';

/** Outlets that are named; the others are counted. */
const NAMED = 4;

type Body = Article['body'];

/** Words that lead to the article itself, where `link` gives an address. */
export type LinkOf = (article: string) => string | undefined;

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** A day as a headline has it: Thursday, 8 February 2018. */
export const dayTitle = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));

/**
 * The front page of a day as an Article, so that it can be put into every form that an Article has: a heading for each
 * Story, its deck, who tells it, what is new since the day before, and who says what.
 * @param link where the heading of a Story and what was taken from an article lead
 */
export function editionArticle(edition: Edition, link: LinkOf = () => undefined): Article {
  return {
    schemaVersion: 2,
    id: articleId({ scope: 'edition', guid: edition.day }),
    headline: dayTitle(edition.day),
    bylines: [],
    language: 'en',
    direction: 'ltr',
    topics: [],
    media: [],
    attachments: [],
    body: edition.stories.flatMap((story) => storyBlocks(story, link)),
    provenance: {},
  };
}

function storyBlocks({ article, outlets, statements, since }: EditionStory, link: LinkOf): Body {
  const title = article.headline ?? article.excerpt ?? 'A story without a headline';
  const deck = article.headline === undefined ? undefined : (article.deck ?? article.excerpt);
  return [
    { type: 'heading', level: 2, ...linked(title, link(article.id)) },
    ...(deck === undefined ? [] : [{ type: 'paragraph' as const, text: deck, marks: [] }]),
    ...(outlets.length > 0 ? [{ type: 'paragraph' as const, ...emphasised(outletNames(outlets)) }] : []),
    ...(since?.added ?? []).map(({ text, article: from }) => ({
      type: 'item' as const,
      depth: 1,
      ordered: false,
      ...linked(`New: ${text}`, link(from)),
    })),
    ...statements.map((statement) => ({ type: 'quote' as const, ...attributed(statement, link) })),
  ];
}

const linked = (text: string, url: string | undefined) => ({
  text,
  marks: url === undefined || text === '' ? [] : [{ type: 'link' as const, start: 0, end: text.length, url }],
});
const emphasised = (text: string) => ({ text, marks: [{ type: 'emphasis' as const, start: 0, end: text.length }] });

/** The outlets of a Story in one line: Gazette, Post, Herald, Courier and 3 others. */
export function outletNames(outlets: readonly string[]): string {
  const named = outlets.slice(0, NAMED).join(', ');
  const more = outlets.length - NAMED;
  return more > 0 ? `${named} and ${more === 1 ? '1 other' : `${more} others`}` : named;
}

/** A statement with who says it behind it; only what is quoted stands in quotation marks. */
function attributed({ text, kind, voice, role, organisation, article }: EditionStatement, link: LinkOf) {
  const words = kind === 'direct' ? `“${text.replace(/^["“”„]+|["“”]+$/gu, '')}”` : text;
  const office =
    role && organisation && !role.includes(organisation) ? `${role}, ${organisation}` : (role ?? organisation);
  const speaker = office === undefined ? voice : `${voice}, ${office}`;
  return linked(`${words} — ${speaker}`, link(article));
}
