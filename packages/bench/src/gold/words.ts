import type { Range } from './sentences.js';

/** The words of a text by their offsets, so that spans can be compared word by word. */
export class Words {
  readonly #words: Range[];

  constructor(text: string) {
    this.#words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
  }

  /** The numbers of the words that the spans touch. */
  cover(spans: readonly Range[]): Set<number> {
    const covered = new Set<number>();
    this.#words.forEach(({ start, end }, number) => {
      if (spans.some((span) => start < span.end && span.start < end)) covered.add(number);
    });
    return covered;
  }
}

function common(a: Set<number>, b: Set<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both;
}

/** How alike two sets of words are: 1 where they are the same (Dice). */
export const alike = (a: Set<number>, b: Set<number>) =>
  a.size + b.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size);

/** Which part of the first lies in the second, 0 to 1. */
export const within = (a: Set<number>, b: Set<number>) => (a.size === 0 ? 0 : common(a, b) / a.size);

export const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

const SHORT: [RegExp, string][] = [
  [/\bsen\b/g, 'senator'],
  [/\brep\b/g, 'representative'],
  [/\bgov\b/g, 'governor'],
  [/\bgen\b/g, 'general'],
  [/\bdr\b/g, 'doctor'],
  [/\bchief executive officer\b/g, 'ceo'],
];

/** A name or a role without case, punctuation, articles and possessives. */
export function plain(name: string): string {
  let text = name.toLowerCase().replace(/['’]s?\b/g, '');
  text = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !['the', 'a', 'an'].includes(word)).join(' ');
  for (const [short, long] of SHORT) text = text.replace(short, long);
  return text;
}

/** Whether one plain name holds the other in whole words. */
export const holds = (a: string, b: string) =>
  a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
