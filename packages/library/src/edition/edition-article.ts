import type { Article } from '@dateline/core';
import { articleId, outletNames, speakerOf, statementWords } from '@dateline/core/base';
import type { Edition, EditionStatement, EditionStory } from '../types.js';

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

/** A statement with who says it behind it. */
function attributed(statement: EditionStatement, link: LinkOf) {
  return linked(`${statementWords(statement)} — ${speakerOf(statement)}`, link(statement.article));
}
