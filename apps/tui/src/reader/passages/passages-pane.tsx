import { type Passage, shortWhen, usePassages } from '@dateline/reader';
import { FoundPane, type FoundRow } from '../parts/found-pane.js';

const row = ({ selector, created, note, story }: Passage): FoundRow => ({
  name: selector.exact,
  facts: shortWhen(created),
  detail: [note, story?.headline].filter(Boolean).join(' — '),
});

/** Every passage that the person marked, with its note and its story. */
export function PassagesPane({ query }: { query: string }) {
  return <FoundPane view={{ name: 'passages', query }} list={usePassages(query)} row={row} />;
}
