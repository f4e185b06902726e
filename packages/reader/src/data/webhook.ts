import type { Span } from '@dateline/core';
import type { Settings } from '@dateline/core/library';
import { readingMessages } from '../messages/en/reading.js';
import { settingsMessages } from '../messages/en/settings.js';
import type { ActionContext } from './context.js';
import { keys } from './keys.js';
import { problemOf } from './problem.js';

/** What is sent elsewhere, and where to. The library sends it, never the reader. */
export function createWebhook({ library, client, notices, report }: ActionContext) {
  return {
    /** Sends a story, or a passage of it, to the address that the person has set. */
    async send(id: string, passage?: Span): Promise<void> {
      notices.say(readingMessages.sending);
      try {
        await library.send(id, passage);
        notices.say(readingMessages.delivered);
      } catch (error) {
        report(error);
      }
    },

    /** Sets the address; an empty one takes it away. @returns a sentence where it will not do */
    async setWebhook(webhook: string): Promise<string | undefined> {
      try {
        client.setQueryData<Settings>(keys.settings, await library.setSettings({ webhook }));
        notices.say(settingsMessages.webhookKept(webhook));
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}
