import { type Article, spanText } from '@dateline/core/base';
import type { Reading } from '@dateline/core/reading';
import type { Sentence, sentencesOf } from '@dateline/reading';

/** An article of a Story with what it says. */
export interface Told {
  article: Article;
  /** Absent until it is made. */
  reading?: Reading;
  /** Who publishes, as its number and its name. */
  sourceId?: number;
  source?: string;
}

/** A sentence with what the Reading finds in it. */
export interface ToldSentence extends Sentence {
  /** The keys of its words without repeats, in order of size. */
  keys: Int32Array;
  /** Equal for sentences of the same words in whatever order, where both deny or neither does. */
  signature: string;
  /** The statement that it is a part of, as a number of `Reading.statements`. */
  statement?: number;
  hasEvent: boolean;
  hasDocument: boolean;
  /** Whether it is a part of the story itself: not of its headline, deck or headings, nor a line that tells of the text. */
  isBody: boolean;
}

/** An article made ready to be compared with others. */
export interface Telling extends Told {
  sentences: ToldSentence[];
  /** By the statements of the Reading: the first who is named that makes it. */
  voices: (string | undefined)[];
}

/** The part of a sentence that must be a statement's for it to be told as one. */
const STATED = 0.4;

interface Range {
  start: number;
  end: number;
  number: number;
}

/** Spans by the block that they stand in. */
class Places {
  private readonly blocks = new Map<Sentence['span']['at'], Range[]>();

  add({ at, part, start, end }: Sentence['span'], number: number): void {
    if (part !== undefined) return;
    const ranges = this.blocks.get(at);
    if (ranges) ranges.push({ start, end, number });
    else this.blocks.set(at, [{ start, end, number }]);
  }

  /** The one that covers most of a span, and how much of it. */
  most({ at, start, end }: Sentence['span']): { number: number; share: number } | undefined {
    let best: { number: number; share: number } | undefined;
    for (const range of this.blocks.get(at) ?? []) {
      const share = (Math.min(end, range.end) - Math.max(start, range.start)) / (end - start);
      if (share > (best?.share ?? 0)) best = { number: range.number, share };
    }
    return best;
  }
}

const NAMED = new Set(['person', 'body', 'document']);

/** Makes an article ready to be compared. @param cut `sentencesOf` of reading, which is loaded when first needed */
export function tellingOf(told: Told, cut: typeof sentencesOf): Telling {
  const { article, reading } = told;
  const [statements, events, documents] = [new Places(), new Places(), new Places()];
  reading?.statements.forEach(({ content }, number) => {
    for (const span of content) statements.add(span, number);
  });
  reading?.events.forEach(({ span }, number) => {
    events.add(span, number);
  });
  reading?.documents.forEach(({ mentions }, number) => {
    for (const span of mentions) documents.add(span, number);
  });
  const names = new Map(
    reading?.voices.flatMap(({ id, kind, name }) => (NAMED.has(kind) ? [[id, name] as const] : [])),
  );
  return {
    ...told,
    voices:
      reading?.statements.map(({ voices }) => voices.map(({ voice }) => names.get(voice)).find((name) => name)) ?? [],
    sentences: cut(article, reading).map((sentence): ToldSentence => {
      const { span, words } = sentence;
      const keys = Int32Array.from(new Set(words.map(({ key }) => key))).sort();
      const stated = statements.most(span);
      const block = typeof span.at === 'number' ? article.body[span.at] : undefined;
      return {
        ...sentence,
        keys,
        signature: `${keys.join(' ')}${sentence.denies ? ' -' : ''}`,
        ...(stated && stated.share >= STATED && { statement: stated.number }),
        hasEvent: events.most(span) !== undefined,
        hasDocument: documents.most(span) !== undefined,
        isBody: block !== undefined && block.type !== 'heading' && !sentence.isNotice,
      };
    }),
  };
}

/** The words of a sentence as they stand. */
export const textOf = ({ article }: Pick<Telling, 'article'>, span: Sentence['span']): string =>
  spanText(article, span);
