import type { Controller, ReaderContext } from './controller.js';
import { findDocuments, findVoices, searchFor } from './find.js';
import type { Question } from './shell.js';

/** What is searched in a view: its own rows, else stories. */
const kinds = {
  voices: { id: 'find-voice', title: 'Find a voice', label: 'Name, role or organisation', find: findVoices },
  documents: { id: 'find-document', title: 'Find a document', label: 'Name, issuer or number', find: findDocuments },
  stories: { id: 'search', title: 'Search', label: 'Search', find: searchFor },
} as const;

function question(context: ReaderContext): Question {
  const { name } = context.shell.view();
  const { id, title, label, find } = kinds[name === 'voices' || name === 'documents' ? name : 'stories'];
  return {
    id,
    title,
    fields: [{ name: 'query', label, prompt: title }],
    action: 'Search',
    submit: async ({ query = '' }) => {
      find(context, query);
      return undefined;
    },
  };
}

/** Search in stories, or in voices or documents where those are shown. */
export function searchController(context: ReaderContext): Controller {
  return [{ command: 'search', run: () => context.shell.ask(question(context)) }];
}
