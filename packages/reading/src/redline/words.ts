import type { Article, Block, Span } from '@dateline/core';
import type { Reading, Time } from '@dateline/core/reading';
import { noteReading } from './note-reading.js';
import { type Amount, NumberReader, type Token } from './numbers.js';
import { type Quotation, quotationsIn } from './quotations.js';
import type { RedlineWords } from './redline-words.js';
import { fold, hasCapital } from './word-forms.js';

/** A text of an article: its headline, its deck, a block or a part of one. */
export interface Piece {
  at: Span['at'];
  part?: number;
  type: 'headline' | 'deck' | Block['type'];
  text: string;
  /** The words of it, as numbers of `Version.words`. */
  first: number;
  last: number;
}

/** A word, or a number of several. */
export interface Word {
  /** In one form: what differs by glyphs, accents or the size of letters alone is the same. */
  key: string;
  piece: number;
  /** Half-open, UTF-16 code units of its piece. */
  start: number;
  end: number;
  sentence: number;
  opensSentence: boolean;
  /** In one form, however the number was written. */
  number?: string;
  unit?: string;
  /** What the number may be as well. */
  or?: Amount['or'];
  /** The time that it is a part of, as a number of `Reading.times`. */
  time?: number;
  /** The quotation that it stands in, as a number of `Version.quotations`. */
  quotation?: number;
  /** The name that it is a part of, as a number of `Version.names`. */
  name?: number;
  denies: boolean;
  /** In a line that tells of the text and not of the news. */
  inNotice: boolean;
}

export interface VersionName {
  /** All that it is called, in one form. */
  forms: Set<string>;
  /** Degrees, of a place that is known. */
  position?: string;
}

/** A version of a story, made ready to be compared. */
export interface Version {
  article: Article;
  pieces: Piece[];
  words: Word[];
  quotations: Quotation[];
  names: VersionName[];
  times: Time[];
  /** Words that stand in small letters somewhere. */
  small: Set<string>;
}

const TOKEN = /\p{N}+(?:[.,:/]\p{N}+)*|\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%‰$£€¥₹₽₩₪₴₺]/gu;
/** Where a sentence ends: behind a stop and what closes, before a capital, a digit or an opening mark. */
const SENTENCE_END = /(?<=[\p{L}\p{N}%)\]"'”’»“][.!?…]["'”’»“)\]]*)\s+(?=["'“‘„«»([]*[\p{Lu}\p{N}])/gu;
/** Behind an initial or a short form such as Gov. no sentence ends as a rule. */
const SHORT_FORM = /(?:^|[\s("'“‘])(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})\.$/u;
/** Where the copy was filed and by whom, before its first sentence: GENEVA (Agency) - */
const CREDIT = /^\p{Lu}[^.!?]{0,80}?\([^)]{2,60}\)\s*[-–—]+\s/u;
/** More words than this have no line that only tells of the text. */
const NOTICE_WORDS = 24;

/** The texts of an article in reading order. */
function piecesOf({ headline, deck, body }: Article): Omit<Piece, 'first' | 'last'>[] {
  const pieces: Omit<Piece, 'first' | 'last'>[] = [];
  if (headline) pieces.push({ at: 'headline', type: 'headline', text: headline });
  if (deck) pieces.push({ at: 'deck', type: 'deck', text: deck });
  body.forEach((block, at) => {
    if ('text' in block && block.text) pieces.push({ at, type: block.type, text: block.text });
    if ('parts' in block)
      block.parts?.forEach(({ text }, part) => {
        if (text) pieces.push({ at, part, type: block.type, text });
      });
  });
  return pieces;
}

/** The tokens of a text, as numbers are read from them. */
export function tokensOf(text: string, { possessives }: RedlineWords): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const lower = fold(word);
    const owner = possessives.find((end) => lower.length > end.length && lower.endsWith(end));
    const key = (owner === undefined ? lower : lower.slice(0, -owner.length)).replace(/(?<=\p{L})\./gu, '');
    const season = /^\d{4}(?=\/\d{2}(?:\d{2})?$)/.exec(key)?.[0].length;
    const cut =
      season === undefined ? [[0, key.length] as const] : [[0, season] as const, [season + 1, key.length] as const];
    for (const [from, to] of cut) {
      const own = season === undefined ? key : key.slice(from, to);
      const end = season === undefined ? index + word.length : index + to;
      tokens.push({ key: wholeYear(tokens.at(-1), own, text, index + from), start: index + from, end });
    }
  }
  return tokens;
}

/** The second year of 2012-13 and 2012/13 in full. */
function wholeYear(before: Token | undefined, key: string, text: string, start: number): string {
  const isNext =
    before !== undefined &&
    /^\d{4}$/.test(before.key) &&
    /^\d{2}$/.test(key) &&
    start === before.end + 1 &&
    /[-–/]/.test(text[before.end]!) &&
    (Number(before.key) + 1) % 100 === Number(key);
  return isNext ? String(Number(before.key) + 1) : key;
}

/** Where the sentences of a text begin. */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: gap, index } of text.matchAll(SENTENCE_END))
    if (!SHORT_FORM.test(text.slice(Math.max(0, index - 8), index))) starts.push(index + gap.length);
  return starts;
}

/** Makes a version ready to be compared. */
export function versionOf(article: Article, reading: Reading, language: RedlineWords): Version {
  const version: Version = {
    article,
    pieces: [],
    words: [],
    quotations: [],
    names: [],
    times: reading.times,
    small: new Set(),
  };
  let sentences = 0;
  for (const piece of piecesOf(article)) {
    const first = version.words.length;
    sentences = addWords(version, { ...piece, first, last: first }, language, sentences);
  }
  noteQuotations(version);
  noteReading(version, reading);
  return version;
}

/** @returns the number of the next sentence */
function addWords(version: Version, piece: Piece, language: RedlineWords, sentences: number): number {
  const { text } = piece;
  const tokens = tokensOf(text, language);
  const numbers = new NumberReader(language.numbers, tokens);
  const starts = sentenceStarts(text);
  const credit = CREDIT.exec(text)?.[0].length ?? 0;
  let sentence = -1;
  for (let at = 0; at < tokens.length; ) {
    const { key, start } = tokens[at]!;
    const opens = starts[sentence + 1] !== undefined && start >= starts[sentence + 1]!;
    while (starts[sentence + 1] !== undefined && start >= starts[sentence + 1]!) sentence++;
    const amount = numbers.at(at);
    const length = amount?.length ?? 1;
    const end = tokens[at + length - 1]!.end;
    const denies =
      (language.negations.has(key) || language.negationEnds.some((ending) => key.endsWith(ending))) &&
      !(language.beforeNumbers.has(key) && /^\p{N}/u.test(tokens[at + 1]?.key ?? ''));
    const isSign = amount === undefined && /^[^\p{L}\p{N}]/u.test(key);
    if (!isSign)
      version.words.push({
        key: amount ? `#${amount.value}${amount.unit ? ` ${amount.unit}` : ''}` : key,
        piece: version.pieces.length,
        start,
        end,
        sentence: sentences + sentence,
        opensSentence: opens,
        ...(amount && { number: amount.value }),
        ...(amount?.unit && { unit: amount.unit }),
        ...(amount?.or && { or: amount.or }),
        denies,
        inNotice: start < credit,
      });
    if (!amount && !hasCapital(text.slice(start, end))) version.small.add(key);
    at += length;
  }
  piece.last = version.words.length;
  version.pieces.push(piece);
  noteNotices(version.words, piece, language);
  return sentences + starts.length;
}

/** Marks the sentences that tell of the text and not of the news. */
function noteNotices(words: Word[], { first, last }: Piece, { notices }: RedlineWords): void {
  for (let from = first; from < last; ) {
    let to = from + 1;
    while (to < last && words[to]!.sentence === words[from]!.sentence) to++;
    const head = words
      .slice(from, Math.min(to, from + 4))
      .map(({ key }) => key)
      .join(' ');
    if (to - from <= NOTICE_WORDS && notices.some((notice) => head === notice || head.startsWith(`${notice} `)))
      for (let at = from; at < to; at++) words[at]!.inNotice = true;
    from = to;
  }
}

function noteQuotations(version: Version): void {
  version.pieces.forEach((piece, number) => {
    for (const { start, end } of quotationsIn(piece)) {
      const quoted: number[] = [];
      for (let at = piece.first; at < piece.last; at++) {
        const word = version.words[at]!;
        if (word.start >= start && word.end <= end) quoted.push(at);
      }
      const [first] = quoted;
      if (first === undefined) continue;
      for (const at of quoted) version.words[at]!.quotation = version.quotations.length;
      version.quotations.push({
        piece: number,
        start,
        end,
        first,
        last: quoted.at(-1)! + 1,
        isSpeech: quoted.length > 3 || piece.type === 'quote',
      });
    }
  });
}

/** The words between two numbers as they stand; of the first piece alone. */
export function textOf({ pieces, words }: Version, first: number, last: number): string {
  const from = words[first]!;
  let end = first;
  while (end + 1 < last && words[end + 1]!.piece === from.piece) end++;
  return pieces[from.piece]!.text.slice(from.start, words[end]!.end);
}

/** Where words stand, a span for each piece. */
export function spansOf({ pieces, words }: Version, first: number, last: number): Span[] {
  const spans: Span[] = [];
  for (let at = first; at < last; ) {
    const { piece, start } = words[at]!;
    let end = at;
    while (end + 1 < last && words[end + 1]!.piece === piece) end++;
    const { at: place, part } = pieces[piece]!;
    spans.push({ at: place, ...(part !== undefined && { part }), start, end: words[end]!.end });
    at = end + 1;
  }
  return spans;
}
