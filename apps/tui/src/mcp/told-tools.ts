import * as z from 'zod';
import { passage, ROWS, short, slice, THINGS } from './limits.js';
import { paging, row, rowOf, words } from './shapes.js';
import { tool } from './tool.js';

const quotation = z.object({
  voice: z.string().optional(),
  outlets: z.number(),
  wordings: z.array(z.string()).describe('The wording that most outlets have first.'),
});

/** Tools on what several articles tell together. */
export const toldTools = [
  tool({
    name: 'story',
    title: 'How a Story grew',
    description:
      'All articles about one event, newest first, each with what it added; what several outlets quote, and the documents.',
    input: { id: z.string().min(1).describe('The id of a Story or of an article in it.'), ...paging },
    outside: z.object({
      id: z.string(),
      headline: z.string().optional(),
      outlets: z.array(z.string()),
      entries: z.array(z.object({ article: row, part: z.string(), added: z.array(words) })),
      quotations: z.array(quotation),
      documents: z.array(z.string()),
    }),
    async run(library, { id, limit, after }) {
      const story = await library.story(id);
      const { items, next } = slice(story.entries, limit, after);
      const entries = items.map(({ article, part, added }) => ({
        article: rowOf(article),
        part,
        added: added
          .slice(0, THINGS)
          .map(({ text, voice }) => ({ text: passage(text), article: article.id, voice: short(voice) })),
      }));
      const outside = {
        id: story.id,
        headline: short(story.headline),
        outlets: story.outlets.slice(0, ROWS.most).map(short),
        entries,
        quotations: story.quotations.slice(0, THINGS).map(({ voice, sources, wordings }) => ({
          voice: short(voice),
          outlets: sources,
          wordings: wordings.slice(0, THINGS).map(({ text }) => passage(text)),
        })),
        documents: story.documents.slice(0, THINGS).map(({ name }) => short(name)),
      };
      return { outside, next };
    },
  }),
  tool({
    name: 'voice',
    title: 'Who said what',
    description:
      'With `name`, people and bodies of that name who speak in the news. With `id`, what one of them said, newest first, each statement once.',
    input: {
      name: z.string().max(200).optional().describe('Words of a name, role or organisation.'),
      id: z.string().optional().describe('The id of a voice, from a call with `name`.'),
      ...paging,
    },
    outside: z.object({
      voices: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            role: z.string().optional(),
            organisation: z.string().optional(),
            statements: z.number(),
            latest: z.string(),
          }),
        )
        .optional(),
      statements: z
        .array(z.object({ text: z.string(), day: z.string(), article: row, outlets: z.number() }))
        .optional(),
    }),
    async run(library, { name, id, limit, after }) {
      const page = { limit, ...(after !== undefined && { after }) };
      if (id !== undefined) {
        const { items, next } = await library.statements({ voice: id, ...page });
        const statements = items.map(({ text, day, article, outlets }) => ({
          text: passage(text),
          day,
          article: rowOf(article),
          outlets,
        }));
        return { outside: { statements }, next };
      }
      const { items, next } = await library.voices({ ...(name !== undefined && { query: name }), ...page });
      const voices = items.map((voice) => ({
        id: voice.id,
        name: short(voice.name),
        role: short(voice.role),
        organisation: short(voice.organisation),
        statements: voice.statements,
        latest: voice.latest,
      }));
      return { outside: { voices }, next };
    },
  }),
];
