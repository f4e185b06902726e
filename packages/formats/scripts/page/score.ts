/** Shingles of four words, as the corpus's own score counts them; every page weighs the same. */
const WORD = /[\p{L}\p{N}_]+/gu;

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const found = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3) && words.length > 0; at++) {
    const gram = words.slice(at, at + 4).join(' ');
    found.set(gram, (found.get(gram) ?? 0) + 1);
  }
  return found;
}

export interface PageScore {
  p: number | undefined;
  r: number;
  f1: number;
  exact: boolean;
}

export function scorePage(gold: string, predicted: string): PageScore {
  const a = shingles(gold);
  const b = shingles(predicted);
  let both = 0;
  let na = 0;
  let nb = 0;
  for (const [gram, count] of b) {
    both += Math.min(count, a.get(gram) ?? 0);
    nb += count;
  }
  for (const count of a.values()) na += count;
  const exact = (gold.match(WORD) ?? []).join(' ') === (predicted.match(WORD) ?? []).join(' ');
  return { p: nb ? both / nb : undefined, r: both / na, f1: (2 * both) / (na + nb), exact };
}

const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

export function scoreAll(scores: PageScore[]): { p: number; r: number; f1: number; exact: number } {
  const p = mean(scores.flatMap((one) => (one.p === undefined ? [] : [one.p])));
  const r = mean(scores.map((one) => one.r));
  return { p, r, f1: (2 * p * r) / (p + r), exact: mean(scores.map(({ exact }) => (exact ? 1 : 0))) };
}
