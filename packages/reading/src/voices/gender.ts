import type { VoiceWords } from './voice-words.js';

export type Gender = 'female' | 'male';

/** What a name, its titles and its role say of a person; undefined where they say nothing. */
export function genderOf({ female, male }: VoiceWords, ...texts: (string | undefined)[]): Gender | undefined {
  for (const text of texts) {
    for (const word of text?.toLowerCase().split(/[\s.]+/) ?? []) {
      if (female.has(word)) return 'female';
      if (male.has(word)) return 'male';
    }
  }
  return undefined;
}
