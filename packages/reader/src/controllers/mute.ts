import { type Article, quoteValue } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import { articleQuery } from '../data/queries.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
import { applyHiding } from './apply-rule.js';
import type { ReaderContext } from './controller.js';
import type { Question } from './shell.js';

/** Days that a mute lasts unless another end is given. */
const DAYS = 30;

const quoted = (words: string) => quoteValue(words.replace(/\s+/g, ' '));

/** What a story can be muted by: its topics, who and what it names, its source. */
export function muteSuggestions(article: Article, reading: Reading | undefined, source: string | undefined): string[] {
  const names = (reading?.names ?? [])
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 8)
    .map(({ name }) => quoted(name));
  return [
    ...(article.topics ?? []).map((topic) => `topic:${quoted(topic)}`),
    ...names,
    ...(article.section ? [`section:${quoted(article.section)}`] : []),
    ...(source ? [`source:${quoted(source)}`] : []),
  ];
}

const dayAfter = (days: number, now = Date.now()) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);

/** Asks what is to be hidden, and until when. */
async function muteQuestion(context: ReaderContext, id: string, words: string | undefined): Promise<Question> {
  const { client, library, notices, actions, shell } = context;
  const { article, reading, source } = await client.fetchQuery(articleQuery(library, id));
  const suggestions = muteSuggestions(article, reading, source);
  return {
    id: 'mute',
    title: questionMessages.mute,
    action: questionMessages.mute,
    fields: [
      {
        name: 'query',
        label: questionMessages.muteQuery,
        initial: words ? quoted(words) : (suggestions[0] ?? ''),
        suggestions,
      },
      { name: 'until', label: questionMessages.until, initial: dayAfter(DAYS), kind: 'date' },
    ],
    async submit({ query = '', until = '' }) {
      if (query.trim() === '') return questionMessages.muteNothing;
      try {
        const { count } = await library.tryRule(query);
        const rule = await library.saveRule({ query, act: 'hide', ...(until && { until }) });
        await client.invalidateQueries({ queryKey: keys.rules });
        const matching = questionMessages.muteHere(count, query);
        const show = count > 0 && (await shell.confirm(matching)) ? await applyHiding(context, rule) : undefined;
        notices.keep({
          text: noticeMessages.muted(query, until),
          undo: async () => {
            try {
              await library.removeRule(rule.id);
              await show?.();
              await client.invalidateQueries();
              return true;
            } catch (error) {
              actions.report(error);
              return false;
            }
          },
        });
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** Asks for a mute that begins with a story, or with words of it. */
export async function askMute(context: ReaderContext, id: string, words?: string): Promise<void> {
  try {
    context.shell.ask(await muteQuestion(context, id, words));
  } catch (error) {
    context.actions.report(error);
  }
}
