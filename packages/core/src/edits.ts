/** One step from one list to another. */
export interface Edit<T> {
  kind: 'same' | 'added' | 'removed';
  /** Index in the earlier list; -1 for what was added. */
  before: number;
  /** Index in the later list; -1 for what was removed. */
  after: number;
  item: T;
}

/** A run of words that stayed, came or went. */
export interface WordEdit {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Past this many differences two lists have too little in common to be worth aligning. */
const MAX_EDITS = 1000;

/**
 * The shortestEdits way from one list to another (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986).
 * Lists with more than a thousand differences are given as all removed, then all added.
 */
export function diffLists<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Edit<T>[] {
  const a = before.map(key);
  const b = after.map(key);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const same = (i: number, j: number): Edit<T> => ({ kind: 'same', before: i, after: j, item: after[j]! });
  const head = Array.from({ length: start }, (_, i) => same(i, i));
  const tail = Array.from({ length: a.length - endA }, (_, i) => same(endA + i, endB + i));
  const steps = shortestEdits(a.slice(start, endA), b.slice(start, endB));
  let i = start;
  let j = start;
  const middle = steps.map((step): Edit<T> => {
    if (step === 'same') return same(i++, j++);
    if (step === 'removed') return { kind: 'removed', before: i, after: -1, item: before[i++]! };
    return { kind: 'added', before: -1, after: j, item: after[j++]! };
  });
  return [...head, ...middle, ...tail];
}

function shortestEdits(a: string[], b: string[]): Edit<unknown>['kind'][] {
  const limit = Math.min(a.length + b.length, MAX_EDITS);
  const reach = new Int32Array(2 * limit + 3);
  const trail: Int32Array[] = [];
  const at = (k: number) => k + limit + 1;
  for (let d = 0; d <= limit; d++) {
    trail.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[at(k - 1)]! < reach[at(k + 1)]!);
      let x = down ? reach[at(k + 1)]! : reach[at(k - 1)]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[at(k)] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(trail, a.length, b.length, at);
    }
  }
  return [...a.map(() => 'removed' as const), ...b.map(() => 'added' as const)];
}

function backtrack(
  trail: Int32Array[],
  lengthA: number,
  lengthB: number,
  at: (k: number) => number,
): Edit<unknown>['kind'][] {
  const steps: Edit<unknown>['kind'][] = [];
  let x = lengthA;
  let y = lengthB;
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = trail[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reach[at(k - 1)]! < reach[at(k + 1)]!);
    const previousK = down ? k + 1 : k - 1;
    const previousX = d === 0 ? 0 : reach[at(previousK)]!;
    const previousY = d === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY && (d > 0 || x > 0)) {
      steps.push('same');
      x--;
      y--;
    }
    if (d > 0) steps.push(down ? 'added' : 'removed');
    x = previousX;
    y = previousY;
  }
  return steps.reverse();
}

const words = (text: string) => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** How one text became another, in words. */
export function diffWords(before: string, after: string): WordEdit[] {
  const runs: WordEdit[] = [];
  for (const { kind, item } of diffLists(words(before), words(after), (word) => word)) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += item;
    else runs.push({ kind, text: item });
  }
  return runs;
}
