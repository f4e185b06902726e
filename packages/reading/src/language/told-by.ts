import { foreignWords } from './foreign-words.js';

/** What tells a language, of one that comes with the package or of a plug. */
export interface Telling {
  tag: string;
  small: ReadonlySet<string>;
  telling: readonly ReadonlySet<string>[];
}

/** How many words at the head of a text tell its language, and how few are too few to go by their shares. */
const HEAD = 400;
const ENOUGH = 80;
/** So many characters hold as many words. */
const HEAD_CHARACTERS = 4000;
/** So many hold enough of them as a rule. */
const FEW_CHARACTERS = 700;
/** Parts of its words that small words of the language are, in a text that is not in it and in one that is. */
const FOREIGN = 0.008;
/** How many words must tell the language of a long text that has next to no small ones. */
const LISTED = 4;
const OWN = 0.12;

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu;

/** The one of some languages that a BCP 47 tag names, by its first subtag; English where no language is named. */
export function tagged<L extends Telling>(tag: string | undefined, languages: readonly L[]): L | undefined {
  const first = (tag ?? 'en').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.tag === first);
}

/** The words at the head of a text. */
const wordsOf = (text: string, characters: number): string[] => text.slice(0, characters).match(WORD) ?? [];

/** Words in lower case: those without a capital, and the first one, since names say little of the language around them. */
function plainWords(all: readonly string[]): string[] {
  const words = all.map((word) => word.toLowerCase());
  const capitals = all.every((word) => /^\p{Lu}/u.test(word));
  return words.filter((word, at) => capitals || at === 0 || word === all[at]);
}

const countIn = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]) =>
  words.filter((word) => sets.some((set) => set.has(word))).length;

/** Whether a short text is in a language: something in it tells so, and no other language has more of its small words. */
function tells(head: readonly string[], { tag, small, telling }: Telling, least: number): boolean {
  const plain = plainWords(head);
  const isOwn = (word: string) => small.has(word) || telling.some((set) => set.has(word));
  const own = plain.filter(isOwn).length;
  const others = plain.filter((word) => !isOwn(word));
  const foreign = Object.entries(foreignWords).map(([other, set]) => (other === tag ? 0 : countIn(others, set)));
  const most = Math.max(...foreign);
  return own >= least && (most === 0 || most < own);
}

/** So many small words are enough of the longest head. */
const SURE = Math.ceil(FOREIGN * HEAD);

/** How many small words of a language there are, up to a number. */
function smallWords(words: readonly string[], { small }: Telling, most = words.length): number {
  let count = 0;
  for (const word of words) if (small.has(word.toLowerCase()) && ++count === most) break;
  return count;
}

/**
 * The one of some languages that a text is in. What is declared holds, unless the text has none of its small words, or those of
 * another. Where nothing is declared, something must tell the language: of a text without such a word nothing is known.
 */
export function toldBy<L extends Telling>(
  text: string,
  tag: string | undefined,
  languages: readonly L[],
): L | undefined {
  const declared = tagged(tag, languages);
  // Most texts have as many small words among the first ones as would do among all.
  const few = wordsOf(text, FEW_CHARACTERS);
  if (declared && few.length >= ENOUGH && smallWords(few, declared, SURE) >= SURE) return declared;
  const head = wordsOf(text, HEAD_CHARACTERS).slice(0, HEAD);
  if (head.length < ENOUGH) {
    if (tag !== undefined) return declared && tells(head, declared, 0) ? declared : undefined;
    return languages.find((language) => tells(head, language, head.length > 0 ? 1 : 0));
  }
  const share = (language: L) => smallWords(head, language) / head.length;
  if (declared && share(declared) >= FOREIGN) return declared;
  // Lists of results have few words but names; those few must tell.
  if (declared && tells(head, declared, LISTED)) return declared;
  return languages.find((language) => share(language) >= OWN);
}
