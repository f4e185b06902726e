import type { SentenceWord } from '@dateline/reading';
import type { ToldSentence } from './telling.js';

/** How much it tells that two sentences share a word of a kind. */
const WEIGHTS: Record<SentenceWord['kind'], number> = { word: 1, turn: 1.2, name: 1.2, number: 1.5, day: 0.6 };
/** A Story has at least so many sentences when it is weighed how rare a word is in it. */
const FEWEST = 24;
/** Sentences that share a word are looked up where they are at most so many, else the last of them. */
const MOST_HOLDERS = 48;
/** Words of a sentence by which others are looked up, the rarest first. */
const LOOKED_UP = 8;
/** Sentences that are compared closely. */
const CLOSEST = 8;
/** Sentences that together may have said what one says, and what each of them must bring. */
const TOGETHER = 3;
const BRINGS = 0.15;
/** How alike a sentence is to another that it is taken for. */
const ITSELF = 0.9;
/** Other words that two sentences share which tell one number, or one turn, of the same thing. */
const SAME_THING = 2;
/** Articles that are remembered of a sentence that many have. */
const REPEATED = 4;

/** What earlier sentences have of one. */
export interface Before {
  /** The part of it that one earlier sentence has, 0 to 1. */
  share: number;
  /** The part of both that they share. */
  alike: number;
  /** The part that a few earlier sentences have together. */
  together: number;
  /** Whether the one that has most of it says the opposite. */
  isDenied: boolean;
  /** The keys of its words that none of the closest has. */
  missing: ReadonlySet<number>;
  /** The articles, by their numbers, that have the sentence itself, the first first. */
  articles: readonly number[];
}

const nobody: readonly number[] = [];
const nothing: ReadonlySet<number> = new Set();

interface Known {
  keys: Int32Array;
  denies: boolean;
  weight: number;
  articles: number[];
}

/** How much each word of a Story tells: less, the more of its sentences have it. */
export class Weights {
  private readonly counts = new Map<number, number>();
  private readonly total: number;
  private readonly ofSentences = new Map<ToldSentence, Float64Array>();

  constructor(sentences: readonly ToldSentence[]) {
    const seen = new Set<string>();
    for (const { signature, keys } of sentences) {
      if (seen.has(signature)) continue;
      seen.add(signature);
      for (const key of keys) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
    this.total = Math.log(1 + Math.max(seen.size, FEWEST));
  }

  /** Of each key of a sentence, in the order of its keys. */
  of(sentence: ToldSentence): Float64Array {
    const known = this.ofSentences.get(sentence);
    if (known) return known;
    const { keys, words } = sentence;
    const weights = new Float64Array(keys.length);
    for (const { key, kind } of words) weights[placeIn(keys, key)] = WEIGHTS[kind] * this.rarity(key);
    this.ofSentences.set(sentence, weights);
    return weights;
  }

  private rarity(key: number): number {
    return 1 - Math.log((1 + (this.counts.get(key) ?? 1)) / 2) / this.total;
  }
}

/** Where a number stands in a sorted list that has it. */
function placeIn(list: Int32Array, wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sumOf = (numbers: Float64Array): number => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};

/** The sentences of a Story that were told already. */
export class SaidBefore {
  private readonly weights: Weights;
  private readonly sentences: Known[] = [];
  private readonly bySignature = new Map<string, number>();
  private readonly holders = new Map<number, number[]>();
  /** How much each sentence shares with the one that is looked at; 0 again for the next one. */
  private readonly shares: number[] = [];
  /** Steps that were taken to compare. */
  steps = 0;

  constructor(weights: Weights) {
    this.weights = weights;
  }

  has(key: number): boolean {
    return this.holders.has(key);
  }

  add(sentence: ToldSentence, article: number): void {
    const { signature, keys, denies } = sentence;
    const same = this.bySignature.get(signature);
    if (same !== undefined) {
      const { articles } = this.sentences[same]!;
      if (articles.at(-1) !== article && articles.length < REPEATED) articles.push(article);
      return;
    }
    const number = this.sentences.length;
    this.bySignature.set(signature, number);
    this.sentences.push({ keys, denies, weight: sumOf(this.weights.of(sentence)), articles: [article] });
    this.shares.push(0);
    for (const key of keys) {
      const list = this.holders.get(key);
      if (list) list.push(number);
      else this.holders.set(key, [number]);
    }
  }

  /** What earlier sentences have of one. */
  look(sentence: ToldSentence): Before {
    const { signature, keys, denies } = sentence;
    const same = this.bySignature.get(signature);
    if (same !== undefined) {
      const { articles } = this.sentences[same]!;
      return { share: 1, alike: 1, together: 1, isDenied: false, missing: nothing, articles };
    }
    const weights = this.weights.of(sentence);
    const total = sumOf(weights);
    const found = new Uint8Array(keys.length);
    let best: Known | undefined;
    let most = 0;
    const sets: number[][] = [];
    for (const number of this.closest(keys, weights)) {
      const known = this.sentences[number]!;
      const common = intersection(keys, known.keys);
      this.steps += keys.length + known.keys.length;
      let shared = 0;
      for (const at of common) {
        shared += weights[at]!;
        found[at] = 1;
      }
      if (shared > most) [best, most] = [known, shared];
      sets.push(common);
    }
    const missing = new Set(keys.filter((_, at) => found[at] === 0));
    if (!best) return { share: 0, alike: 0, together: 0, isDenied: false, missing, articles: nobody };
    const alike = (2 * most) / (total + best.weight);
    return {
      share: most / total,
      alike,
      together: together(sets, weights) / total,
      isDenied: best.denies !== denies,
      missing,
      articles: alike > ITSELF && best.denies === denies && missing.size === 0 ? best.articles : nobody,
    };
  }

  /** Whether a number or a turn was told before of what a sentence tells it of. */
  hasOf(word: number, { keys }: ToldSentence): boolean {
    const holders = this.holders.get(word) ?? nobody;
    this.steps += Math.min(holders.length, MOST_HOLDERS);
    return holders
      .slice(-MOST_HOLDERS)
      .some((holder) => intersection(keys, this.sentences[holder]!.keys).length > SAME_THING);
  }

  private closest(keys: Int32Array, weights: Float64Array): number[] {
    const { shares } = this;
    const lists: { list: number[]; weight: number }[] = [];
    keys.forEach((key, at) => {
      const list = this.holders.get(key);
      if (list) lists.push({ list, weight: weights[at]! });
    });
    lists.sort((a, b) => a.list.length - b.list.length);
    const met: number[] = [];
    for (const { list, weight } of lists.slice(0, LOOKED_UP)) {
      const from = Math.max(0, list.length - MOST_HOLDERS);
      this.steps += list.length - from;
      for (let at = from; at < list.length; at++) {
        const number = list[at]!;
        if (shares[number] === 0) met.push(number);
        shares[number]! += weight;
      }
    }
    const closest: number[] = [];
    for (const number of met) {
      let at = closest.length;
      while (at > 0 && shares[closest[at - 1]!]! < shares[number]!) at--;
      if (at < CLOSEST) closest.splice(at, 0, number);
      if (closest.length > CLOSEST) closest.pop();
    }
    for (const number of met) shares[number] = 0;
    return closest;
  }
}

/** Where in the first of two sorted lists the numbers stand that the second has too. */
function intersection(a: Int32Array, b: Int32Array): number[] {
  const common: number[] = [];
  for (let n = 0, m = 0; n < a.length && m < b.length; ) {
    if (a[n] === b[m]) {
      common.push(n);
      n++;
      m++;
    } else if (a[n]! < b[m]!) n++;
    else m++;
  }
  return common;
}

/** How much of a sentence the best few have together, each with something of its own. */
function together(sets: readonly number[][], weights: Float64Array): number {
  const left = weights.slice();
  const least = BRINGS * sumOf(weights);
  let sum = 0;
  for (let n = 0; n < TOGETHER; n++) {
    let gain = 0;
    let best: number[] = [];
    for (const common of sets) {
      let more = 0;
      for (const at of common) more += left[at]!;
      if (more > gain) [gain, best] = [more, common];
    }
    if (gain < least) break;
    sum += gain;
    for (const at of best) left[at] = 0;
  }
  return sum;
}
