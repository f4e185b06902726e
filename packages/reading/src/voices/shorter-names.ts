import { isRole } from '../names/roles.js';
import type { Member } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** A name as words in lower case, without article, title, ticker and legal form. */
export interface PlainName {
  words: readonly string[];
  /** Whether each of them has a capital. */
  capitals: readonly boolean[];
  /** Whether a legal form closed it: Inc, Corp. */
  company: boolean;
  text: string;
}

const TICKER = /<[^>]*>/g;
const ASCII = /^[\x20-\x7e]*$/;
const OWNER = /['’]s?$/;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** "The Velm campaign" and "Velm campaign", "Velm Grain Co <VGC>" and "Velm Grain" are one. */
export function plainName({ voice }: Member, { definite, joints, names }: VoiceWords): PlainName {
  const { name } = voice;
  const bare = name.includes('<') ? name.replace(TICKER, ' ').trim() : name;
  const plain = ASCII.test(bare) ? bare : bare.normalize('NFD').replace(/\p{M}/gu, '');
  const list = plain.split(/\s+/);
  const lower = list.map((word) => word.toLowerCase().replace(/[.,]$/, ''));
  let first = 0;
  const named = voice.kind === 'person' || voice.kind === 'body';
  const opens = (word: string) => definite.has(word) || names.titles.has(word) || (named && isRole(word, names));
  while (first + 1 < list.length && opens(lower[first]!)) first++;
  let last = list.length;
  while (last > first + 1 && names.companyEnds.has(lower[last - 1]!)) last--;
  const company = last < list.length;
  if (company) while (last > first + 1 && joints.has(lower[last - 1]!)) last--;
  const words = lower.slice(first, last).map((word) => word.replace(OWNER, ''));
  return { words, capitals: list.slice(first, last).map(isCapital), company, text: words.join(' ') };
}

/** Where the words of one name stand together in a longer one; -1 where they do not. */
function placeIn(own: readonly string[], full: readonly string[]): number {
  for (let at = 0; at + own.length <= full.length; at++) {
    if (own.every((word, number) => full[at + number] === word)) return at;
  }
  return -1;
}

/**
 * Whether one name is less of another one's: "Express" of American Express, "Velm" of Velm Glass Works. Not "Senate" of the Senate
 * Agriculture Committee, nor "Velm" of Velm's foreign ministry.
 */
export function isLessOf(own: PlainName, full: PlainName, { joints, parts, genitives }: VoiceWords): boolean {
  if (own.words.length >= full.words.length || !own.capitals.every(Boolean)) return false;
  const at = placeIn(own.words, full.words);
  if (at < 0 || (at > 1 && joints.has(full.words[at - 1]!))) return false;
  const end = at + own.words.length;
  if (end === full.words.length) return true;
  const rest = full.words.slice(end);
  const isName = rest.every((word, number) => full.capitals[end + number] || genitives.has(word));
  return isName && !parts.has(rest.at(-1)!);
}

/** Whether the words of a name stand in a longer one in their order: "Donald Jr." of Donald Trump Jr. */
export function isAbridged(own: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) if (at < own.length && word === own[at]) at++;
  return at === own.length && own.length < full.length;
}

/** Whose campaign or team a name is, by the family name and the noun: "Mr. Hall’s campaign" and "the Ada Hall campaign". */
export function followedName({ words, capitals }: PlainName, { followings }: VoiceWords): string | undefined {
  const head = words.at(-1)!;
  if (!followings.has(head)) return undefined;
  for (let at = words.length - 2; at >= 0; at--) if (capitals[at]) return `${words[at]} ${head}`;
  return undefined;
}

/** "Department of Labor" as Labor Department; undefined of what is no part of a government. */
export function headLast({ words }: PlainName, { parts, genitives }: VoiceWords): string | undefined {
  const [head, of, ...rest] = words;
  return rest.length > 0 && parts.has(head!) && genitives.has(of!) ? `${rest.join(' ')} ${head}` : undefined;
}
