import type { VoiceSummary } from '@dateline/core/library';
import { affiliation, findVoices, questionMessages, useVoices, voicesMessages } from '@dateline/reader';
import { fieldIds } from '../app/field-focus.js';
import { FoundList, type FoundRow } from '../parts/found-list.js';

const view = { name: 'voices' } as const;
const field = () => ({
  id: fieldIds['find-voice'],
  label: questionMessages.findVoice,
  placeholder: questionMessages.voiceWords,
  find: findVoices,
});

const row = (voice: VoiceSummary): FoundRow => ({
  name: voice.name,
  to: { name: 'voice', id: voice.id },
  latest: voice.latest,
  detail: affiliation(voice),
  count: voicesMessages.counts(voice.statements, voice.articles),
});

/** Everyone who speaks in the library. */
export function VoicesView({ query }: { query: string }) {
  return (
    <FoundList
      view={view}
      query={query}
      list={useVoices(query)}
      what={voicesMessages.voices}
      field={field()}
      row={row}
    />
  );
}
