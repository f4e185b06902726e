import { isRole } from '../names/roles.js';
import { type Doc, flags as F, spanOf, type TokenRange } from '../text/index.js';
import type { VoiceWords } from './words.js';

/** What stands beside a person's name: who that is, and for whom. */
export interface Description {
  role?: string;
  /** The tokens of the role. */
  range?: TokenRange;
}

const REACH = 18;
const STOPS = new Set(
  (
    'that but when while where as after before if because since although though than who which whose whom said says told tells ' +
    'asked added wrote saying according is was are were be been has have had will would can could may might must should ' +
    'did does do not nor so then there here he she it they we i you earlier later meanwhile also met meets beat ' +
    'led saw made named called hit sent gave took got let put left kept held lost won between during via amid against'
  ).split(' '),
);
const ARTICLES = new Set(['the', 'a', 'an', 'another']);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my']);
const CLITICS = new Set(["'s", "'"]);
/** Lead from a role to whom it is for. */
const JOINTS = new Set(['of', 'to', 'for', 'at', 'in', 'and', '&']);
/** The same, but only right behind the role: a spokesman on health, an analyst with the bank. */
const NEAR_JOINTS = new Set(['on', 'with', 'from', 'by']);
/** Words before a role that describe it: lower case, and so could be anything else. */
const PLAIN_BEFORE = 2;
/** An -ed, -ing or -ly before a role is a verb of the sentence or an adverb as a rule. */
const NO_NOUN = /(?<!^(?:manag|act|lead|found|visit|stand|retir|appoint|elect))(?:ed|ing|ly)$/;

const has = (doc: Doc, token: number, flag: number) => (doc.flags[token]! & flag) !== 0;
const isWord = (doc: Doc, token: number) => has(doc, token, F.WORD | F.DIGIT);
const isCapital = (doc: Doc, token: number) => has(doc, token, F.CAPITAL);
const isClitic = (doc: Doc, token: number) => CLITICS.has(doc.lower[token]!);
/** "on Monday" */
const isDay = (doc: Doc, token: number, common: ReadonlySet<string>) =>
  token < doc.size && isCapital(doc, token) && common.has(doc.lower[token]!);
const isJoint = (doc: Doc, token: number) => JOINTS.has(doc.lower[token]!) || NEAR_JOINTS.has(doc.lower[token]!);
const roleAt = (doc: Doc, token: number, roles: ReadonlySet<string>) =>
  isRole((doc.lower[token] ?? '').replace(/\.$/, ''), roles);

/** Without an article that only opens the phrase: "the deputy chief", but "The United States’ envoy". */
function trimmed(doc: Doc, { first, last }: TokenRange): TokenRange {
  let from = first;
  if (from + 1 < last && ARTICLES.has(doc.lower[from]!) && !(isCapital(doc, from) && isCapital(doc, from + 1))) from++;
  let to = last;
  while (to > from && (isJoint(doc, to - 1) || ARTICLES.has(doc.lower[to - 1]!))) to--;
  return { first: from, last: to };
}

/** The noun that a phrase from `first` is about: the last word before what says for whom. */
function headOf(doc: Doc, { first, last }: TokenRange): number {
  let head = first;
  while (head + 1 < last && !isJoint(doc, head + 1)) head++;
  return head;
}

/** The role of one person whose words end right before a name: "chairman NAME", "head of transport NAME". */
function roleEndingAt(doc: Doc, end: number, least: number, roles: ReadonlySet<string>): number | undefined {
  if (roleAt(doc, end - 1, roles)) return doc.lower[end - 1]!.endsWith('s') ? undefined : end - 1;
  if (!isWord(doc, end - 1) || end - 2 < least || !isWord(doc, end - 2) || isJoint(doc, end - 1)) return undefined;
  for (let token = end - 3; token >= Math.max(least, end - 6); token--) {
    const lower = doc.lower[token]!;
    // ambassador to Pyongyang NAME
    const joint = isCapital(doc, token + 2) ? /^(?:of|for|to)$/ : /^(?:of|for)$/;
    if (roleAt(doc, token, roles)) return joint.test(doc.lower[token + 1]!) ? token : undefined;
    if (!isWord(doc, token) || STOPS.has(lower) || (NEAR_JOINTS.has(lower) && lower !== 'on')) return undefined;
  }
  return undefined;
}

/** "former US ambassador NAME", "the bank’s chief economist NAME": what leads up to a name without a comma. */
function beside(doc: Doc, name: TokenRange, { roles, sharedNames, common }: VoiceWords): TokenRange | undefined {
  const { first: least } = doc.sentences[doc.sentence[name.first]!]!;
  const head = roleEndingAt(doc, name.first, least, roles);
  if (head === undefined) return undefined;
  let first = head;
  let plain = 0;
  for (let token = head - 1; token >= least && head - token < REACH; token--) {
    const lower = doc.lower[token]!;
    if (isClitic(doc, token)) plain = 0;
    else if (lower === 'and') {
      // president and chief executive NAME; Food and Drug Administration chief NAME
      const before = doc.lower[token - 1] ?? '';
      if (token - 1 < least || !(roleAt(doc, token - 1, roles) || sharedNames.has(before))) break;
    } else if (lower === 'of' && token > least && isCapital(doc, token - 1) && isCapital(doc, token + 1)) {
      // University of Velm biologist NAME
    } else if (!isWord(doc, token) || STOPS.has(lower) || isJoint(doc, token)) break;
    else if (ARTICLES.has(lower) || OWNERS.has(lower)) {
      // "The United States’ envoy" has its article in its name.
      if (isCapital(doc, token) && isCapital(doc, token + 1)) first = token;
      break;
    } else if (isDay(doc, token, common)) break;
    else if (
      !isCapital(doc, token) &&
      !roleAt(doc, token, roles) &&
      !/^(?:former|acting|then|deputy|senior|retired)$/.test(lower)
    ) {
      // "will pass President NAME": before an office in capitals a plain word is none of it.
      if (isCapital(doc, head) || ++plain > PLAIN_BEFORE || NO_NOUN.test(lower)) break;
    }
    first = token;
  }
  if (isClitic(doc, first)) first++;
  return first < name.first ? { first, last: name.first } : undefined;
}

/** "the deputy chief of the department, NAME" and "Russia’s ambassador to Pyongyang, NAME". */
function beforeComma(doc: Doc, name: TokenRange, roles: ReadonlySet<string>): TokenRange | undefined {
  const { first: least } = doc.sentences[doc.sentence[name.first]!]!;
  const last = name.first - 1;
  if (last <= least || doc.lower[last] !== ',') return undefined;
  for (let token = last - 1; token >= least && last - token < REACH; token--) {
    const lower = doc.lower[token]!;
    if (STOPS.has(lower) || !(isWord(doc, token) || isClitic(doc, token))) return undefined;
    const owner = isCapital(doc, token) && token + 1 < last && isClitic(doc, token + 1);
    if (!owner && !ARTICLES.has(lower)) continue;
    let first = token;
    while (owner && first > least && isCapital(doc, first - 1)) first--;
    if (owner && first > least && ARTICLES.has(doc.lower[first - 1]!)) continue;
    if (roleAt(doc, headOf(doc, { first, last }), roles)) return trimmed(doc, { first, last });
  }
  return undefined;
}

/** "NAME, 52, a professor at Duke University,": what follows a name. */
function behind(doc: Doc, name: TokenRange, { roles, common }: VoiceWords): TokenRange | undefined {
  const { last: end } = doc.sentences[doc.sentence[name.first]!]!;
  if (name.last >= end || doc.lower[name.last] !== ',') return undefined;
  let first = name.last + 1;
  if (first + 1 < end && has(doc, first, F.DIGIT) && doc.lower[first + 1] === ',') first += 2;
  let last = first;
  while (
    last < end &&
    last - first < REACH &&
    !STOPS.has(doc.lower[last]!) &&
    (isWord(doc, last) || isClitic(doc, last) || doc.lower[last] === '&')
  ) {
    const near = NEAR_JOINTS.has(doc.lower[last]!);
    if (near && (last === first || !roleAt(doc, last - 1, roles) || isDay(doc, last + 1, common))) break;
    last++;
  }
  const range = trimmed(doc, { first, last });
  if (range.last <= range.first || !roleAt(doc, headOf(doc, range), roles)) return undefined;
  // "Smith, President Brown said": that is another one.
  return roleAt(doc, range.first, roles) && isCapital(doc, range.first) && isCapital(doc, range.first + 1)
    ? undefined
    : range;
}

/** Role of the person whose name stands there, as the text gives it before or behind the name. */
export function describe(doc: Doc, name: TokenRange, words: VoiceWords): Description {
  const { roles } = words;
  const range = beside(doc, name, words) ?? beforeComma(doc, name, roles) ?? behind(doc, name, words);
  if (!range) return {};
  const { start, end } = spanOf(doc, range.first, range.last);
  return { role: doc.text.slice(start, end).replace(/\s+/g, ' '), range };
}
