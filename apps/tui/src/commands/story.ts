import { type Article, type Block, toMarkdown } from '@dateline/core';
import type { StoryPage } from '@dateline/library';
import {
  copiesSentence,
  extentSentence,
  fullWhen,
  partLabel,
  plural,
  sinceSentence,
  storyDays,
  storyMessages,
  timeWhen,
  wordingRuns,
  wordingSources,
} from '@dateline/reader';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { measure, page } from '../print/page.js';
import { shortId } from '../print/summary.js';
import { storyHead, storyItems } from '../set/set-story.js';
import { run } from '../text/line.js';

const forms = ['text', 'json', 'ndjson', 'markdown'] as const;

export const command: Command = {
  usage: 'story ID [OPTIONS]',
  about:
    'Prints how a story grew: all articles about one event, newest first, each with its part and what it added; what several outlets quote, with the words that differ; the documents. The id is that of the story or of an article in it.',
  options: { as: { type: 'string', choices: forms, help: 'the form: text for people when nothing is said' } },
  examples: ['story 2d4834f1'],
  more: `json prints { id, headline, best, outlets, entries: [{ article, part, copyOf, added: [{ kind, text, span, marks, voice }] }],
quotations, documents, since, unreadings }; ndjson an entry a line. In text, new figures and words that differ are underlined.`,
  run({ values, positionals }, io) {
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw new UsageError('Name one story by its id.');
    return withLibrary(values, async (library) => {
      const story = await library.story(id);
      const form = text(values, 'as') ?? 'text';
      if (form === 'json') await io.printJson(story, 2);
      else if (form === 'ndjson') for (const entry of story.entries) await io.printJson(entry);
      else if (form === 'markdown') await io.print(`${markdownOf(story).trimEnd()}\n`);
      else {
        const cells = measure(io);
        const lines = [...storyHead(story, cells), ...storyItems(story, cells).flatMap((item) => item.lines)];
        lines.push([], [run(`${shortId(story.id)}`, { ink: 'quiet' })]);
        await io.print(page(lines, io), { painted: true });
      }
      return 0;
    });
  },
};

const paragraph = (words: string): Block => ({ type: 'paragraph', text: words, marks: [] });
const heading = (level: 2 | 3, words: string): Block => ({ type: 'heading', level, text: words, marks: [] });
const item = (words: string, marks: { type: 'strong'; start: number; end: number }[] = []): Block => ({
  type: 'item',
  depth: 1,
  ordered: false,
  text: words,
  marks,
});

function daysOf(story: StoryPage): Block[] {
  return storyDays(story).flatMap(({ day, entries }) => [
    heading(2, fullWhen(day)),
    ...entries.flatMap(({ article, part, added, copies }): Block[] => [
      heading(3, article.headline ?? article.excerpt ?? 'A story without a headline'),
      paragraph([article.source, partLabel(part), timeWhen(article.time)].filter(Boolean).join(' · ')),
      ...added.map(({ text: words, marks }) =>
        item(
          words,
          marks.map((mark) => ({ type: 'strong', ...mark })),
        ),
      ),
      ...(added.length === 0 ? [paragraph(storyMessages.addsNothing)] : []),
      ...(copies.length > 0 ? [paragraph(`${copiesSentence(copies)}.`)] : []),
    ]),
  ]);
}

function quotationsOf({ quotations }: StoryPage): Block[] {
  return quotations.flatMap(({ voice, sources, wordings }): Block[] => [
    paragraph([voice, plural(sources, 'outlet', 'outlets')].filter(Boolean).join(' · ')),
    ...wordings.map((wording) => {
      let words = '“';
      const marks: { type: 'strong'; start: number; end: number }[] = [];
      for (const part of wordingRuns(wording)) {
        const blank = part.text.length - part.text.trimStart().length;
        if (part.kind !== 'same')
          marks.push({ type: 'strong', start: words.length + blank, end: words.length + part.text.length });
        words += part.text;
      }
      return item(`${words}” ${wordingSources(wording)}`.trimEnd(), marks);
    }),
  ]);
}

function markdownOf(story: StoryPage): string {
  const { headline, quotations, documents } = story;
  const article: Article = {
    schemaVersion: 2,
    id: story.id,
    ...(headline !== undefined && { headline }),
    bylines: [],
    direction: 'ltr',
    topics: [],
    media: [],
    attachments: [],
    provenance: {},
    body: [
      paragraph([extentSentence(story), sinceSentence(story)].filter(Boolean).join('. ')),
      ...daysOf(story),
      ...(quotations.length > 0 ? [heading(2, 'Quoted alike'), ...quotationsOf(story)] : []),
      ...(documents.length > 0 ? [heading(2, 'Documents'), ...documents.map(({ name }) => item(name))] : []),
    ],
  };
  return toMarkdown(article);
}
