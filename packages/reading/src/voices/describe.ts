import { isRoleAt } from '../names/roles.js';
import { type Doc, flags as F, type TokenRange, withoutStop } from '../text/index.js';
import type { VoiceWords } from './voice-words.js';

const REACH = 18;
/** A body and an office that open a sentence have at most so many words. */
const OPENING = 5;
/** Words before a role that describe it: lower case, and so could be anything else. */
const PLAIN_BEFORE = 2;

const has = (doc: Doc, token: number, flag: number) => (doc.flags[token]! & flag) !== 0;
const isWord = (doc: Doc, token: number) => has(doc, token, F.WORD | F.DIGIT);
const isCapital = (doc: Doc, token: number) => has(doc, token, F.CAPITAL);
const isClitic = (doc: Doc, token: number, { possessives }: VoiceWords) => possessives.has(doc.lower[token]!);
/** "American Can Co": a plain word with a capital between others. */
const isInName = (doc: Doc, token: number, least: number) =>
  token > least && isCapital(doc, token - 1) && isCapital(doc, token) && isCapital(doc, token + 1);
/** "on Monday" */
const isDay = (doc: Doc, token: number, { names }: VoiceWords) =>
  token < doc.size && isCapital(doc, token) && names.common.has(doc.lower[token]!);
const isJoint = (doc: Doc, token: number, { roleJoints, nearJoints }: VoiceWords) =>
  roleJoints.has(doc.lower[token]!) || nearJoints.has(doc.lower[token]!);
const roleAt = (doc: Doc, token: number, { names }: VoiceWords) => isRoleAt(doc, token, names);

/** Without an article that only opens the phrase: "the deputy chief", but "The United States’ envoy". */
function trimmed(doc: Doc, { first, last }: TokenRange, words: VoiceWords): TokenRange {
  let from = first;
  if (
    from + 1 < last &&
    words.articles.has(doc.lower[from]!) &&
    !(
      words.definite.has(doc.lower[from]!) &&
      isCapital(doc, from) &&
      isCapital(doc, from + 1) &&
      !roleAt(doc, from + 1, words)
    )
  )
    from++;
  // "its chief executive", but "his brother"
  if (words.owners.has(doc.lower[from]!) && words.isOffice(doc.lower[headOf(doc, { first: from, last }, words)]!))
    from++;
  let to = last;
  while (to > from && (isJoint(doc, to - 1, words) || words.articles.has(doc.lower[to - 1]!))) to--;
  return { first: from, last: to };
}

/** The noun that a phrase from `first` is about: the last word before what says for whom. */
function headOf(doc: Doc, { first, last }: TokenRange, words: VoiceWords): number {
  let head = first;
  while (head + 1 < last && !isJoint(doc, head + 1, words)) head++;
  return head;
}

/** The role of one person whose words end right before a name: "chairman NAME", "head of transport NAME". */
function roleEndingAt(doc: Doc, end: number, least: number, words: VoiceWords): number | undefined {
  const { plural } = words.names;
  if (roleAt(doc, end - 1, words)) return plural && doc.lower[end - 1]!.endsWith(plural) ? undefined : end - 1;
  if (!isWord(doc, end - 1) || end - 2 < least || !isWord(doc, end - 2) || isJoint(doc, end - 1, words))
    return undefined;
  // "aides to Mrs. NAME"
  if (words.names.titles.has(withoutStop(doc.lower[end - 1]!))) return undefined;
  for (let token = end - 3; token >= Math.max(least, end - 6); token--) {
    const lower = doc.lower[token]!;
    // ambassador to Pyongyang NAME
    const joint = isCapital(doc, token + 2) ? words.forWhom : words.forWhat;
    if (roleAt(doc, token, words)) return joint.has(doc.lower[token + 1]!) ? token : undefined;
    if (!isWord(doc, token) || words.roleStops.has(lower)) return undefined;
    if (words.nearJoints.has(lower) && !words.innerJoints.has(lower)) return undefined;
  }
  return undefined;
}

/** "former US ambassador NAME", "the bank’s chief economist NAME": what leads up to a name without a comma. */
function beside(doc: Doc, name: TokenRange, words: VoiceWords): TokenRange | undefined {
  const { first: least } = doc.sentences[doc.sentence[name.first]!]!;
  // "an entrepreneur named NAME"
  const end = words.naming.has(doc.lower[name.first - 1] ?? '') ? name.first - 1 : name.first;
  const head = roleEndingAt(doc, end, least, words);
  if (head === undefined) return undefined;
  let first = head;
  let plain = 0;
  for (let token = head - 1; token >= least && head - token < REACH; token--) {
    const lower = doc.lower[token]!;
    if (isClitic(doc, token, words)) plain = 0;
    else if (words.joints.has(lower)) {
      // president and chief executive NAME; Food and Drug Administration chief NAME
      const before = doc.lower[token - 1] ?? '';
      const firm = words.names.companyEnds.has(withoutStop(doc.lower[token + 1]!)) && isCapital(doc, token + 1);
      if (token - 1 < least || !(firm || roleAt(doc, token - 1, words) || words.names.sharedNames.has(before))) break;
    } else if (words.genitives.has(lower) && token > least && isCapital(doc, token - 1) && isCapital(doc, token + 1)) {
      // University of Velm biologist NAME
    } else if (
      !isWord(doc, token) ||
      (words.roleStops.has(lower) && !isInName(doc, token, least)) ||
      isJoint(doc, token, words)
    )
      break;
    else if (words.articles.has(lower) || words.owners.has(lower)) {
      // "The United States’ envoy" has its article in its name.
      if (isCapital(doc, token) && isCapital(doc, token + 1)) first = token;
      break;
    } else if (isDay(doc, token, words) && !isInName(doc, token, least)) break;
    else if (!isCapital(doc, token) && !roleAt(doc, token, words) && !words.qualifiers.has(lower)) {
      // "will pass President NAME": before an office in capitals a plain word is none of it.
      if (isCapital(doc, head) || ++plain > PLAIN_BEFORE || words.noNoun.test(lower)) break;
      // "should favor Democratic leader NAME", "warns Velm director NAME"
      if (isCapital(doc, token + 1) && (words.saysClause(lower) || words.beforeVerb.has(doc.lower[token - 1] ?? '')))
        break;
    }
    first = token;
  }
  while (isClitic(doc, first, words) || words.genitives.has(doc.lower[first]!)) first++;
  return first < end ? { first, last: end } : undefined;
}

/** "the deputy chief of the department, NAME" and "Russia’s ambassador to Pyongyang, NAME". */
function beforeComma(doc: Doc, name: TokenRange, words: VoiceWords): TokenRange | undefined {
  const { first: least } = doc.sentences[doc.sentence[name.first]!]!;
  let last = name.first - 1;
  // "the minister, Sheikh NAME"
  if (words.names.titles.has(withoutStop(doc.lower[last] ?? ''))) last--;
  if (last <= least || doc.lower[last] !== ',') return undefined;
  for (let token = last - 1; token >= least && last - token < REACH; token--) {
    const lower = doc.lower[token]!;
    if (words.roleStops.has(lower) || !(isWord(doc, token) || isClitic(doc, token, words))) return undefined;
    const owner = isCapital(doc, token) && token + 1 < last && isClitic(doc, token + 1, words);
    // "Velm Oil chairman, NAME": a name in capitals that opens the sentence.
    const opens = token === least && last - least <= OPENING && isCapital(doc, least) && roleAt(doc, last - 1, words);
    if (!owner && !opens && !words.articles.has(lower)) continue;
    let first = token;
    while (owner && first > least && isCapital(doc, first - 1)) first--;
    if (owner && first > least && words.articles.has(doc.lower[first - 1]!)) continue;
    const head = headOf(doc, { first, last }, words);
    // "To press the moderators, NAME said": several are not one.
    if (words.plural.test(doc.lower[head]!)) return undefined;
    if (roleAt(doc, head, words)) return trimmed(doc, { first, last }, words);
  }
  return undefined;
}

/** "analyst at Prescott, Ball and Turben": where the name of a firm of several people ends, past its commas. */
function firmEnd(doc: Doc, first: number, last: number, end: number, words: VoiceWords): number {
  const joint = last - 2 > first && isCapital(doc, last - 1) && isJoint(doc, last - 2, words);
  if (!joint) return last;
  let at = last;
  while (at + 1 < end && doc.lower[at] === ',' && isCapital(doc, at + 1)) at += 2;
  const closes =
    at > last && at + 1 < end && words.roleJoints.has(doc.lower[at]!) && words.names.joints.has(doc.lower[at]!);
  return closes && isCapital(doc, at + 1) ? at + 2 : last;
}

/** "NAME is the Lund campaign’s political director": what a sentence says that somebody is. */
function copular(doc: Doc, name: TokenRange, words: VoiceWords): TokenRange | undefined {
  const { first: start, last: end } = doc.sentences[doc.sentence[name.first]!]!;
  const first = name.last + 1;
  if (name.first !== start || first + 1 >= end || !words.copulas.has(doc.lower[name.last]!)) return undefined;
  return words.articles.has(doc.lower[first]!) ? roleFrom(doc, first, end, words) : undefined;
}

/** "NAME, who is president of the bank," */
function relative(doc: Doc, name: TokenRange, words: VoiceWords): TokenRange | undefined {
  const { last: end } = doc.sentences[doc.sentence[name.first]!]!;
  const { lower } = doc;
  const verb = name.last + 2;
  if (verb >= end || lower[name.last] !== ',' || !words.names.who.has(lower[verb - 1]!)) return undefined;
  return words.copulas.has(lower[verb]!) ? roleFrom(doc, verb + 1, end, words) : undefined;
}

/** "NAME, 52, a professor at Duke University,": what follows a name. */
function behind(doc: Doc, name: TokenRange, words: VoiceWords): TokenRange | undefined {
  const { last: end } = doc.sentences[doc.sentence[name.first]!]!;
  if (name.last >= end) return undefined;
  const next = doc.lower[name.last]!;
  // "Ada Hall a spokeswoman for the port"
  if (words.articles.has(next) && !words.definite.has(next)) return roleFrom(doc, name.last, end, words);
  return next === ',' ? roleFrom(doc, name.last + 1, end, words) : undefined;
}

/** The words of an office that begin at a token. */
function roleFrom(doc: Doc, start: number, end: number, words: VoiceWords): TokenRange | undefined {
  let first = start;
  if (first + 1 < end && has(doc, first, F.DIGIT) && doc.lower[first + 1] === ',') first += 2;
  let last = first;
  while (
    last < end &&
    last - first < REACH &&
    !words.roleStops.has(doc.lower[last]!) &&
    (isWord(doc, last) || isClitic(doc, last, words) || doc.lower[last] === '&')
  ) {
    const near = words.nearJoints.has(doc.lower[last]!);
    if (near && (last === first || !roleAt(doc, last - 1, words) || isDay(doc, last + 1, words))) break;
    // "an attorney representing the bank"
    if (
      last > first &&
      !isCapital(doc, last) &&
      words.participle.test(doc.lower[last]!) &&
      roleAt(doc, last - 1, words) &&
      !roleAt(doc, last + 1, words)
    )
      break;
    // "director and one of those who left", "historian and runs a site": no more of the office.
    const next = doc.lower[last + 1] ?? '';
    if (words.joints.has(doc.lower[last]!) && (words.indefinite.has(next) || words.isFiniteVerb(next))) break;
    last++;
  }
  last = firmEnd(doc, first, last, end, words);
  const range = trimmed(doc, { first, last }, words);
  if (range.last <= range.first || !roleAt(doc, headOf(doc, range, words), words)) return undefined;
  // "Smith, President Brown said": that is another one.
  return roleAt(doc, range.first, words) &&
    isCapital(doc, range.first) &&
    isCapital(doc, range.first + 1) &&
    !roleAt(doc, range.first + 1, words)
    ? undefined
    : range;
}

/** The words for the office of the person whose name stands there, as the text gives them before or behind the name. */
export function describe(doc: Doc, name: TokenRange, words: VoiceWords): TokenRange | undefined {
  return (
    beside(doc, name, words) ??
    beforeComma(doc, name, words) ??
    behind(doc, name, words) ??
    relative(doc, name, words) ??
    copular(doc, name, words)
  );
}
