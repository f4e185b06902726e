import type { Span } from '@dateline/core';
import { wordsOf } from '../article/position.js';
import type { HeldArticle } from '../data/cache.js';

import { readingMessages } from '../messages/en/reading.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { articleHeadline } from '../view/headline.js';
import type { Controller, ReaderContext } from './controller.js';
import { addressOf } from './navigate.js';

/** Gives the article that is open, and the words of it that are chosen, to another app; copies them where there is no way to. */
export function shareController(
  { shell, say }: ReaderContext,
  current: () => HeldArticle | undefined,
  chosen: () => Span | undefined,
): Controller {
  return [
    {
      command: 'share',
      run: async () => {
        const article = current()?.article;
        if (!article) return;
        const [url, span] = [addressOf(article), chosen()];
        const title = articleHeadline(article) ?? '';
        const text = span && wordsOf(article, [span]);
        const shared = await shell.share?.({ title, ...(url && { url }), ...(text && { text }) });
        if (shared === 'shared' || shared === 'taken-back') return;
        const result = await shell.copy([text ? `“${text}”` : '', title, url].filter(Boolean).join('\n'));
        const { copiedToShare, sent, refused } = readingMessages;
        say({ copied: copiedToShare, sent, refused }[result], result === 'refused' ? 'problem' : 'done');
      },
      unavailable: () => {
        const stored = current();
        // The words of an older text may stand elsewhere now.
        if (stored?.outdated && chosen()) return refusalMessages.changedWhileOpen;
        return stored && !addressOf(stored.article) && !chosen() ? refusalMessages.noAddress : undefined;
      },
    },
  ];
}
