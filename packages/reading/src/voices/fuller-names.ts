import type { Name, TextSpan } from '@dateline/core/reading';
import { withoutStop } from '../text/index.js';
import type { VoiceWords } from './voice-words.js';

type Known = Name<TextSpan>;

/** A name of several words, and the same in lower case. */
interface Entry {
  name: Known;
  form: string;
}

/** The one of some names that holds for a word or a form; undefined where none does or more. */
function only(entries: readonly Entry[], holds: (entry: Entry) => boolean): Known | undefined {
  let found: Known | undefined;
  for (const entry of entries) {
    if (!holds(entry)) continue;
    if (found) return undefined;
    found = entry.name;
  }
  return found;
}

/** From so many letters on one letter more, less or in the wrong place is a slip. */
const LONG = 6;

/** Whether two words are the same but for one letter, or two that changed places. */
export function isSlipOf(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.min(a.length, b.length) < LONG || Math.abs(a.length - b.length) > 1)
    return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const [left, right] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || (left.length <= 1 && right.length <= 1);
}

/** Which names of a text are less of another one's: "Senate" of U.S. Senate, "Dryer" of Ada Dreyer. */
export class FullerNames {
  private readonly bodies: Entry[] = [];
  private readonly people: Entry[] = [];
  private readonly lands = new Set<string>();
  private readonly words: VoiceWords;

  constructor(names: readonly Known[], words: VoiceWords) {
    this.words = words;
    for (const name of names) {
      const form = name.name.toLowerCase();
      if (name.kind === 'place') this.lands.add(form);
      // A single word is less of another one, never more.
      else if (form.includes(' ')) (name.kind === 'person' ? this.people : this.bodies).push({ name, form });
    }
  }

  /** The fuller name of a body that goes by less of it; undefined where the text has none, or two of them. */
  body(name: Known): Known | undefined {
    const own = name.name.toLowerCase();
    const short = !own.includes(' ');
    // "Commerce said" and "Labatt said" have been taken for a surname.
    if (name.kind === 'person' && !short) return undefined;
    const one = short ? (only(this.bodies, (other) => this.isShortFor(own, other)) ?? this.firm(name, own)) : undefined;
    if (one || name.kind === 'person') return one;
    return only(this.bodies, ({ form }) => form.endsWith(` ${own}`) && this.isLand(form.slice(0, -own.length - 1)));
  }

  /**
   * The person with a fuller name whom a single word names: by the first word of it, "Abdul-Aziz", or by the family name with a
   * slip, "Dryer" for Dreyer. Undefined where the text has none, or two of them.
   */
  person(name: Known): Known | undefined {
    const own = name.name.toLowerCase();
    if (own.includes(' ') || own.length < 3) return undefined;
    return (
      only(this.people, ({ form }) => form.startsWith(own) && form[own.length] === ' ') ??
      only(this.people, ({ form }) => isSlipOf(own, form.slice(form.lastIndexOf(' ') + 1)))
    );
  }

  /** Whether "Labatt" is what John Labatt Ltd goes by, and "Commerce" the Commerce Department. */
  private isShortFor(word: string, { form }: Entry): boolean {
    if (!form.includes(word)) return false;
    const words = form.split(' ');
    const { companyEnds, givenNames, wholeBodies } = this.words.names;
    const at = words.indexOf(word);
    if (at < 0 || at > 1 || at + 1 >= words.length) return false;
    const rest = words.slice(at + 1).map(withoutStop);
    if (rest.every((end) => companyEnds.has(end))) return at === 0 || givenNames.has(words[0]!);
    // "Velm Industries Inc" goes by its first word as well.
    if (at === 0 && companyEnds.has(rest.at(-1)!)) return true;
    return at === 0 && rest.length === 1 && wholeBodies.has(rest[0]!);
  }

  /** "Harwick" for Harwick Airlines; not "HKA" for HKA Motors, a part of it, nor somebody's given name. */
  private firm({ name }: Known, word: string): Known | undefined {
    const { firmHeads, givenNames } = this.words.names;
    if (name === name.toUpperCase() || givenNames.has(word)) return undefined;
    return only(
      this.bodies,
      ({ form }) => form.startsWith(`${word} `) && firmHeads.has(form.slice(form.lastIndexOf(' ') + 1)),
    );
  }

  /** What may stand before the name of a body of a country: U.S., British, Kenya. */
  private isLand(word: string): boolean {
    const { demonyms, landLetters } = this.words.names;
    return demonyms.has(word) || this.lands.has(word) || landLetters.has(word);
  }
}
