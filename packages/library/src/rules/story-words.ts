import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { IndexText } from '../index/entry.js';
import { toldDays } from '../index/event-rows.js';
import { type SaidTexts, type SpokenColumn, saidTexts, unread } from '../index/said-texts.js';
import { segmentWords } from '../index/segment.js';
import { tokenize } from './tokenize.js';

export const WORD_COLUMNS = [
  'body',
  'headline',
  'deck',
  'byline',
  'source',
  'section',
  'topic',
  'language',
  'site',
] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

/** Words side by side, as a query has them. */
export interface Phrase {
  tokens: readonly string[];
  /** Whether the last one is the beginning of a word. */
  prefix: boolean;
  /** Whether it has to stand at the beginning of its column. */
  first?: boolean;
}

/** What queries begin their phrases with: of a story only these are looked up. */
export class Vocabulary {
  private readonly words = new Set<string>();
  /** Beginnings of words, by their first character. */
  private readonly beginnings = new Map<string, string[]>();

  add({ tokens, prefix }: Phrase): void {
    const [head] = tokens;
    if (head === undefined) return;
    if (tokens.length > 1 || !prefix) {
      this.words.add(head);
      return;
    }
    const like = this.beginnings.get(head.charAt(0)) ?? [];
    if (!like.includes(head)) like.push(head);
    this.beginnings.set(head.charAt(0), like);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The beginnings that a word begins with. */
  beginningsOf(word: string): string[] | undefined {
    return this.beginnings.get(word.charAt(0))?.filter((beginning) => word.startsWith(beginning));
  }
}

/** The words of some columns, and where those of a vocabulary stand. */
class Words {
  private readonly vocabulary: Vocabulary;
  private readonly tokens: string[] = [];
  private readonly places = new Map<string, number[]>();
  private readonly beginnings = new Map<string, number[]>();
  private readonly ranges = new Map<string, { from: number; to: number }>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add(column: string, text: string): void {
    const { vocabulary, tokens } = this;
    const from = tokens.length;
    for (const token of tokenize(text)) {
      if (vocabulary.has(token)) note(this.places, token, tokens.length);
      for (const beginning of vocabulary.beginningsOf(token) ?? []) note(this.beginnings, beginning, tokens.length);
      tokens.push(token);
    }
    this.ranges.set(column, { from, to: tokens.length });
    // No phrase goes on into the next column.
    tokens.push('');
  }

  has({ tokens, prefix, first = false }: Phrase, column?: string): boolean {
    const [head] = tokens;
    if (head === undefined) return false;
    const found = (tokens.length === 1 && prefix ? this.beginnings : this.places).get(head);
    if (!found) return false;
    const range = column === undefined ? undefined : this.ranges.get(column);
    if (column !== undefined && !range) return false;
    return found.some((at) => {
      if (range && (at < range.from || at >= range.to || (first && at !== range.from))) return false;
      return this.continues(tokens, prefix, at);
    });
  }

  private continues(tokens: readonly string[], prefix: boolean, at: number): boolean {
    return tokens.every((token, n) => {
      const other = this.tokens[at + n];
      if (other === undefined || other === '') return false;
      return prefix && n === tokens.length - 1 ? other.startsWith(token) : other === token;
    });
  }
}

function note(places: Map<string, number[]>, word: string, at: number): void {
  const known = places.get(word);
  if (known) known.push(at);
  else places.set(word, [at]);
}

/** The words of one statement: what is said, and who says it. */
export type StatementWords = Pick<Words, 'has'>;

/** The words of one story, cut once and only where a query asks for them. */
export class StoryWords {
  private readonly text: IndexText;
  private readonly source: string;
  private readonly read: { article: Article; reading: Reading } | undefined;
  private readonly vocabulary: Vocabulary;
  private words: Words | undefined;
  private spoken: Words | undefined;
  private said: SaidTexts | undefined;
  private cutStatements: Words[] | undefined;

  /**
   * @param vocabulary that of the queries which will be put to it
   * @param source who publishes it
   * @param read the article with its Reading, where it has one
   */
  constructor(
    vocabulary: Vocabulary,
    text: IndexText,
    source: string | undefined,
    read?: { article: Article; reading: Reading },
  ) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.source = source ?? '';
    this.read = read;
  }

  /** Whether the story has its Reading: without one it is not known who speaks in it. */
  get isRead(): boolean {
    return this.read !== undefined;
  }

  /** The keys of the days that it tells of. */
  get days(): number[] {
    return this.read ? [...toldDays(this.read.reading)] : [];
  }

  has(phrase: Phrase, column?: WordColumn): boolean {
    this.words ??= this.cut();
    return this.words.has(phrase, column);
  }

  says(phrase: Phrase, column: SpokenColumn): boolean {
    this.spoken ??= this.cutAll(this.texts().spoken);
    return this.spoken.has(phrase, column);
  }

  get statements(): readonly StatementWords[] {
    this.cutStatements ??= this.texts().statements.map(({ said, voice }) => this.cutAll({ said, voice }));
    return this.cutStatements;
  }

  private texts(): SaidTexts {
    const { read, text } = this;
    this.said ??= read ? saidTexts(read.article, text.place, read.reading) : unread(text.place);
    return this.said;
  }

  private cutAll(columns: Record<string, string>): Words {
    const words = new Words(this.vocabulary);
    for (const [name, text] of Object.entries(columns)) words.add(name, text);
    return words;
  }

  private cut(): Words {
    const words = new Words(this.vocabulary);
    for (const column of WORD_COLUMNS)
      words.add(column, column === 'source' ? segmentWords(this.source) : this.text[column]);
    return words;
  }
}
