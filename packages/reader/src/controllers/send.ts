import type { Span } from '@dateline/core';
import { type HeldArticle, loadedSettings } from '../data/cache.js';
import { refusalMessages } from '../messages/en/refusals.js';
import type { Controller, ReaderContext } from './controller.js';

/** Sends the article that is open, or the words of it that are chosen, to the address that the person has set. */
export function sendController(
  { client, actions }: ReaderContext,
  current: () => HeldArticle | undefined,
  chosen: () => Span | undefined,
): Controller {
  let isSending = false;
  return [
    {
      command: 'send',
      run: async () => {
        const stored = current();
        if (!stored) return;
        isSending = true;
        await actions.send(stored.article.id, chosen());
        isSending = false;
      },
      unavailable: () => {
        if (isSending) return refusalMessages.isSending;
        const settings = loadedSettings(client);
        // Where the settings are not known yet, the library says it.
        if (settings && !settings.webhook) return refusalMessages.noWebhook;
        // The words of an older text may stand elsewhere now.
        return current()?.outdated && chosen() ? refusalMessages.changedWhileOpen : undefined;
      },
    },
  ];
}
