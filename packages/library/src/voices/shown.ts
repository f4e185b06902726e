import { bodyName } from './body-name.js';
import { personName } from './person-name.js';
import { SHORT_NAMES } from './short-names.js';
import type { Evidence, SpeakerKind } from './speaker.js';

const inCapitals = (name: string) => name === name.toUpperCase() && /\p{Lu}{4}/u.test(name);
const isLetters = (name: string) =>
  /^\p{Lu}{2,6}$/u.test(name.replace(/\./g, '')) || (!/\s/.test(name) && SHORT_NAMES.has(name.toLowerCase()));

/** The first of the names that has as few of the faults as any. */
const best = (names: readonly string[], faults: (name: string) => number): string =>
  names.reduce((chosen, name) => (faults(name) < faults(chosen) ? name : chosen), names[0] ?? '');

/** The name an identity is shown by: a full one rather than letters, a last name or capitals; else that of most stories. */
export function shownName(kind: SpeakerKind, { forms }: Evidence): string {
  const names = forms.map(([name]) => name);
  if (kind === 'person')
    return best(names, (name) => 2 * Number(!personName(name)?.given.length) + Number(inCapitals(name)));
  return best(names, (name) => 2 * Number(isLetters(name)) + Number(inCapitals(name) && !isLetters(name)));
}

/** The post that most stories give; one with a role rather than without. */
export function shownPost({ posts }: Evidence): readonly [role: string, organisation: string] {
  const [role, organisation] = posts.find(([role]) => role) ?? posts[0] ?? ['', ''];
  const at = posts.find(([, organisation]) => organisation)?.[1] ?? '';
  return [role, organisation || at];
}

/** The country that tells two of one name apart: as words beside the name say, and of bodies that every country has. */
export function shownCountry(kind: SpeakerKind, { forms, countries, around }: Evidence): string | null {
  const everywhere = kind === 'body' && forms.some(([name]) => bodyName(name)?.everywhere);
  return countries[0] ?? (everywhere ? around[0] : undefined) ?? null;
}
