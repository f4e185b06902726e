import type { Name, TextSpan } from '@dateline/core/reading';
import { isRole, isRoleAt } from '../names/roles.js';
import { type Doc, flags as F, type TokenRange, withoutStop } from '../text/index.js';
import type { VoiceWords } from './voice-words.js';

/** An office taken apart. */
interface Post {
  role: TokenRange;
  /** For which body; several words in capitals. */
  organisation?: TokenRange;
}

/** The tokens of the longest name of a body. */
export const LONGEST_BODY = 10;

const isCapital = (doc: Doc, token: number) => (doc.flags[token]! & F.CAPITAL) !== 0;

/** Whether all words are those of a name: capitals, and the small words that join them. */
function isName(doc: Doc, { first, last }: TokenRange, words: VoiceWords): boolean {
  if (last <= first || !isCapital(doc, first)) return false;
  for (let token = first; token < last; token++) {
    const small = words.names.connectors.has(doc.lower[token]!) || words.possessives.has(doc.lower[token]!);
    if (!isCapital(doc, token) && !small && !(doc.flags[token]! & F.PUNCTUATION)) return false;
  }
  return true;
}

/** "Secretary of State", "minister of finance": an office that is of a matter, in one word, and of no body. */
function isOfficeOf(doc: Doc, joint: number, last: number, { names }: VoiceWords): boolean {
  const matter = doc.lower[joint + 1]!;
  const office = names.offices.has(doc.lower[joint - 1]!) || names.matters.has(doc.lower[joint - 1]!);
  const alone = joint + 2 >= last || !isCapital(doc, joint + 2);
  const letters = (doc.flags[joint + 1]! & F.ALL_CAPITALS) !== 0 && (doc.flags[joint]! & F.ALL_CAPITALS) === 0;
  return alone && !letters && names.matters.has(matter) && office;
}

/** "the Lund campaign’s director": where a body with a name ends that owns the office; 0 where none does. */
function ownerEnd(doc: Doc, { first, last }: TokenRange, words: VoiceWords): number {
  const { lower } = doc;
  if (!isCapital(doc, first)) return 0;
  for (let token = first + 1; token < last - 1; token++) {
    if (words.possessives.has(lower[token]!)) return words.bodies.has(lower[token - 1]!) ? token : 0;
    if (words.roleJoints.has(lower[token]!) || words.nearJoints.has(lower[token]!)) return 0;
  }
  return 0;
}

/** "The United States' UN envoy": the country that owns an office, which is called after it all the same. */
function owningPlace(
  doc: Doc,
  { first, last }: TokenRange,
  words: VoiceWords,
  isPlace: IsPlace,
): TokenRange | undefined {
  const from = words.articles.has(doc.lower[first]!) ? first + 1 : first;
  if (!isPlace(from)) return undefined;
  let end = from + 1;
  while (end < last && isCapital(doc, end)) end++;
  return end < last && words.possessives.has(doc.lower[end]!) ? { first: from, last: end } : undefined;
}

/** Whether a plain noun says what kind of body is named behind it: the firm NAME, brokers NAME. */
export function isKindOfBody(doc: Doc, token: number, { bodies, names }: VoiceWords): boolean {
  const lower = doc.lower[token] ?? '';
  if (!lower || isCapital(doc, token) || token + 1 >= doc.size || !isCapital(doc, token + 1)) return false;
  return bodies.has(lower) || (names.plural !== '' && lower.endsWith(names.plural) && isRole(lower, names));
}

/** "the Wall Street firm Cole Marsh Brothers": where the name begins behind what kind of body it is; `from` where no such noun stands. */
function behindKind(doc: Doc, from: number, end: number, words: VoiceWords): number {
  for (let token = from; token + 1 < end; token++) {
    if (words.roleJoints.has(doc.lower[token]!) || words.nearJoints.has(doc.lower[token]!)) return from;
    if (isKindOfBody(doc, token, words)) return token + 1;
  }
  return from;
}

/** "the opposition Freedom Party": where a body begins that plain words stand before; undefined where none does. */
function behindAdjectives(
  doc: Doc,
  from: number,
  bodies: readonly TokenRange[],
  words: VoiceWords,
): number | undefined {
  const { lower } = doc;
  const body = bodies.find(({ first }) => first > from);
  if (!body || body.first - from > 2) return undefined;
  for (let token = from; token < body.first; token++) {
    const joint = words.roleJoints.has(lower[token]!) || words.nearJoints.has(lower[token]!);
    if (isCapital(doc, token) || joint || words.articles.has(lower[token]!) || !/\p{L}/u.test(lower[token]!))
      return undefined;
  }
  return body.first;
}

/** "Cole Marsh Upham analyst": where several words in capitals end that open an office in plain words, and so are for whom it is; 0 where none do. */
function capitalsEnd(doc: Doc, { first, last }: TokenRange, words: VoiceWords, isNamed: IsNamed): number {
  const { names } = words;
  let end = first;
  while (end < last && isCapital(doc, end)) {
    const lower = withoutStop(doc.lower[end]!);
    const another = isRole(lower, names) || names.titles.has(lower) || words.qualifiers.has(lower);
    if (another || names.demonyms.has(lower) || (end === first && names.common.has(lower)) || isNamed('place', end))
      return 0;
    end++;
    // Peters and Co analyst
    if (words.joints.has(doc.lower[end]!) && words.names.companyEnds.has(withoutStop(doc.lower[end + 1] ?? ''))) end++;
  }
  if (isNamed('person', first, end)) return 0;
  return end - first >= 2 && end < last && !words.possessives.has(doc.lower[end]!) ? end : 0;
}

type IsPlace = (token: number) => boolean;
/** Whether a name of a kind begins at a token, and ends there if that is given. */
export type IsNamed = (kind: Name<TextSpan>['kind'], first: number, last?: number) => boolean;

/**
 * "FBI Director", "Bank of Norway governor": letters, or a name with a word for a body in it, at the head of an office are for
 * whom it is, whether they were found as a name or not.
 */
function leadingName(
  doc: Doc,
  { first, last }: TokenRange,
  words: VoiceWords,
  isPlace: IsPlace,
): TokenRange | undefined {
  const { names } = words;
  // A country is no body: the United States' envoy is what its envoy is called.
  if (isPlace(words.articles.has(doc.lower[first]!) ? first + 1 : first)) return undefined;
  if (!isCapital(doc, first) || names.demonyms.has(doc.lower[first]!)) return undefined;
  const letters = (doc.flags[first]! & (F.ALL_CAPITALS | F.ABBREVIATION)) === F.ALL_CAPITALS;
  if (letters && last - first > 1 && !names.noBodies.has(doc.lower[first]!)) return { first, last: first + 1 };
  let end = first + 1;
  while (end + 1 < last && (isCapital(doc, end) || (words.genitives.has(doc.lower[end]!) && isCapital(doc, end + 1))))
    end++;
  if (end - first < 2 || isCapital(doc, end)) return undefined;
  // "Deputy General Manager of Velm Bank Ltd": an office, and behind it the body.
  for (let token = first + 1; token < end; token++)
    if (words.genitives.has(doc.lower[token]!) && isRoleAt(doc, token - 1, names)) return undefined;
  for (let token = first; token < end; token++) {
    if (names.bodyHeads.has(doc.lower[token]!) || names.companyEnds.has(withoutStop(doc.lower[token]!)))
      return { first, last: end };
  }
  return undefined;
}

/**
 * "analyst at Prescott, Ball and Turben" and "Federal Reserve Board chairman": the office alone, and the body. What is said of
 * the office in plain words stays ("professor of history"), and so does a place ("ambassador to Pyongyang").
 */
export function cutPost(
  doc: Doc,
  range: TokenRange,
  bodies: readonly TokenRange[],
  words: VoiceWords,
  isNamed: IsNamed,
): Post {
  const { lower } = doc;
  // Whoever works for a person works for no body.
  const isPlace = (token: number) => isNamed('place', token) || isNamed('person', token);
  let { first, last } = range;
  let organisation: TokenRange | undefined;
  /** Whether a word for an office has come. */
  let known = false;
  for (let token = first + 1; token < last - 1; token++) {
    const joint = words.roleJoints.has(lower[token]!) || words.nearJoints.has(lower[token]!);
    known ||= isRoleAt(doc, token - 1, words.names);
    // "Department of Agriculture administrator": the joint is part of the body's name.
    if (!joint || !known || words.joints.has(lower[token]!)) continue;
    // A secretary of state is no secretary of a body.
    if (words.forWhat.has(lower[token]!) && isOfficeOf(doc, token, last, words)) continue;
    if (words.makers.has(lower[token - 1]!)) continue;
    // An envoy belongs to who sends them.
    if (words.forWhom.has(lower[token]!) && words.envoys.has(lower[token - 1]!)) continue;
    const plain = words.articles.has(lower[token + 1]!) ? token + 2 : token + 1;
    const from = behindAdjectives(doc, plain, bodies, words) ?? behindKind(doc, plain, last, words);
    const place = from === plain && isPlace(from);
    const where = words.locatives.has(lower[token]!);
    // A body ends where a place behind it says where it is: Rider University in Lawrenceville.
    let end = last;
    for (let at = from + 1; at < last - 1; at++)
      if (words.locatives.has(lower[at]!) && isPlace(at + 1)) end = Math.min(end, at);
    // Center for Rural Politics at the University of Velm
    const head = words.names.bodyHeads.has(lower[from]!) || words.names.bodyHeads.has(lower[from + 1] ?? '');
    if (head) for (let at = from + 1; at < end; at++) if (words.workplaces.has(lower[at]!)) end = at;
    // An aide to Senator Lund works for nobody else.
    let titled = words.names.titles.has(withoutStop(lower[from]!)) || isRole(lower[from]!, words.names);
    for (let at = from + 1; at < end; at++) titled ||= isNamed('person', at) && isRole(lower[at - 1]!, words.names);
    const named = bodies.some((body) => body.first === from && body.last === end);
    if ((named || isName(doc, { first: from, last: end }, words)) && (!place || where) && !titled) {
      // "professor at Yale": nobody works at a town.
      const works = words.workplaces.has(lower[token]!) && isRole(lower[token - 1]!, words.names);
      if (!place || works) organisation = { first: from, last: end };
      last = token;
      break;
    }
  }
  const owner = ownerEnd(doc, { first, last }, words);
  if (owner > 0) {
    organisation ??= { first, last: owner };
    first = owner + 1;
  }
  organisation ??= owningPlace(doc, { first, last }, words, isPlace);
  const led = leadingName(doc, { first, last }, words, isPlace);
  if (led && !bodies.some((body) => body.first === first)) bodies = [led, ...bodies];
  const leading = bodies.find(
    (body) =>
      body.first === first ||
      (body.first === first + 1 && (words.articles.has(lower[first]!) || words.qualifiers.has(lower[first]!))),
  );
  // "Senate Majority leader": the body has its whole name.
  const whole = leading && words.names.bodyHeads.has(lower[leading.last - 1]!);
  const capitals = whole ? 0 : capitalsEnd(doc, { first, last }, words, isNamed);
  if (capitals > (leading?.last ?? 0)) {
    organisation ??= { first, last: capitals };
    first = capitals;
  } else if (leading && leading.last < last) {
    let from = leading.last;
    // The name may have been found without its end: American Tin Co.
    while (from < last && isCapital(doc, from) && words.names.companyEnds.has(withoutStop(lower[from]!))) from++;
    const end = from;
    if (words.possessives.has(lower[from]!)) from++;
    if (from < last) {
      organisation ??= { first: leading.first, last: end };
      first = from;
    }
  }
  return { role: { first, last }, ...(organisation ? { organisation } : {}) };
}
