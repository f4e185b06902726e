import type { Article, Span } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { Language } from '../language/language.js';
import { languageOf } from '../language/language-for.js';
import { type Prose, proseOf } from '../prose.js';
import { NumberReader } from '../redline/numbers.js';
import { tokensOf } from '../redline/words.js';
import { type Doc, flags, makeDoc, type TokenRange, tokenAt } from '../text/index.js';
import { bare, COUNTS, DENIES, duties, hashOf, REACTS, SIGN, stemsOf, TURNS } from './stem.js';

const { CAPITAL, SENTENCE_START } = flags;

/** A word that carries something of what a sentence says; small words have none. */
export interface SentenceWord {
  /** Equal for the forms of one word, for one number however it is written, and for one day whatever it is called. */
  key: number;
  /** A turn says what became of a thing: rejected, resigned. */
  kind: 'word' | 'turn' | 'name' | 'number' | 'day';
  /** Half-open, UTF-16 code units of the text that the sentence stands in. */
  start: number;
  end: number;
}

/** A sentence of an article, made ready to be compared with those of others. */
export interface Sentence {
  span: Span;
  words: SentenceWord[];
  /** Whether it has an odd number of negations. */
  denies: boolean;
  /** Whether it tells of the text and not of the news: who wrote it, what it corrects. */
  isNotice: boolean;
  /** Whether it has a word that tells how somebody takes the news: rejects, welcomes. */
  reacts: boolean;
}

/** Characters that a number is read from. */
const NUMBER_REACH = 64;
/** More words than this have no sentence that only tells of the text. */
const NOTICE_WORDS = 24;

/**
 * The sentences of an article in reading order: headline, deck, paragraphs, headings, quotations and list items.
 * @param reading tells the days that words name, and the names at the beginning of sentences
 */
export function sentencesOf(article: Article, reading?: Reading): Sentence[] {
  const prose = proseOf(article);
  const language = languageOf(prose.text, reading?.language ?? article.language);
  if (!language) return [];
  const doc = makeDoc(prose.text, language.text, prose.pieces);
  const cutter = new Cutter(doc, prose, language, reading);
  return doc.sentences.flatMap((range) => cutter.sentence(range) ?? []);
}

class Cutter {
  private readonly doc: Doc;
  private readonly prose: Prose;
  private readonly language: Language;
  private readonly stem: (form: number) => number;
  private readonly duties: Int16Array;
  /** Of each token that is a part of a day, what the day is compared by; 0 for times that are none. */
  private readonly days = new Map<number, { key: number; last: number }>();
  /** Stems that are names in this article. */
  private readonly names = new Set<number>();

  constructor(doc: Doc, prose: Prose, language: Language, reading: Reading | undefined) {
    this.doc = doc;
    this.prose = prose;
    this.language = language;
    this.stem = stemsOf(doc, language);
    this.duties = doc.lexicon.numbers(duties(language));
    this.noteNames(reading);
    if (reading) this.noteDays(reading);
  }

  private noteNames(reading: Reading | undefined): void {
    const { doc } = this;
    // A headline may have nothing but capitals.
    const head = this.prose.pieces.filter(({ at }) => typeof at !== 'number').at(-1)?.end ?? 0;
    if (!this.language.redline?.nounCapitals)
      for (let token = 0; token < doc.size; token++)
        if (doc.flags[token]! & CAPITAL && !(doc.flags[token]! & SENTENCE_START) && doc.start[token]! >= head)
          this.names.add(this.stem(doc.form[token]!));
    if (!reading) return;
    const starts = this.starts();
    for (const { mentions } of reading.names)
      for (const span of mentions.slice(0, 1))
        for (const token of this.tokensAt(span, starts)) this.names.add(this.stem(doc.form[token]!));
    this.names.delete(0);
  }

  private starts(): Map<Span['at'], number> {
    return new Map(this.prose.pieces.map(({ at, start }) => [at, start]));
  }

  private tokensAt({ at, start, end }: Span, starts: ReadonlyMap<Span['at'], number>): number[] {
    const offset = starts.get(at);
    if (offset === undefined) return [];
    const { doc } = this;
    const tokens: number[] = [];
    for (let token = tokenAt(doc, offset + start); token < doc.size && doc.start[token]! < offset + end; token++)
      tokens.push(token);
    return tokens;
  }

  private noteDays({ times }: Reading): void {
    const starts = this.starts();
    for (const { span, type, value } of times) {
      if (type === 'DURATION') continue;
      const tokens = this.tokensAt(span, starts);
      const [first] = tokens;
      // Of a time of the day its day alone is compared; a time that names none tells nothing.
      const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)?.[0];
      if (first !== undefined)
        this.days.set(first, { key: day === undefined ? 0 : hashOf(`@${day}`), last: tokens.at(-1)! + 1 });
    }
  }

  sentence({ first, last }: TokenRange): Sentence | undefined {
    const { doc, prose } = this;
    const piece = prose.pieces[doc.paragraph[first]!]!;
    const words: SentenceWord[] = [];
    let negations = 0;
    let reacts = false;
    for (let token = first; token < last; ) {
      const form = doc.form[token]!;
      const day = this.days.get(token);
      if (day) {
        const end = Math.min(day.last, last);
        if (day.key !== 0) words.push(this.word(day.key, 'day', token, end, piece.start));
        token = end;
        continue;
      }
      const duty = this.duties[form]!;
      if (duty & DENIES) negations++;
      if (duty & REACTS) reacts = true;
      const amount = duty & (COUNTS | SIGN) ? this.numberAt(token, last) : undefined;
      if (amount) {
        words.push(this.word(amount.key, 'number', token, amount.last, piece.start));
        token = amount.last;
        continue;
      }
      const key = this.stem(form);
      const kind = this.isName(token, key) ? 'name' : duty & TURNS ? 'turn' : 'word';
      if (key !== 0) words.push(this.word(key, kind, token, token + 1, piece.start));
      token++;
    }
    if (words.length === 0) return undefined;
    return {
      span: { at: piece.at, start: doc.start[first]! - piece.start, end: doc.end[last - 1]! - piece.start },
      words,
      denies: negations % 2 === 1,
      isNotice: this.isNotice(first, last),
      reacts,
    };
  }

  private word(key: number, kind: SentenceWord['kind'], first: number, last: number, offset: number): SentenceWord {
    const { doc } = this;
    return { key, kind, start: doc.start[first]! - offset, end: doc.end[last - 1]! - offset };
  }

  private isName(token: number, key: number): boolean {
    return (this.doc.flags[token]! & CAPITAL) !== 0 && this.names.has(key);
  }

  /** The number that begins at a token: digits, words, with its sign and its unit. */
  private numberAt(token: number, last: number): { key: number; last: number } | undefined {
    const { doc, language } = this;
    const words = language.redline;
    if (!words) return undefined;
    const from = doc.start[token]!;
    const tokens = tokensOf(doc.text.slice(from, Math.min(from + NUMBER_REACH, doc.end[last - 1]!)), words);
    const amount = new NumberReader(words.numbers, tokens).at(0);
    if (!amount) return undefined;
    const end = from + tokens[amount.length - 1]!.end;
    let next = token + 1;
    while (next < last && doc.start[next]! < end) next++;
    return { key: hashOf(`#${amount.value}`), last: next };
  }

  private isNotice(first: number, last: number): boolean {
    const { doc, language } = this;
    if (last - first > NOTICE_WORDS) return false;
    const head = doc.lower
      .slice(first, Math.min(last, first + 6))
      .map(bare)
      .join(' ');
    return language.redline?.notices.some((notice) => head === notice || head.startsWith(`${notice} `)) ?? false;
  }
}
