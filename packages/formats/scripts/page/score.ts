/** Scores as the corpora's own score counts them, to compare models while they are trained. */
const WORD = /[\p{L}\p{N}_]+/gu;

function bag(units: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const unit of units) found.set(unit, (found.get(unit) ?? 0) + 1);
  return found;
}

export interface Overlap {
  p: number;
  r: number;
  f1: number;
}

function overlap(gold: readonly string[], predicted: readonly string[]): Overlap {
  if (gold.length === 0 || predicted.length === 0) return { p: 0, r: 0, f1: 0 };
  const [a, b] = [bag(gold), bag(predicted)];
  let both = 0;
  for (const [unit, count] of b) both += Math.min(count, a.get(unit) ?? 0);
  const [p, r] = [both / predicted.length, both / gold.length];
  return { p, r, f1: both ? (2 * p * r) / (p + r) : 0 };
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** By words, whatever their order. */
export const wordOverlap = (gold: string, predicted: string): Overlap =>
  overlap(wordsOf(gold.toLowerCase()), wordsOf(predicted.toLowerCase()));

/** By shingles of four words. */
export function shingleOverlap(gold: string, predicted: string): Overlap {
  const shingles = (text: string) => {
    const words = wordsOf(text);
    const count = words.length === 0 ? 0 : Math.max(1, words.length - 3);
    return Array.from({ length: count }, (_, at) => words.slice(at, at + 4).join(' '));
  };
  return overlap(shingles(gold), shingles(predicted));
}
