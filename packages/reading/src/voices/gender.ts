import type { VoiceWords } from './voice-words.js';

export type Gender = 'female' | 'male';

/** Most are a single word. */
const PARTED = /[\s.]/;

/** What a name, its titles and its role say of a person; undefined where they say nothing. */
export function genderOf({ female, male }: VoiceWords, ...texts: (string | undefined)[]): Gender | undefined {
  for (const text of texts) {
    if (!text) continue;
    const lower = text.toLowerCase();
    for (const word of PARTED.test(lower) ? lower.split(/[\s.]+/) : [lower]) {
      if (female.has(word)) return 'female';
      if (male.has(word)) return 'male';
    }
  }
  return undefined;
}
