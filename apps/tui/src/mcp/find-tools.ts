import { articleText } from '@dateline/core';
import * as z from 'zod';
import { offsetOf, short, TEXT } from './limits.js';
import { visible } from './outside.js';
import { paging, row, rowOf } from './shapes.js';
import { tool } from './tool.js';

const QUERY =
  'Words are looked for everywhere; "a phrase", a OR b, -word. Fields: headline:, by:, source:, in:"Folder", voice:name, said:words, tag:name, is:unread, is:saved, after:2026-05-01, before:, on:2026-05-28, day:2026-12-01. Empty for all news.';

/** Tools that find articles and read one. */
export const findTools = [
  tool({
    name: 'search',
    title: 'Search the news',
    description:
      'Articles of the library that a query finds, newest first unless told otherwise. One row stands for all articles of one event.',
    input: {
      query: z.string().max(1000).default('').describe(QUERY),
      order: z.enum(['newest', 'oldest', 'relevance']).default('newest'),
      ...paging,
    },
    outside: z.object({ articles: z.array(row) }),
    async run(library, { query, order, limit, after }) {
      const { items, next } = await library.list({ query, order, limit, ...(after !== undefined && { after }) });
      return { outside: { articles: items.map(rowOf) }, next };
    },
  }),
  tool({
    name: 'article',
    title: 'Read an article',
    description: 'The text of one article, a part at a time.',
    input: {
      id: z.string().min(1).describe('The id of an article, or the beginning of one where that is unique.'),
      characters: z.int().min(200).max(TEXT.most).default(TEXT.usual).describe('How much text at most.'),
      after: paging.after,
    },
    outside: z.object({
      id: z.string(),
      headline: z.string().optional(),
      deck: z.string().optional(),
      bylines: z.array(z.string()),
      source: z.string().optional(),
      published: z.string().optional(),
      url: z.string().optional(),
      text: z.string(),
      characters: z.number().describe('Of the whole text.'),
    }),
    async run(library, { id, characters, after }) {
      const { article, source } = await library.get(id);
      const points = Array.from(visible(articleText(article)));
      const from = offsetOf(after);
      const to = from + characters;
      const { headline, deck, bylines, published, url } = article;
      const outside = {
        id: article.id,
        headline: short(headline),
        deck: short(deck),
        bylines: bylines.slice(0, 10).map(({ name }) => short(name)),
        source: short(source),
        published,
        url,
        text: points.slice(from, to).join(''),
        characters: points.length,
      };
      return { outside, next: to < points.length ? String(to) : undefined };
    },
  }),
];
