import type { VoiceLabel } from './labels.js';
import type { GoldStory } from './load.js';
import { matcher } from './score-statements.js';
import type { Speaker, Told } from './told.js';
import { plain } from './words.js';

export interface FieldResult {
  voice: VoiceLabel;
  given: string | undefined;
  right: boolean;
}

/** Voices that are one person or body of the gold more than once, each beyond the first; a nameless one only where the gold has fewer. */
export function duplicates(gold: GoldStory, told: Told): Speaker[] {
  const fits = matcher(gold);
  const seen = new Set<string>();
  return told.voices.filter((speaker) => {
    const keys = gold.voices.filter((one) => fits(speaker, one)).map(({ id }) => id);
    if (keys.length === 0) {
      const name = gold.names.find(({ forms }) => forms.map(plain).includes(plain(speaker.name)));
      keys.push(`name ${plain(name?.name ?? speaker.name)}`);
    }
    const key = keys.find((one) => !seen.has(one));
    if (key !== undefined) seen.add(key);
    return key === undefined && (speaker.named || gold.voices.some((one) => fits(speaker, one)));
  });
}

/** Role or organisation of each voice that the gold has and that is told, where one of both gives any. */
export function scoreField(gold: GoldStory, told: Told, field: 'role' | 'organisation'): FieldResult[] {
  const fits = matcher(gold);
  return gold.voices.flatMap((voice) => {
    const speaker = voice.kind === 'described' ? undefined : told.voices.find((one) => fits(one, voice));
    if (!speaker) return [];
    const right = field === 'role' ? voice.roles : voice.organisations;
    const given = speaker[field];
    const least = right.length === 0 || right.includes('none');
    if (given === undefined && right.every((form) => form === 'none')) return [];
    const correct = given === undefined ? least : right.some((form) => plain(form) === plain(given));
    return [{ voice, given, right: correct }];
  });
}
