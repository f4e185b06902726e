import type { Gazetteer, Place } from '../gazetteer/gazetteer.js';
import { ABBREVIATION, ALL_CAPITALS, DIGIT, PARAGRAPH_START } from '../text/flags.js';
import { type Doc, plainText, tokenText } from '../text/index.js';
import type { NameWords } from './name-words.js';
import { isRole } from './roles.js';
import { bare, isCapital, type Run } from './runs.js';

export interface Candidate extends Run {
  kind?: 'person' | 'organisation' | 'place' | undefined;
  /** As written, white space made plain. */
  text: string;
  /** The text in lower case. */
  key: string;
  place?: Place | undefined;
  /** Whether a title, an office or an age says that it is a person. */
  sure?: boolean;
}

export interface Tables {
  words: NameWords;
  gazetteer: Gazetteer;
}

export function runText(doc: Doc, { first, last }: Run): string {
  return last - first > 1 ? plainText(doc, first, last) : tokenText(doc, first);
}

/** A capital alone or with its full stop: J. */
function isInitial(doc: Doc, token: number): boolean {
  const length = doc.end[token]! - doc.start[token]!;
  return isCapital(doc, token) && (length === 1 || (length === 2 && doc.lower[token]![1] === '.'));
}

/** ", 52," behind a name is an age. */
function agedBehind(doc: Doc, token: number): boolean {
  if (doc.lower[token] !== ',') return false;
  const age = Number(doc.lower[token + 1]);
  return (doc.flags[token + 1]! & DIGIT) !== 0 && age > 5 && age < 110 && /^[,.]$/.test(doc.lower[token + 2] ?? '');
}

const isPlural = (word: string, { plural }: NameWords) => plural !== '' && word.endsWith(plural);

/** How far behind a name, in tokens, the office may stand that is set beside it. */
const APPOSITION = 8;
/** The same where no article brings it in. */
const BARE_APPOSITION = 4;

/** "Ban Ki-moon, the UN secretary-general" and "Ada Brown, president of": an office beside a name. */
export function officeBehind(doc: Doc, token: number, words: NameWords): boolean {
  if (doc.lower[token] !== ',') return false;
  const introduced = words.appositions.has(doc.lower[token + 1] ?? '');
  const reach = introduced ? APPOSITION : BARE_APPOSITION;
  for (let at = token + 1; at < token + reach && at < doc.size && doc.sentence[at] === doc.sentence[token]; at++) {
    const word = doc.lower[at]!;
    if (word === ',') return false;
    // Without an article a capital opens another name: "In Rome, President Salis"; but "Ann Lee, Head of".
    const capital = !introduced && isCapital(doc, at);
    if (capital && (!words.roles.has(word) || isCapital(doc, at + 1))) return false;
    // ", officials said" is the plural of nobody named.
    if (isRole(word, words) && (introduced || !isPlural(word, words))) return true;
  }
  return false;
}

/** Behind "of", "for" and "the": where the words that say what an office is for end, and the name begins. */
function forWhat(doc: Doc, from: number, last: number, { connectors, givenNames }: NameWords): number {
  if (!connectors.has(doc.lower[from] ?? '') || isCapital(doc, from)) return from;
  for (let token = from + 1; token < last - 1; token++)
    if (givenNames.has(doc.lower[token]!) || isInitial(doc, token)) return token;
  return last;
}

/** Also where there are two of them: Pierre-Hugues. */
function isGiven(word: string, { givenNames }: NameWords): boolean {
  if (givenNames.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 2 && givenNames.has(word.slice(0, hyphen));
}

/**
 * The words of an office or a title at the head of a run: "Prime Minister John Howard", "Secretary of State Ann Lee",
 * "BBC's CEO Ann Lee". The whole run where it is an office without a name: Attorney General.
 */
function officeEnd(doc: Doc, { first, last }: Run, { words }: Tables): number {
  let end = first;
  for (let token = first; token < last - 1; token++) {
    const word = bare(doc, token);
    const short = (doc.flags[token]! & ABBREVIATION) !== 0;
    const acronym = (doc.flags[token]! & ALL_CAPITALS) !== 0 && last - token > 2;
    if ((words.titles.has(word) && (short || word.length > 3)) || isRole(word, words)) end = token + 1;
    else if (acronym && !short && words.givenNames.has(doc.lower[token + 1]!)) end = token + 1;
  }
  if (end === first) return first;
  const word = bare(doc, last - 1);
  const general = words.closingOffices.has(word) && words.roles.has(bare(doc, last - 2));
  const closes = general || (words.roles.has(word) && !words.titles.has(word));
  // Chief Strategy Officer; but Prime Minister Ann Driver.
  if (closes && !doc.lower.slice(end, last - 1).some((given) => isGiven(given, words))) return last;
  return forWhat(doc, end, last, words);
}

export function isBody(doc: Doc, { first, last }: Run, { words }: Tables): boolean {
  if (last - first > 1 && words.companyEnds.has(bare(doc, last - 1))) return true;
  for (let token = last - 1; token >= first; token--) {
    const word = bare(doc, token);
    // "Ministry of Defence" has its head in front, "Defence Ministry" behind.
    const head =
      words.bodyHeads.has(word) || (isPlural(word, words) && words.bodyHeads.has(word.slice(0, -words.plural.length)));
    if (head && (token === last - 1 || words.connectors.has(doc.lower[token + 1] ?? ''))) return last - first > 1;
  }
  for (let token = first; token < last; token++) if (doc.lower[token]!.includes('&')) return true;
  return false;
}

function isAcronym(doc: Doc, { first, last }: Run, words: NameWords): boolean {
  const length = doc.end[first]! - doc.start[first]!;
  return (
    last - first === 1 &&
    !words.noBodies.has(bare(doc, first)) &&
    (doc.flags[first]! & ALL_CAPITALS) !== 0 &&
    length >= 2 &&
    length <= 7
  );
}

/** People of a town whose name is as often that of somebody or something else, as a logarithm. */
export const TOWN = 5;

/** "in Hartwick", "Hartwick, Ohio", and "HARTWICK, May 3 -" at the head of a story: surely a place, however small. */
function isTown(doc: Doc, run: Run, { placesIn, givenNames }: NameWords, gazetteer: Gazetteer): boolean {
  const next = doc.lower[run.last];
  if (next === ',' && isCapital(doc, run.last + 1)) {
    for (const length of [2, 1]) {
      const behind = gazetteer.find(
        doc.text.slice(doc.start[run.last + 1], doc.end[Math.min(doc.size - 1, run.last + length)]),
      );
      if (behind && behind.kind !== 'city') return true;
    }
  }
  if (givenNames.has(doc.lower[run.first]!) && run.last - run.first === 1) return false;
  return placesIn.has(doc.lower[run.first - 1] ?? '');
}

function placeOf(doc: Doc, run: Run, text: string, { words, gazetteer }: Tables): Place | undefined {
  if (run.last - run.first > 4) return undefined;
  const place = gazetteer.find(text);
  if (!place) return undefined;
  if (place.kind === 'country' || place.capital || place.large) return place;
  if (place.kind === 'city' && (place.size ?? 0) < TOWN) return isTown(doc, run, words, gazetteer) ? place : undefined;
  // A smaller town may be somebody's surname: something must say that it is a place.
  const before = doc.lower[run.first - 1] ?? '';
  if (words.placePrepositions.has(before) || (doc.flags[run.first]! & PARAGRAPH_START) !== 0) return place;
  if (doc.lower[run.last] === ',' && isCapital(doc, run.last + 1)) return place;
  if (place.kind === 'region')
    return doc.lower[run.first - 1] === ',' || run.last - run.first > 1 || !words.givenNames.has(doc.lower[run.first]!)
      ? place
      : undefined;
  return undefined;
}

/** "the Taliban": people have no article, unless a title or an office stands between. */
export const hasArticle = (doc: Doc, { first }: Run, { articles }: NameWords) =>
  articles.has(doc.lower[first - 1] ?? '');

/** "Elena's mother", "Elena, who": what only people have or are. */
function isKin(doc: Doc, run: Run, words: NameWords): boolean {
  const token = run.last;
  if (hasArticle(doc, run, words)) return false;
  const next = doc.lower[token] ?? '';
  if (words.possessives.has(next)) return words.kin.has(doc.lower[token + 1] ?? '');
  return words.who.has(next) || (next === ',' && words.who.has(doc.lower[token + 1] ?? ''));
}

/** All of one shape, which engines read faster. */
function candidate({ first, last }: Run, text: string): Candidate {
  return { first, last, kind: undefined, text, key: text.toLowerCase(), place: undefined, sure: false };
}

function withKind(one: Candidate, kind: Candidate['kind'], sure: boolean, place?: Place): Candidate {
  one.kind = kind;
  one.sure = sure;
  one.place = place;
  return one;
}

/** What a run is, from its own words and those beside it; undefined where it is an office that nobody is named for. */
export function classify(doc: Doc, run: Run, tables: Tables): Candidate | undefined {
  const { words } = tables;
  const whole = candidate(run, runText(doc, run));
  const before = bare(doc, run.first - 1);
  const titled = run.first > 0 && words.titles.has(before) && isCapital(doc, run.first - 1);
  const place = titled ? undefined : placeOf(doc, run, whole.text, tables);
  if (place?.kind === 'country') return withKind(whole, 'place', false, place);
  if (!titled && isBody(doc, run, tables)) return withKind(whole, 'organisation', true);
  // The Antarctic Treaty: documents are found apart.
  if (words.documentHeads.has(bare(doc, run.last - 1))) return whole;
  const office = officeEnd(doc, run, tables);
  if (office === run.last && !titled) return undefined;
  const name = { first: office, last: run.last };
  const person = (sure: boolean): Candidate =>
    withKind(office > run.first ? candidate(name, runText(doc, name)) : whole, 'person', sure);
  const length = name.last - name.first;
  const given = isGiven(doc.lower[name.first]!, words) || (isInitial(doc, name.first) && length > 1);
  if (
    titled ||
    (office > run.first &&
      (given || length > 1 || (doc.flags[office - 1]! & ABBREVIATION) !== 0 || isRole(bare(doc, office - 1), words)))
  ) {
    // "Chairman OPEC", "Editor Co": a body, or the end of one.
    const nobody = !titled && length === 1 && (isAcronym(doc, name, words) || words.companyEnds.has(bare(doc, office)));
    return length > 4 || nobody ? whole : person(true);
  }
  if (place && !(given && length > 1 && place.kind !== 'city')) return withKind(whole, 'place', false, place);
  if (length > 1 && words.placeHeads.has(bare(doc, run.last - 1)) && !given) return withKind(whole, 'place', false);
  // Roman Catholic is nobody.
  if (words.demonyms.has(bare(doc, run.last - 1)) && length > 1) return whole;
  if (given && length > 1 && length < 5) return person(true);
  const role = run.first > 0 && isRole(before, words);
  if (length < 5 && (agedBehind(doc, run.last) || (role && length > 1))) return person(true);
  if (length > 1 && length < 4 && officeBehind(doc, run.last, words)) return person(true);
  if (isAcronym(doc, run, words)) return withKind(whole, 'organisation', false);
  if (length === 1 && isKin(doc, run, words)) return person(false);
  return whole;
}
