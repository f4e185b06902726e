import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Quotation, quotationsOf } from '../../model/quotations.js';
import { type Doc, flags as F, spanOf, type TokenRange } from '../../text/index.js';
import { sayingVerbs, sayingVerbsBehind } from './saying-verbs.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Fewer words than this between quotation marks may be a name or a title. */
const SHORT = 3;
/** The longest source, in tokens. */
const LONGEST_SOURCE = 14;
/** The longest source with an apposition. */
const LONGEST_APPOSITION = 26;
/** Words that end a source behind its verb: when, where and to whom it was said. */
const ENDS_SOURCE = set(
  `am im in bei nach vor auf an zu zur zum gegenüber dazu später weiter anschließend zuvor heute gestern über mit dass ob wie weil als und
  aber nun noch auch schon laut unter seit während nachdem wenn denn sowie`,
);
/** Personal pronouns, which are a source of one word. */
const PRONOUNS = set('er sie es ich wir man');
const DETERMINERS = set('der die das ein eine sein seine ihr ihre dessen deren');

interface Attribution {
  source?: TokenRange;
  cue: TokenRange;
}

const isMark = ({ flags }: Doc, token: number) => ((flags[token] ?? F.PUNCTUATION) & F.PUNCTUATION) !== 0;
const isOf = (verbs: ReadonlySet<string>, { lower, flags }: Doc, token: number) =>
  verbs.has(lower[token] ?? '') && !(flags[token]! & F.CAPITAL);
const isVerb = (doc: Doc, token: number) => isOf(sayingVerbs, doc, token);

function wordsIn(doc: Doc, { first, last }: TokenRange): number {
  let words = 0;
  for (let token = first; token < last; token++) if (doc.flags[token]! & F.WORD) words++;
  return words;
}

/** The noun phrase that begins at a token: a pronoun, a name, or an article with what belongs to it, an apposition in commas too. */
function phraseFrom(doc: Doc, first: number, end: number): TokenRange | undefined {
  if (first >= end) return undefined;
  if (PRONOUNS.has(doc.lower[first]!)) return { first, last: first + 1 };
  if (!(doc.flags[first]! & F.CAPITAL) && !DETERMINERS.has(doc.lower[first]!)) return undefined;
  let last = first;
  while (last < end && last - first < LONGEST_SOURCE) {
    const lower = doc.lower[last]!;
    if (isMark(doc, last) && lower !== '-') break;
    // "sagte Müller der Zeitung": an article behind a name is whom it was said to.
    const dative =
      last > first && (lower === 'der' || lower === 'dem') && doc.flags[last - 1]! & F.CAPITAL && last - first <= 3;
    if (last > first && (ENDS_SOURCE.has(lower) || dative)) break;
    last++;
  }
  // "der Journalist von", where the phrase is cut by a mark
  while (last - 1 > first && !(doc.flags[last - 1]! & F.CAPITAL)) last--;
  return last > first ? { first, last } : undefined;
}

/** "Karin Holm, die Leiterin des Amtes, sagte": what begins a sentence and ends at the comma before its verb. */
function withApposition(doc: Doc, verb: number): TokenRange | undefined {
  const { first } = doc.sentences[doc.sentence[verb]!]!;
  const last = verb - 1;
  if (doc.lower[last] !== ',' || last - first > LONGEST_APPOSITION) return undefined;
  const name = phraseFrom(doc, first, last);
  const isFollowed = name && doc.lower[name.last] === ',' && DETERMINERS.has(doc.lower[name.last + 1] ?? '');
  for (let token = first; token < last; token++) if (isVerb(doc, token)) return undefined;
  return isFollowed ? { first, last } : undefined;
}

/** The noun phrase that ends before a token, within its sentence. */
function phraseBefore(doc: Doc, end: number): TokenRange | undefined {
  const whole = withApposition(doc, end);
  if (whole) return whole;
  const { first: least } = doc.sentences[doc.sentence[end - 1] ?? 0]!;
  let first = end;
  while (first > least && end - first < LONGEST_SOURCE && !isMark(doc, first - 1)) first--;
  while (
    first < end &&
    !(doc.flags[first]! & F.CAPITAL) &&
    !DETERMINERS.has(doc.lower[first]!) &&
    !PRONOUNS.has(doc.lower[first]!)
  )
    first++;
  return first < end ? { first, last: end } : undefined;
}

/** „…“, sagte Müller. and „…“, so Müller. */
function behind(doc: Doc, { last }: Quotation): Attribution | undefined {
  const { lower, size } = doc;
  let token = last;
  while (token < size && (lower[token] === ',' || lower[token] === '–' || lower[token] === '-')) token++;
  if (token >= size || doc.paragraph[token] !== doc.paragraph[last - 1]) return undefined;
  const end = doc.sentences[doc.sentence[token]!]!.last;
  const so = lower[token] === 'so' && token > last;
  if (!so && !isVerb(doc, token) && !isOf(sayingVerbsBehind, doc, token)) return undefined;
  const source = phraseFrom(doc, token + (lower[token + 1] === 'sich' ? 2 : 1), end);
  return source && { source, cue: { first: token, last: token + 1 } };
}

/** Müller sagte: „…“ */
function before(doc: Doc, { first }: Quotation): Attribution | undefined {
  const { lower } = doc;
  if (lower[first - 1] !== ':' || doc.paragraph[first - 1] !== doc.paragraph[first]) return undefined;
  const sentence = doc.sentences[doc.sentence[first - 1]!]!;
  for (let token = first - 2; token > sentence.first; token--) {
    if (!isVerb(doc, token)) continue;
    const cue = { first: token, last: token + 1 };
    const source = phraseBefore(doc, token);
    // "Am Montag sagte er": what stands before the verb is no subject where one stands behind it.
    const inverted = phraseFrom(doc, token + 1, first - 1);
    const adverb = ENDS_SOURCE.has(lower[sentence.first]!);
    const own = (adverb ? inverted : source) ?? inverted;
    return own && { source: own, cue };
  }
  // "Müller: „…“", also "auch er, Jürgen Müller: „…“"
  const name = phraseBefore(doc, first - 1);
  const isApart = name && (name.first === sentence.first || lower[name.first - 1] === ',');
  return name && isApart && name.last - name.first <= 3 && doc.flags[name.first]! & F.CAPITAL
    ? { source: name, cue: { first: first - 1, last: first } }
    : undefined;
}

/** Whether a quotation goes on with the one before: behind a mark in its sentence, or at the beginning of one. */
const isMore = (doc: Doc, last: number, first: number) =>
  doc.sentence[last] === doc.sentence[first]
    ? isMark(doc, first - 1)
    : doc.sentences[doc.sentence[first]!]!.first === first;

const span = (doc: Doc, { first, last }: TokenRange): TextSpan => spanOf(doc, first, last);

/** Müller sagte, dass …: the clause to the end of its sentence. */
function clauses(doc: Doc, quoted: Uint8Array): Statement<TextSpan>[] {
  const found: Statement<TextSpan>[] = [];
  for (const { first, last } of doc.sentences) {
    for (let token = first + 1; token < last - 3; token++) {
      if (!isVerb(doc, token) || quoted[token]) continue;
      if (doc.lower[token + 1] !== ',' || doc.lower[token + 2] !== 'dass') continue;
      const source = phraseBefore(doc, token);
      if (!source) break;
      const end = isMark(doc, last - 1) ? last - 1 : last;
      found.push({
        kind: 'indirect',
        act: 'speech',
        content: [span(doc, { first: token + 2, last: end })],
        source: [span(doc, source)],
        cue: [span(doc, { first: token, last: token + 1 })],
        voices: [],
      });
      break;
    }
  }
  return found;
}

/**
 * The quotations of a German text that have a speaker, and clauses behind "sagte, dass". What is quoted without a verb of
 * saying beside it, or is as short as a title, is none.
 */
export function findStatements(doc: Doc): Statement<TextSpan>[] {
  const found: Statement<TextSpan>[] = [];
  const quoted = new Uint8Array(doc.size);
  let open: { statement: Statement<TextSpan>; last: number } | undefined;
  for (const quotation of quotationsOf(doc)) {
    const { first, last } = quotation;
    quoted.fill(1, first, last);
    const content = span(doc, { first, last });
    // „A“, sagte Müller, „B“ is one statement; what follows in the paragraph without a source is more of it.
    const near = open && doc.paragraph[open.last] === doc.paragraph[first] && isMore(doc, open.last, first);
    const attribution = behind(doc, quotation) ?? before(doc, quotation);
    if (!attribution) {
      if (open && near && first - open.last <= LONGEST_SOURCE * 2 && wordsIn(doc, quotation) >= SHORT) {
        open.statement.content.push(content);
        open.last = last;
      }
      continue;
    }
    if (wordsIn(doc, quotation) < SHORT) continue;
    const statement: Statement<TextSpan> = {
      kind: 'direct',
      act: 'speech',
      content: [content],
      ...(attribution.source ? { source: [span(doc, attribution.source)] } : {}),
      cue: [span(doc, attribution.cue)],
      voices: [],
    };
    found.push(statement);
    open = { statement, last };
  }
  return [...found, ...clauses(doc, quoted)].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}
