import {
  findPassages,
  headlineOf,
  type Passage,
  questionMessages,
  readingMessages,
  usePassages,
  viewOfPassage,
} from '@dateline/reader';
import { fieldIds } from '../app/field-focus.js';
import { FoundList, type FoundRow } from '../parts/found-list.js';

const view = { name: 'passages' } as const;
const field = () => ({
  id: fieldIds['find-passage'],
  label: questionMessages.findPassage,
  placeholder: questionMessages.passageWords,
  find: findPassages,
});

const row = (passage: Passage): FoundRow => {
  const { selector, created, note, story } = passage;
  return {
    name: selector.exact,
    to: viewOfPassage(passage),
    latest: created,
    detail: note,
    count: [story && headlineOf(story), story?.source].filter(Boolean).join(', '),
  };
};

/** Every passage that the person marked, with its note and its story. */
export function PassagesView({ query }: { query: string }) {
  return (
    <FoundList
      view={view}
      query={query}
      list={usePassages(query)}
      what={readingMessages.passages}
      field={field()}
      row={row}
    />
  );
}
