import type { Span } from '@dateline/core';
import type { StoredArticle } from '@dateline/core/library';
import { markdownWithSource, quoteWithSource } from '../article/quotation.js';
import { readingMessages } from '../messages/en/reading.js';
import type { Controller, ReaderContext } from './controller.js';

/** What a person takes along of the article that is open, always with its source. */
export function copyController(
  { shell, say }: ReaderContext,
  current: () => StoredArticle | undefined,
  chosen: () => Span | undefined,
): Controller {
  const copy = async (text: string, done: string) => {
    const result = await shell.copy(text);
    const sentence = { copied: done, sent: readingMessages.sent, refused: readingMessages.refused }[result];
    say(sentence, result === 'refused' ? 'problem' : 'done');
  };
  return [
    {
      command: 'copy-markdown',
      run: async () => {
        const stored = current();
        if (stored) await copy(markdownWithSource(stored.article, stored.source), readingMessages.copiedMarkdown);
      },
    },
    {
      command: 'copy-quote',
      run: async () => {
        const [stored, span] = [current(), chosen()];
        if (stored && span)
          await copy(quoteWithSource(stored.article, span, stored.source), readingMessages.copiedQuote);
      },
      unavailable: () => {
        if (chosen()) return undefined;
        return shell.selection ? readingMessages.chooseWords : readingMessages.chooseStatement;
      },
    },
  ];
}
