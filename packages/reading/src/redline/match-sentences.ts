import { diffLists } from '@dateline/core/edits';
import type { Group, Sentence } from './align.js';
import type { Version } from './words.js';

/** Sentences that share a word are only compared where these are at most so many: common words tell nothing. */
const SHARED_BY = 24;
/** Candidates of a sentence that are compared closely. */
const CLOSEST = 4;
/** Parts of the words that two sentences share where one was edited into the other. */
const EDITED = 0.5;
/** Likewise where they stand between the same sentences, each alone. */
const EDITED_IN_PLACE = 0.3;
/** Parts of the shorter of two that the longer holds where it was split off or joined. */
const PART = 0.75;
/** Weight of words that such a part must have. */
const LEAST_PART = 3;

/** A sentence that is not in the other version word by word. */
interface Open {
  sentence: Sentence;
  counts: Map<string, number>;
  weight: number;
  /** The number of the sentence that stands before it and is the same in both versions. */
  gap: number;
}

const weightOf = (key: string) => (key.length > 3 || key.startsWith('#') ? 1 : 0.3);

function opened(sentence: Sentence, { words }: Version, gap: number): Open {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const number of sentence.words) {
    const { key } = words[number]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    weight += weightOf(key);
  }
  return { sentence, counts, weight, gap };
}

/** The weight of the words that two sentences share. */
function shared(a: Open, b: Open): number {
  let sum = 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  for (const [key, count] of few.counts) sum += Math.min(count, many.counts.get(key) ?? 0) * weightOf(key);
  return sum;
}

/** How surely one sentence became the other, from 0 to 1 and a little more where they stand in one place; 0 where they did not. */
function likeness(a: Open, b: Open): number {
  const common = shared(a, b);
  const alike = (2 * common) / (a.weight + b.weight);
  const part = common >= LEAST_PART ? common / Math.min(a.weight, b.weight) : 0;
  if (alike < EDITED && part < PART) return 0;
  return Math.max(alike, part * 0.9) + (a.gap === b.gap ? 0.2 : 0);
}

/** For each sentence the one of the others that it most likely was, or became; -1 where there is none. */
function bestOf(sentences: readonly Open[], others: readonly Open[]): number[] {
  const holders = new Map<string, number[]>();
  others.forEach(({ counts }, number) => {
    for (const key of counts.keys()) {
      const list = holders.get(key);
      if (!list) holders.set(key, [number]);
      else if (list.length <= SHARED_BY) list.push(number);
    }
  });
  return sentences.map((sentence) => {
    const hits = new Map<number, number>();
    for (const key of sentence.counts.keys()) {
      const list = holders.get(key) ?? [];
      if (list.length > SHARED_BY) continue;
      for (const number of list) hits.set(number, (hits.get(number) ?? 0) + weightOf(key));
    }
    const closest = [...hits].sort(([a, x], [b, y]) => y - x || a - b).slice(0, CLOSEST);
    let best = -1;
    let most = 0;
    for (const [number] of closest) {
      const alike = likeness(sentence, others[number]!);
      if (alike > most) [best, most] = [number, alike];
    }
    return best;
  });
}

/** Sets that are joined. */
class Joined {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, n) => n);
  }

  root(n: number): number {
    let root = n;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = n; at !== root; ) [at, this.parents[at]] = [this.parents[at]!, root];
    return root;
  }

  join(a: number, b: number): void {
    this.parents[this.root(a)] = this.root(b);
  }
}

/** Pairs that stand word by word in both versions: in order first, then those that were moved. */
function samePairs(before: readonly Sentence[], after: readonly Sentence[]): [number, number][] {
  const edits = diffLists(before, after, ({ key }) => key);
  const pairs = edits.filter(({ kind }) => kind === 'same').map((edit): [number, number] => [edit.before, edit.after]);
  const left = new Map<string, number[]>();
  for (const edit of edits)
    if (edit.kind === 'removed') left.set(edit.item.key, [...(left.get(edit.item.key) ?? []), edit.before]);
  for (const edit of edits) {
    const from = edit.kind === 'added' ? left.get(edit.item.key)?.shift() : undefined;
    if (from !== undefined) pairs.push([from, edit.after]);
  }
  return pairs;
}

/** Which sentences became which; those that came or went are in no group. */
export function matchSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
  old: Version,
  now: Version,
): Group[] {
  const pairs = samePairs(before, after);
  const groups = pairs.map(([a, b]): Group => ({ before: before[a]!.words, after: after[b]!.words }));
  const [fromBefore, fromAfter] = [new Map(pairs), new Map(pairs.map(([a, b]) => [b, a]))];
  // A gap is named by the number that the sentence before it has in the earlier version.
  const openOf = (sentences: readonly Sentence[], version: Version, gapAt: (number: number) => number | undefined) => {
    let gap = -1;
    return sentences.flatMap((sentence, number) => {
      const same = gapAt(number);
      if (same === undefined) return [opened(sentence, version, gap)];
      gap = same;
      return [];
    });
  };
  const left = openOf(before, old, (number) => (fromBefore.has(number) ? number : undefined));
  const right = openOf(after, now, (number) => fromAfter.get(number));
  return [...groups, ...editedGroups(left, right)];
}

function editedGroups(left: readonly Open[], right: readonly Open[]): Group[] {
  const joined = new Joined(left.length + right.length);
  const isJoined = new Set<number>();
  const join = (a: number, b: number) => {
    joined.join(a, left.length + b);
    isJoined.add(a).add(left.length + b);
  };
  for (const [number, best] of bestOf(left, right).entries()) if (best >= 0) join(number, best);
  for (const [number, best] of bestOf(right, left).entries()) if (best >= 0) join(best, number);
  for (const [a, b] of inPlace(
    left.filter((_, number) => !isJoined.has(number)),
    right.filter((_, number) => !isJoined.has(left.length + number)),
  ))
    join(left.indexOf(a), right.indexOf(b));
  const members = new Map<number, Group>();
  [...left, ...right].forEach(({ sentence }, number) => {
    const root = joined.root(number);
    const group = members.get(root) ?? { before: [], after: [] };
    (number < left.length ? group.before : group.after).push(...sentence.words);
    members.set(root, group);
  });
  return [...members.values()].filter((group) => group.before.length > 0 && group.after.length > 0);
}

/** Sentences of which each is the only one left between the same two, where they share something. */
function inPlace(left: readonly Open[], right: readonly Open[]): [Open, Open][] {
  const only = (sentences: readonly Open[]) => {
    const found = new Map<number, Open | undefined>();
    for (const one of sentences) found.set(one.gap, found.has(one.gap) ? undefined : one);
    return found;
  };
  const others = only(right);
  return [...only(left)].flatMap(([gap, a]): [Open, Open][] => {
    const b = others.get(gap);
    return a && b && (2 * shared(a, b)) / (a.weight + b.weight) >= EDITED_IN_PLACE ? [[a, b]] : [];
  });
}
