import type { Article } from '@dateline/core';
import { articleQuery } from '../data/queries.js';
import { linkMessages } from '../messages/en/links.js';
import type { ReaderContext } from './controller.js';

/** Asks for a command of the system, and gives it the text of a story. */
export async function askPipe({ shell, client, library, actions }: ReaderContext, id: string): Promise<void> {
  let article: Article;
  try {
    ({ article } = await client.ensureQueryData(articleQuery(library, id)));
  } catch (error) {
    return actions.report(error);
  }
  shell.ask({
    id: 'pipe',
    title: linkMessages.pipe,
    fields: [{ name: 'command', label: linkMessages.pipe, prompt: linkMessages.pipePrompt(shell.pager?.() ?? '') }],
    action: linkMessages.run,
    submit: async ({ command = '' }) => shell.pipe?.(article, command.trim()),
  });
}
