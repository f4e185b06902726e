import type { VoiceSummary } from '@dateline/core/library';
import { affiliation, shortWhen, useVoices, voicesMessages } from '@dateline/reader';
import { FoundPane, type FoundRow } from '../parts/found-pane.js';

function row(voice: VoiceSummary): FoundRow {
  const counts = voicesMessages.counts(voice.statements, voice.articles);
  return { name: voice.name, facts: `${counts}, ${shortWhen(voice.latest)}`, detail: affiliation(voice) };
}

/** Everybody who speaks in the library; those who spoke last first. */
export function VoicesPane({ query }: { query: string }) {
  return <FoundPane view={{ name: 'voices', query }} list={useVoices(query)} row={row} />;
}
