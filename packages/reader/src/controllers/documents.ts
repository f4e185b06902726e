import type { DocumentStory } from '@dateline/core/library';
import { loadedDocumentStories, loadedDocuments } from '../data/loaded-views.js';
import { refusalMessages } from '../messages/en/refusals.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow } from './rows.js';
import { storyRowHandlers } from './story-rows.js';

/** Every document that stories lean on. */
export function documentsController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const ids = () => {
    const view = shell.view();
    return loadedDocuments(client, (view.name === 'documents' && view.query) || '').map(({ id }) => id);
  };
  return [
    ...rowHandlers(context, ids),
    {
      command: 'open',
      run: () => {
        const id = selectedRow(context, ids());
        return id !== undefined && goTo(context, { name: 'document', id }, 'push');
      },
    },
  ];
}

/** The id of the row of a story among those that lean on a document. */
export const documentStoryRowId = ({ article }: Pick<DocumentStory, 'article'>): string => article.id;

/** One document; its rows are the stories that lean on it. */
export function documentController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const rows = () => {
    const view = shell.view();
    return loadedDocumentStories(client, view.name === 'document' ? view.id : '').map((story) => ({
      id: documentStoryRowId(story),
      article: story.article,
      view: { name: 'article', id: story.article.id } as const,
    }));
  };
  return storyRowHandlers(context, rows, refusalMessages.noUnreadOnDocument);
}
