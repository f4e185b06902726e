import type { DocumentReference, Name, TextSpan, Time } from '@dateline/core/reading';
import { columnFor, type Doc, rangeOf, tokenAt } from '../text/index.js';
import type { DocumentWords } from './document-words.js';
import { findMentions, type Mention } from './mentions.js';

/** A document with what its mentions say of it so far. */
interface Known extends Mention {
  /** Whether it has a number or a name of its own; a resolution also where its body and its day are known. */
  firm: boolean;
  name: string;
  issuer?: string;
  date?: string;
  mentions: TextSpan[];
}

/** How far, in tokens, a name or a date may stand from the document it belongs to. */
const REACH = 40;
/** How many documents a bare "the resolution" may mean. */
const LATELY = 50;

interface Named {
  first: number;
  last: number;
  name: Name<TextSpan>;
}

/** The mentions of names by their sentence, as tokens in the order of the text. */
function namesBySentence(doc: Doc, names: readonly Name<TextSpan>[]): Map<number, Named[]> {
  const bySentence = new Map<number, Named[]>();
  for (const name of names) {
    for (const span of name.mentions) {
      const { first, last } = rangeOf(doc, span);
      const sentence = doc.sentence[first]!;
      const named = { first, last, name };
      const list = bySentence.get(sentence);
      if (list) list.push(named);
      else bySentence.set(sentence, [named]);
    }
  }
  for (const list of bySentence.values()) list.sort((a, b) => a.first - b.first);
  return bySentence;
}

interface DatedToken {
  first: number;
  value: string;
}

/** Calendar dates by their sentence. */
function datesBySentence(doc: Doc, times: readonly Time<TextSpan>[]): Map<number, DatedToken[]> {
  const bySentence = new Map<number, DatedToken[]>();
  for (const { span, type, value } of times) {
    if (type !== 'DATE' || !CALENDAR.test(value)) continue;
    const token = tokenAt(doc, span.start);
    const sentence = doc.sentence[token] ?? 0;
    const list = bySentence.get(sentence);
    if (list) list.push({ first: token, value });
    else bySentence.set(sentence, [{ first: token, value }]);
  }
  return bySentence;
}

/** What stands within reach of a token in a list in the order of the text. */
function around<T extends { first: number }>(list: readonly T[] | undefined, token: number): readonly T[] {
  if (!list) return [];
  if (list.length < 16) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first < token - REACH) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < list.length && list[last]!.first <= token + REACH) last++;
  return list.slice(low, last);
}

/** The document meant: of those spoken of lately the last one that fits. */
function latest(known: readonly Known[], fits: (one: Known) => boolean): Known | undefined {
  for (let at = known.length - 1; at >= 0 && at >= known.length - LATELY; at--) if (fits(known[at]!)) return known[at];
  return undefined;
}

/** Whether a form is one of an issuing verb: adopted, signs. */
const issues = columnFor(
  ({ issuing, notIssuing }: DocumentWords) =>
    (lower) =>
      lower.length > 3 && issuing.some((stem) => lower.startsWith(stem)) && !notIssuing.test(lower) ? 1 : 0,
);

/** An issuing verb in the sentence of a mention, the nearest one. */
function issuingVerb(doc: Doc, { first, last, head }: Mention, words: DocumentWords): number | undefined {
  const { first: from, last: to } = doc.sentences[doc.sentence[head]!]!;
  const verbs = doc.lexicon.numbers(issues(words));
  let best: number | undefined;
  for (let token = Math.max(from, first - 12); token < Math.min(to, last + 6); token++) {
    if (token >= first && token < last) continue;
    if (verbs[doc.form[token]!] === 0) continue;
    if (best === undefined || Math.abs(token - head) < Math.abs(best - head)) best = token;
  }
  return best;
}

function issuerOf(doc: Doc, mention: Mention, anything: readonly Named[], words: DocumentWords): string | undefined {
  const { first, head, last } = mention;
  const bodies = anything.filter(({ name }) => name.kind !== 'place');
  // "the Council's resolution", "Security Council Resolution 1718"
  const inside = [...bodies, ...anything].find((named) => named.first >= first - 1 && named.last <= head);
  if (inside) return inside.name.name;
  // the resolution of the Security Council
  const of = bodies.find(
    (named) => words.genitives.has(doc.lower[last] ?? '') && named.first >= last && named.first <= last + 2,
  );
  if (of) return of.name.name;
  const by = bodies.find(
    (named) =>
      named.first >= last &&
      named.first <= last + 4 &&
      doc.lower[named.first - 1] !== ',' &&
      behindAgent(doc, last, named.first, words),
  );
  if (by) return by.name.name;
  const verb = issuingVerb(doc, mention, words);
  if (verb === undefined) return undefined;
  const subject = bodies.filter((named) => named.last <= verb && (verb < first || verb >= last)).at(-1);
  if (subject && verb < first) return subject.name.name;
  const agent = bodies.find((named) => named.first > verb && behindAgent(doc, verb, named.first, words));
  return agent?.name.name;
}

function behindAgent(doc: Doc, from: number, to: number, { agents }: DocumentWords): boolean {
  for (let token = from; token < to; token++) if (agents.has(doc.lower[token]!)) return true;
  return false;
}

const CALENDAR = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** The day, month or year that a mention's own words or its issuing verb give it. */
function dateOf(doc: Doc, mention: Mention, dated: readonly DatedToken[], words: DocumentWords): string | undefined {
  if (dated.length === 0) return undefined;
  const own = dated.find(
    ({ first }) => first >= mention.first - 2 && first <= mention.last + 1 && first !== mention.head,
  );
  if (own) return own.value;
  const verb = issuingVerb(doc, mention, words);
  if (verb === undefined) return undefined;
  const near = dated.filter(({ first }) => Math.abs(first - verb) <= 12 && !isReporting(doc, first, words));
  near.sort((a, b) => Math.abs(a.first - verb) - Math.abs(b.first - verb));
  return near[0]?.value;
}

/** "said on Thursday": the day of the saying, not of the document. */
function isReporting({ lower }: Doc, token: number, { saying }: DocumentWords): boolean {
  return saying.has(lower[token - 1] ?? '') || saying.has(lower[token - 2] ?? '');
}

const agree = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);

/** Whether two names may be one body: UN and UN Security Council. */
function sameBody(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return ` ${long} `.toLowerCase().includes(` ${short} `.toLowerCase());
}

function matches(
  known: Known,
  mention: Mention,
  issuer: string | undefined,
  date: string | undefined,
  name: string,
  words: DocumentWords,
): boolean {
  if (known.kind !== mention.kind) return false;
  if (known.number && mention.number && known.number !== mention.number) return false;
  if (known.named && mention.named && !sameBody(known.name, name)) return false;
  if (words.others.has(mention.determiner ?? '')) return false;
  if (words.indefinite.has(mention.determiner ?? '') && !issuer && !mention.number) return false;
  return sameBody(known.issuer, issuer) && agree(known.date, date);
}

const nameText = (doc: Doc, { first, last }: Mention) =>
  doc.text.slice(doc.start[first], doc.end[last - 1]).replace(/\s+/g, ' ');

function absorb(
  known: Known,
  mention: Mention,
  issuer: string | undefined,
  date: string | undefined,
  name: string,
  span: TextSpan,
) {
  known.mentions.push(span);
  if (issuer && (known.issuer === undefined || issuer.length > known.issuer.length)) known.issuer = issuer;
  if (date && (known.date === undefined || date.length > known.date.length)) known.date = date;
  if (mention.number) known.number ??= mention.number;
  if ((mention.named && !known.named) || (mention.named === known.named && name.length > known.name.length))
    known.name = name;
  known.named ||= mention.named;
  known.firm ||=
    known.named ||
    known.number !== undefined ||
    (known.date !== undefined && known.issuer !== undefined && !known.weak);
}

/** The documents a text leans on, in the order of their first mention; mentions of one document are merged. */
export function findDocuments(
  doc: Doc,
  names: readonly Name<TextSpan>[],
  times: readonly Time<TextSpan>[],
  words: DocumentWords,
): DocumentReference<TextSpan>[] {
  const mentions = findMentions(doc, words);
  if (mentions.length === 0) return [];
  const named = namesBySentence(doc, names);
  const dates = datesBySentence(doc, times);
  const known: Known[] = [];
  for (const mention of mentions) {
    // The British Antarctic Survey is a body.
    const isBody = around(named.get(doc.sentence[mention.head]!), mention.head).some(
      ({ first, last, name }) => name.kind === 'organisation' && first <= mention.head && mention.head < last,
    );
    if (isBody) continue;
    const name = nameText(doc, mention);
    const sentence = doc.sentence[mention.head]!;
    const span = { start: doc.start[mention.first]!, end: doc.end[mention.last - 1]! };
    const issuer =
      mention.kind === 'case' ? undefined : issuerOf(doc, mention, around(named.get(sentence), mention.head), words);
    const date = dateOf(doc, mention, around(dates.get(sentence), mention.head), words);
    // The one spoken of last is the one meant.
    const same = latest(known, (one) => matches(one, mention, issuer, date, name, words));
    if (same) {
      absorb(same, mention, issuer, date, name, span);
      known.splice(known.lastIndexOf(same), 1);
      known.push(same);
      continue;
    }
    // "published a report on Monday" brings one in; a bare "the report" means one that should be known.
    const brought = date !== undefined && (!mention.weak || words.indefinite.has(mention.determiner ?? ''));
    const own = mention.named || mention.number !== undefined;
    if (!(own || issuer !== undefined || brought) || mention.loose) continue;
    // A review goes on; one that was published is a document.
    if (mention.process && !mention.named && issuingVerb(doc, mention, words) === undefined) continue;
    const firm = own || (date !== undefined && issuer !== undefined && !mention.weak);
    known.push({ ...mention, firm, name, mentions: [span], ...(issuer ? { issuer } : {}), ...(date ? { date } : {}) });
  }
  return known
    .filter(({ firm }) => firm)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ kind, name, issuer, number, date, mentions }) => ({
      kind,
      name,
      ...(issuer ? { issuer } : {}),
      ...(number ? { number } : {}),
      ...(date ? { date } : {}),
      mentions,
    }));
}
