import { completeQuery } from '../data/complete-query.js';
import { questionMessages } from '../messages/en/questions.js';
import type { Controller, ReaderContext } from './controller.js';
import { findDocuments, findPassages, findVoices, searchFor } from './find.js';
import type { Question } from './shell.js';

/** What is searched in a view: its own rows, else stories. */
const kinds = () => {
  const { findPassage, passageWords, findVoice, voiceWords, findDocument, documentWords, search } = questionMessages;
  return {
    voices: { id: 'find-voice' as const, title: findVoice, label: voiceWords, find: findVoices },
    passages: { id: 'find-passage' as const, title: findPassage, label: passageWords, find: findPassages },
    documents: { id: 'find-document' as const, title: findDocument, label: documentWords, find: findDocuments },
    stories: { id: 'search' as const, title: search, label: search, find: searchFor },
  };
};

function question(context: ReaderContext): Question {
  const { name } = context.shell.view();
  const { id, title, label, find } =
    kinds()[name === 'voices' || name === 'documents' || name === 'passages' ? name : 'stories'];
  return {
    id,
    title,
    fields: [
      {
        name: 'query',
        label,
        prompt: title,
        ...(id === 'search' && { complete: (typed: string) => completeQuery(context.client, typed) }),
      },
    ],
    action: questionMessages.search,
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
