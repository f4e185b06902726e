import * as z from 'zod';
import { passage, short, slice } from './limits.js';
import { paging, row, rowOf, words } from './shapes.js';
import { tool } from './tool.js';

const DAY = 'A day such as 2026-12-01, or today, yesterday, tomorrow';

/** Tools by day. */
export const dayTools = [
  tool({
    name: 'diary',
    title: 'What is to happen',
    description: 'What the news said in advance of each day, from a day on.',
    input: {
      from: z.string().optional().describe(`${DAY}; today when absent.`),
      to: z.string().optional().describe(`The last day. ${DAY}.`),
      ...paging,
    },
    outside: z.object({
      from: z.string(),
      entries: z.array(
        z.object({
          day: z.string().describe('As much of the day as is told: 2026-12-01, 2026-12, 2026.'),
          time: z.string().optional(),
          kind: z.string(),
          text: z.string(),
          voices: z.array(z.string()),
          stories: z.number().describe('How many tell it.'),
          article: row,
        }),
      ),
    }),
    async run(library, { from, to, limit, after }) {
      const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      const page = await library.diary({ ...days, limit, ...(after !== undefined && { after }) });
      const entries = page.items.map(({ day, time, kind, text, voices, count, article }) => ({
        day,
        time: short(time),
        kind,
        text: passage(text),
        voices: voices.slice(0, 5).map(({ name }) => short(name)),
        stories: count,
        article: rowOf(article),
      }));
      return { outside: { from: page.from, entries }, next: page.next };
    },
  }),
  tool({
    name: 'edition',
    title: 'The front page of a day',
    description: 'The Stories of a day by their weight, each with the statements that matter and what is new of it.',
    input: { day: z.string().optional().describe(`${DAY}; today when absent.`), ...paging },
    outside: z.object({
      day: z.string(),
      articles: z.number().describe('Of the day.'),
      stories: z.array(
        z.object({ article: row, outlets: z.array(z.string()), statements: z.array(words), added: z.array(words) }),
      ),
    }),
    async run(library, { day, limit, after }) {
      const edition = await library.edition(day);
      const { items, next } = slice(edition.stories, limit, after);
      const stories = items.map(({ article, outlets, statements, since }) => ({
        article: rowOf(article),
        outlets: outlets.slice(0, 10).map(short),
        statements: statements.map(({ text, article: id, voice }) => ({
          text: passage(text),
          article: id,
          voice: short(voice),
        })),
        added: (since?.added ?? []).map(({ text, article: id }) => ({ text: passage(text), article: id })),
      }));
      return { outside: { day: edition.day, articles: edition.articles, stories }, next };
    },
  }),
];
