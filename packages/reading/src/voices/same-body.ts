import type { Name, TextSpan } from '@dateline/core/reading';
import type { VoiceWords } from './voice-words.js';

type Known = Name<TextSpan>;

const wordsOf = (form: string) => form.toLowerCase().split(' ');
const withoutStop = (word: string) => word.replace(/\.$/, '');

/** The one of some names that holds for a word or a form; undefined where none does or more. */
function only(names: Iterable<Known>, holds: (name: Known) => boolean): Known | undefined {
  let found: Known | undefined;
  for (const name of names) {
    if (!holds(name)) continue;
    if (found) return undefined;
    found = name;
  }
  return found;
}

/** Whether "Labatt" is what John Labatt Ltd goes by, and "Commerce" the Commerce Department. */
function isShortFor(word: string, { name }: Known, { names }: VoiceWords): boolean {
  const words = wordsOf(name);
  const at = words.indexOf(word);
  if (at < 0 || at + 1 >= words.length) return false;
  const rest = words.slice(at + 1).map(withoutStop);
  if (rest.every((end) => names.companyEnds.has(end))) return at === 0 || (at === 1 && names.givenNames.has(words[0]!));
  return at === 0 && rest.length === 1 && names.wholeBodies.has(rest[0]!);
}

/**
 * The fuller name in the same text of a body that goes by less of it: "Senate" for U.S. Senate, "Labatt" for John Labatt Ltd.
 * Undefined where the text has none, or two of them.
 */
export function fullerBody(name: Known, all: readonly Known[], words: VoiceWords): Known | undefined {
  const own = name.name.toLowerCase();
  // "Commerce said" and "Labatt said" have been taken for a surname.
  if (name.kind === 'person' && own.includes(' ')) return undefined;
  const bodies = all.filter((other) => other !== name && other.kind === 'organisation');
  const one = own.includes(' ') ? undefined : only(bodies, (other) => isShortFor(own, other, words));
  if (one || name.kind === 'person') return one;
  const lands = new Set(all.filter(({ kind }) => kind === 'place').map((place) => place.name.toLowerCase()));
  return only(bodies, (other) => {
    const form = other.name.toLowerCase();
    if (!form.endsWith(` ${own}`)) return false;
    const before = form.slice(0, -own.length - 1);
    return words.names.demonyms.has(before) || lands.has(before) || words.names.landLetters.has(before);
  });
}

/** From so many letters on one letter more, less or in the wrong place is a slip. */
const LONG = 6;

/** Whether two words are the same but for one letter, or two that changed places. */
export function isSlipOf(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < LONG || Math.abs(a.length - b.length) > 1 || a[0] !== b[0])
    return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const [left, right] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || (left.length <= 1 && right.length <= 1);
}

/**
 * The one person of the same text with a fuller name whom a single word names: by the first word of it, "Abdul-Aziz", or by the
 * family name with a slip, "Dryer" for Dreyer. Undefined where the text has none, or two of them.
 */
export function fullerPerson(name: Known, all: readonly Known[]): Known | undefined {
  const own = name.name.toLowerCase();
  if (own.includes(' ') || own.length < 3) return undefined;
  const people = all.filter((other) => other !== name && other.kind === 'person' && other.name.includes(' '));
  return (
    only(people, (other) => wordsOf(other.name)[0] === own) ??
    only(people, (other) => isSlipOf(own, wordsOf(other.name).at(-1)!))
  );
}
