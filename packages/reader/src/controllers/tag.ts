import type { TagCount } from '@dateline/core/library';
import { problemOf } from '../data/problem.js';
import { articleQuery } from '../data/queries.js';
import { questionMessages } from '../messages/en/questions.js';
import type { ReaderContext } from './controller.js';
import type { Question } from './shell.js';

const tagsOf = (typed: string) =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
const without = (tags: readonly string[], others: readonly string[]) =>
  tags.filter((tag) => !others.some((other) => same(tag, other)));

/** Asks for the tags of stories. Of one, those it has stand there to be changed; of several, tags are given, or taken with a minus. */
async function tagQuestion(context: ReaderContext, ids: readonly string[]): Promise<Question> {
  const { actions, client, library } = context;
  const [id] = ids;
  const isOne = ids.length === 1 && id !== undefined;
  const [known, before] = await Promise.all([
    library.tags(),
    isOne ? client.fetchQuery(articleQuery(library, id)).then(({ tags }) => tags) : [],
  ]);
  const label = isOne ? questionMessages.tagsOfOne : questionMessages.tagsOf(ids.length);
  return {
    id: 'tag',
    title: questionMessages.tags,
    action: questionMessages.keep,
    fields: [
      {
        name: 'tags',
        label,
        prompt: label,
        initial: before.join(', '),
        suggestions: known.map(({ tag }: TagCount) => tag),
      },
    ],
    async submit({ tags = '' }) {
      const typed = tagsOf(tags);
      const taken = isOne ? [] : typed.filter((tag) => tag.startsWith('-')).map((tag) => tag.slice(1));
      const given = isOne ? typed : typed.filter((tag) => !tag.startsWith('-'));
      const [give, take] = [without(given, before), isOne ? without(before, given) : taken];
      if (give.length + take.length === 0) return undefined;
      try {
        await actions.tag(ids, give, take);
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

export async function askTags(context: ReaderContext, ids: readonly string[]): Promise<void> {
  try {
    context.shell.ask(await tagQuestion(context, ids));
  } catch (error) {
    context.actions.report(error);
  }
}
