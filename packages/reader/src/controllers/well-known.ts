import { problemOf } from '../data/problem.js';
import { opmlOf, type WellKnownFeed, wellKnownFeeds } from '../feeds/well-known.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
import { wellKnownMessages } from '../messages/en/well-known.js';
import { capitalized, locale } from '../messages/intl.js';
import { allNews } from '../view/sections.js';
import type { ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import type { Question } from './shell.js';

function labelOf({ title, subject, language }: WellKnownFeed): string {
  const spoken = new Intl.DisplayNames(locale(), { type: 'language' }).of(language) ?? language;
  return `${title} · ${wellKnownMessages.subjects[subject]} · ${capitalized(spoken)}`;
}

/** The feeds whose names were typed, apart by commas; else a sentence. */
function named(typed: string, feeds: readonly WellKnownFeed[]): readonly WellKnownFeed[] | string {
  const names = typed.split(',').flatMap((name) => name.trim() || []);
  if (names.length === 1 && names[0]!.toLowerCase() === wellKnownMessages.all) return feeds;
  const found = names.map((name) => feeds.find(({ title }) => title.toLowerCase() === name.toLowerCase()) ?? name);
  const unknown = found.find((one) => typeof one === 'string');
  return unknown !== undefined ? wellKnownMessages.noneCalled(unknown) : (found as WellKnownFeed[]);
}

/** Offers well-known feeds; those that are chosen are followed in one act, and only then asked. */
export function wellKnownQuestion(context: ReaderContext, feeds = wellKnownFeeds): Question {
  const { library, client, notices, actions } = context;
  /** Ends those that were followed, and no other. */
  async function takeBack(before: ReadonlySet<string>, chosen: readonly WellKnownFeed[]): Promise<boolean> {
    try {
      const added = (await library.feeds()).filter(
        ({ url }) => !before.has(url) && chosen.some((feed) => feed.url === url),
      );
      for (const { id } of added) await library.removeFeed(id);
      await client.invalidateQueries();
      return true;
    } catch (error) {
      actions.report(error);
      return false;
    }
  }
  return {
    id: 'well-known',
    title: wellKnownMessages.title,
    action: wellKnownMessages.follow,
    busy: questionMessages.oneMoment,
    fields: [
      {
        name: 'names',
        label: wellKnownMessages.names,
        promptOnly: true,
        suggestions: [wellKnownMessages.all, ...feeds.map(({ title }) => title)],
      },
      ...feeds.map((feed) => ({ name: feed.url, label: labelOf(feed), kind: 'switch' as const, formOnly: true })),
    ],
    async submit({ names = '', ...ticked }) {
      const chosen = names ? named(names, feeds) : feeds.filter(({ url }) => ticked[url] === 'on');
      if (typeof chosen === 'string') return chosen;
      if (chosen.length === 0) return wellKnownMessages.chooseOne;
      try {
        const before = new Set((await library.feeds()).map(({ url }) => url));
        await library.import(new Blob([opmlOf(chosen)]), 'well-known.opml');
        await client.invalidateQueries();
        const text = noticeMessages.imported(chosen.length, 0, '');
        notices.keep({ text, undo: () => takeBack(before, chosen) });
        goTo(context, allNews, 'section');
        void actions.refresh();
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}
