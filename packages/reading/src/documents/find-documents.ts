import type { DocumentReference, Name, TextSpan, Time } from '@dateline/core/reading';
import { type Doc, plainText, tokenAt } from '../text/index.js';
import type { DocumentWords } from './document-words.js';
import { fitToNames } from './fit-to-names.js';
import { comesOut, issuerOf, issuingVerb } from './issuers.js';
import { findMentions, type Mention } from './mentions.js';
import { namesBySentence } from './named.js';

/** A document with what its mentions say of it so far. */
interface Known extends Mention {
  /** Whether it has a number or a name of its own; a resolution also where its body and its full day are known. */
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

interface DatedToken {
  first: number;
  value: string;
  /** A day in full, written with a figure: not "Wednesday". */
  full: boolean;
}

/** Calendar dates by their sentence. */
function datesBySentence(doc: Doc, times: readonly Time<TextSpan>[]): Map<number, DatedToken[]> {
  const bySentence = new Map<number, DatedToken[]>();
  for (const { span, type, value } of times) {
    if (type !== 'DATE' || !CALENDAR.test(value)) continue;
    const token = tokenAt(doc, span.start);
    const sentence = doc.sentence[token] ?? 0;
    const full = value.length === DAY && /\d/.test(doc.text.slice(span.start, span.end));
    const list = bySentence.get(sentence);
    if (list) list.push({ first: token, value, full });
    else bySentence.set(sentence, [{ first: token, value, full }]);
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

/** The length of YYYY-MM-DD. */
const DAY = 10;
const CALENDAR = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** The day, month or year that a mention's own words or its issuing verb give it. */
function dateOf(
  doc: Doc,
  mention: Mention,
  dated: readonly DatedToken[],
  words: DocumentWords,
): DatedToken | undefined {
  if (dated.length === 0) return undefined;
  const own = dated.find(
    ({ first }) => first >= mention.first - 2 && first <= mention.last + 1 && first !== mention.head,
  );
  if (own) return own;
  const verb = issuingVerb(doc, mention, words);
  if (verb === undefined) return undefined;
  const near = dated.filter(({ first }) => Math.abs(first - verb) <= 12 && !isReporting(doc, first, words));
  near.sort((a, b) => Math.abs(a.first - verb) - Math.abs(b.first - verb));
  return near[0];
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
  // "the Paris accord" is "the Paris currency pact".
  const samePlace = mention.placed !== undefined && known.placed === mention.placed;
  if (known.named && mention.named && !samePlace && !sameBody(known.name, name)) return false;
  if (words.others.has(mention.determiner ?? '')) return false;
  const indefinite = mention.determiner === undefined || words.indefinite.has(mention.determiner);
  // "a bill" is another one; "a resolution" of a body that adopted one on that day may be it.
  if (indefinite && !isOwn(mention) && !(mention.kind === 'resolution' && issuer)) return false;
  return sameBody(known.issuer, issuer) && agree(known.date, date);
}

/** Whether a mention has a number or a name. */
const isOwn = ({ named, number }: Mention) => named || number !== undefined;

function absorb(
  known: Known,
  mention: Mention,
  issuer: string | undefined,
  date: DatedToken | undefined,
  name: string,
  span: TextSpan,
) {
  known.mentions.push(span);
  if (issuer && (known.issuer === undefined || issuer.length > known.issuer.length)) known.issuer = issuer;
  if (date && (known.date === undefined || date.value.length > known.date.length)) known.date = date.value;
  if (mention.number) known.number ??= mention.number;
  if ((mention.named && !known.named) || (mention.named === known.named && name.length > known.name.length))
    known.name = name;
  known.named ||= mention.named;
  known.firm ||= isOwn(known) || (known.issuer !== undefined && date?.full === true);
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
  const named = namesBySentence(doc, names, new Set(mentions.map(({ head }) => doc.sentence[head]!)));
  const dates = datesBySentence(doc, times);
  const known: Known[] = [];
  for (const found of mentions) {
    const sentence = doc.sentence[found.head]!;
    const near = around(named.get(sentence), found.head);
    const mention = fitToNames(doc, found, near, words);
    if (!mention) continue;
    const name = plainText(doc, mention.first, mention.last);
    const span = { start: doc.start[mention.first]!, end: doc.end[mention.last - 1]! };
    const issuer = mention.kind === 'case' ? undefined : issuerOf(doc, mention, near, words);
    const date = dateOf(doc, mention, around(dates.get(sentence), mention.head), words);
    // The one spoken of last is the one meant.
    const same = latest(known, (one) => matches(one, mention, issuer, date?.value, name, words));
    if (same) {
      absorb(same, mention, issuer, date, name, span);
      known.splice(known.lastIndexOf(same), 1);
      known.push(same);
      continue;
    }
    const own = isOwn(mention);
    // A resolution may be told by its body and its day, which stand apart: "its resolution adopted in March".
    const told = mention.kind === 'resolution' && (issuer !== undefined || date !== undefined);
    if (mention.loose || !(own || told)) continue;
    const unsure = mention.process ? !mention.named : mention.issued && mention.number === undefined;
    if (unsure && !comesOut(doc, mention, words)) continue;
    const firm = own || (issuer !== undefined && date?.full === true);
    known.push({
      ...mention,
      firm,
      name,
      mentions: [span],
      ...(issuer ? { issuer } : {}),
      ...(date ? { date: date.value } : {}),
    });
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
