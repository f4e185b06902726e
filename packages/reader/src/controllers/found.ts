import type { FileInput, LookedFeed, LookResult } from '@dateline/core/library';
import { loadedFeeds } from '../data/cache.js';
import { feedListQuery, folderNames } from '../data/feed-rows.js';
import { importCounts, importedSentence } from '../data/import-sentences.js';
import { problemOf } from '../data/problem.js';
import { foundMessages } from '../messages/en/found.js';
import { questionMessages } from '../messages/en/questions.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { addQuestion } from './add.js';
import type { ReaderContext } from './controller.js';
import { goTo, leaveStory, openStory, stillWaiting } from './navigate.js';
import type { About, Question } from './shell.js';

const ADDRESS = /^(?:(?:https?|feed):\/\/|www\.)\S+$/i;
const IN_TEXT = /\b(?:https?|feed):\/\/[^\s<>"]+/i;

/** The first address in what another app shares: many put it into the text, some into the title. */
export function sharedAddress(...texts: (string | null | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = text && (ADDRESS.test(text.trim()) ? text.trim() : IN_TEXT.exec(text)?.[0]);
    // The mark that ends a sentence is none of it.
    if (found) return found.replace(/[.,;:!?)\]}'’”]+$/, '');
  }
  return undefined;
}

/** Whether a text is an address and nothing else. */
export const isAddress = (text: string): boolean => ADDRESS.test(text.trim());

const nameOf = ({ title, url }: LookedFeed) => title ?? url;

function aboutOf({ kind, url, feeds, story }: LookResult): About {
  if (story) {
    const { headline, deck, source, lines, language, direction } = story;
    return {
      ...(headline !== undefined && { heading: headline }),
      ...(source !== undefined && { from: source }),
      lines: deck !== undefined && !lines.startsWith(deck) ? [deck, lines] : [lines],
      ...(language !== undefined && { language }),
      ...(direction !== undefined && { direction }),
    };
  }
  const [feed] = feeds;
  if (kind === 'feeds' || !feed) return { ...(url !== undefined && { from: url }), lines: [] };
  const { description, headlines = [], language } = feed;
  return {
    heading: nameOf(feed),
    from: feed.url,
    lines: [...(description === undefined ? [] : [description]), ...headlines],
    ...(language !== undefined && { language }),
  };
}

/** Says what was found, and adds of it what a person chooses. */
export function foundQuestion(context: ReaderContext, found: LookResult): Question {
  const { actions, client } = context;
  const { feeds, story, article, url } = found;
  const gone = (id: string) => leaveStory(context, id);
  const options = [
    ...(story ? [{ value: 'story', label: foundMessages.save }] : []),
    ...feeds.map((feed, index) => ({
      value: String(index),
      label: feed.followed ? foundMessages.open(nameOf(feed)) : foundMessages.follow(nameOf(feed)),
    })),
  ];
  return {
    id: 'found',
    title: foundMessages.titles[found.kind],
    about: aboutOf(found),
    action: questionMessages.addAction,
    busy: questionMessages.addBusy,
    fields: [
      { name: 'what', label: foundMessages.what, kind: 'choice', options, initial: options[0]?.value ?? '' },
      ...(feeds.some(({ followed }) => !followed)
        ? [
            {
              name: 'folder',
              label: questionMessages.folderIfAny,
              suggestions: folderNames(loadedFeeds(client)),
              formOnly: true,
            },
          ]
        : []),
    ],
    async submit({ what = '', folder = '' }) {
      const isWaiting = stillWaiting(context);
      try {
        if (what === 'story') {
          const id = await actions.keepStory(article ?? url!, gone);
          if (isWaiting()) openStory(context, id, { query: '' }, 'push');
          return undefined;
        }
        const result = await actions.add(feeds[Number(what)]!.url, folder ? { folder } : undefined, gone);
        if (result.feed && isWaiting()) goTo(context, { name: 'list', query: feedListQuery(result.feed) }, 'push');
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** Looks at an address, or at a text or HTML, and asks what of it to add. A failure is said, and nothing is added. */
export async function lookFor(context: ReaderContext, what: string): Promise<void> {
  context.say(foundMessages.looking);
  try {
    const question = foundQuestion(context, await context.library.look(what));
    // Whoever began to answer or to type elsewhere is not interrupted: their next key would add what they have not seen.
    if (context.shell.isAsking() || context.state.get().overlay !== undefined) {
      context.say(foundMessages.meanwhile(question.about?.heading ?? question.about?.from ?? question.title));
      return;
    }
    context.notices.store.set(undefined);
    context.shell.ask(question);
  } catch (error) {
    const problem = problemOf(error);
    const isNothing = problem.code === 'unknown-format' || (problem.code === 'nothing-to-add' && !isAddress(what));
    context.say(isNothing ? refusalMessages.pasted : problem.message, 'problem');
  }
}

/** What another app shares: an address in any of its parts, else its words; without either it is asked for. */
export async function takeShared(
  context: ReaderContext,
  { url, text, title }: { url?: string | null; text?: string | null; title?: string | null },
): Promise<void> {
  const address = sharedAddress(url, text, title);
  const words = [title, text].filter(Boolean).join('\n\n').trim();
  if (address === undefined && words === '') return context.shell.ask(addQuestion(context));
  return lookFor(context, address ?? words);
}

/** Imports a file or a text once a person has seen what is in it. @returns false where it is of no form that is imported */
export async function importContent(
  { shell, library, client, say, actions }: ReaderContext,
  content: FileInput,
  name?: string,
): Promise<boolean> {
  try {
    const trial = await library.import(content, name, { dryRun: true });
    if (!(await shell.confirm(`${importCounts(trial)} ${questionMessages.importThem}`))) return true;
    const result = await library.import(content, name);
    await client.invalidateQueries();
    say(importedSentence(result));
    return true;
  } catch (error) {
    if (problemOf(error).code === 'nothing-to-import') return false;
    actions.report(error);
    return true;
  }
}

/** Characters of a text that is no list: no story is longer. */
const LONGEST = 1_000_000;

/** Takes a text or HTML that was pasted or dropped: feeds and stories of another reader, else one story. */
export async function takeText(context: ReaderContext, text: string): Promise<void> {
  const given = text.trim();
  if (given === '') return;
  if (isAddress(given)) return lookFor(context, given);
  if (await importContent(context, new Blob([given]))) return;
  if (given.length > LONGEST) context.say(foundMessages.tooLong, 'problem');
  else await lookFor(context, given);
}

/** Takes a file that was dropped or pasted. */
export async function takeFile(context: ReaderContext, file: File): Promise<void> {
  if (await importContent(context, file, file.name)) return;
  if (file.size > LONGEST) context.say(foundMessages.tooLong, 'problem');
  else await lookFor(context, await file.text());
}
