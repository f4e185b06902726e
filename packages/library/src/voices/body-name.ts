import { countryIn, countryOfCity, isAdjective } from './countries.js';
import { isCommon, isHead, isLocal, LEGAL, SAME_WORDS, SMALL } from './name-words.js';
import { isMisprint } from './person-name.js';
import { remembered } from './remembered.js';
import { SHORT_NAMES } from './short-names.js';
import { wordsOf } from './text-words.js';

export interface BodyName {
  /** The words that tell which body it is, in one form, sorted. */
  key: string;
  words: readonly string[];
  /** The country that the name itself says. */
  country?: string;
  city?: string;
  /** Whether every country has one of this name, and every town. */
  everywhere: boolean;
  local: boolean;
  /** The name itself, where it is letters alone: USDA. */
  acronym?: string;
  /** What the first letters of its words give, with and without a company's ending. */
  initials: readonly string[];
  /** Whether it says that it is a company: Inc, Corp. */
  legal: boolean;
  /** Whether that end is of a law that American and British companies are not under: AG, SA. */
  abroad: boolean;
  /** Stock symbol. */
  symbol?: string;
}

/** "Unocal Corp's Union Oil Co": the unit speaks. */
const UNIT = /^.*\b(?:inc|corp|co|cos|ltd|plc|ag|sa|group|holdings)\.?['’]s?\s+(?=\p{Lu})/iu;

const singular = (word: string) =>
  word.length > 4 && /[^sui]s$/.test(word)
    ? word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.slice(0, -1)
    : word;

const canonical = (word: string) => {
  const one = singular(word);
  return (SAME_WORDS.get(word) ?? SAME_WORDS.get(one) ?? one).split('-');
};

function withoutEnds(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && (LEGAL.has(words[end - 1]!) || words[end - 1] === 'and')) end--;
  return words.slice(0, end);
}

const ABROAD = /\b(?:ag|gmbh|sa|nv|ab|spa|oy|bv|kk|pty)\b/;

const initialsOf = (words: readonly string[]) =>
  words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');

const keyOf = (words: readonly string[]) => [...new Set(words)].sort().join(' ');
const inOneForm = (words: readonly string[]) => words.filter((word) => !SMALL.has(word)).flatMap(canonical);

/** The key of a country that speaks as one. */
const COUNTRY = 'country';

/** A body's name, taken apart; undefined where nothing of it tells which body it is. */
export const bodyName = remembered(parse);

function parse(name: string): BodyName | undefined {
  const symbol = /<([A-Z]{1,6})(?:\.[A-Z]+)?>/.exec(name)?.[1];
  const unit = name.replace(UNIT, '');
  let words = [...wordsOf(unit)];
  while (words.length > 1 && /^(?:the|a|an)$/.test(words[0]!)) words.shift();
  if (words.length === 0) return undefined;
  const bare = unit.replace(/<[^>]*>|[.\s]/g, '').replace(/^the/i, '');
  const acronym = /^\p{Lu}{2,6}$/u.test(bare) && words.length === 1 ? words[0]! : undefined;
  const whole = initialsOf(words);
  const all = words.length;
  const ends = words.slice(withoutEnds(words).length).join(' ');
  words = withoutEnds(words);
  const initials = words.length > 1 ? [...new Set([whole, initialsOf(words)])] : [];
  const rest = {
    initials,
    legal: words.length < all,
    abroad: ABROAD.test(ends),
    ...(acronym && { acronym }),
    ...(symbol && { symbol }),
  };
  const said = countryIn(words);
  const without = said ? [...words.slice(0, said.at), ...words.slice(said.at + said.length)] : words;
  const short = SHORT_NAMES.get(words.join(' ')) ?? SHORT_NAMES.get(without.join(' '));
  const of = (own: readonly string[], named = said?.country): BodyName => {
    const key = keyOf(own);
    const all = key.split(' ');
    const everywhere = key === COUNTRY || (!rest.legal && all.every(isCommon) && all.some(isHead));
    const city = everywhere ? cityIn(without) : undefined;
    const country = named ?? (city && countryOfCity(city));
    return {
      key,
      words: all,
      everywhere,
      local: everywhere && all.some(isLocal),
      ...(country && { country }),
      ...(city && { city }),
      ...rest,
    };
  };
  if (short) return of(inOneForm(short.words.split(' ')), said?.country ?? short.country);
  const campaign = campaignOf(words);
  if (campaign) return of(campaign);
  const left = inOneForm(without);
  const ofTown = inOneForm(without.filter((word) => countryOfCity(word) === undefined));
  if (said && left.length === 0)
    return isAdjective(without.length === 0 ? words.join(' ') : '') ? undefined : of([COUNTRY]);
  if (ofTown.length < left.length && ofTown.every(isCommon) && ofTown.some(isLocal)) return of(ofTown);
  if (!rest.legal && left.every(isCommon) && left.some(isHead)) return of(left);
  const own = inOneForm(words);
  return own.length > 0 ? of(own) : undefined;
}

/** Whether a name of letters alone is short for another. */
export const isShortFor = ({ acronym }: BodyName, { initials }: BodyName): boolean =>
  acronym !== undefined && initials.includes(acronym);

/** Whether two names of several words are the same but for a misprint in one of them. */
export function isMisprinted({ words: a, legal }: BodyName, { words: b, legal: other }: BodyName): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const [mine, ...more] = a.filter((word) => !b.includes(word));
  const [theirs] = b.filter((word) => !a.includes(word));
  if (mine === undefined || theirs === undefined || more.length > 0) return false;
  // Of two words the misprinted one has to be long, and both names those of companies.
  return isMisprint(mine, theirs) && (a.length > 2 || (mine.length > 6 && legal && other));
}

/** The city in a name: Cleveland police. */
const cityIn = (words: readonly string[]) => words.find((word) => countryOfCity(word) !== undefined);

/** A candidate's campaign goes by the candidate's last name. */
function campaignOf(words: readonly string[]): string[] | undefined {
  const at = words.indexOf('campaign');
  if (at < 0) return undefined;
  const before = words
    .slice(0, at)
    .filter((word) => !/^(?:presidential|senate|election|primary|reelection|\d+)$/.test(word));
  const behind = words.slice(at + 1).filter((word) => !SMALL.has(word));
  const candidate = before.at(-1) ?? behind.at(-1);
  return candidate === undefined ? undefined : ['campaign', candidate];
}
