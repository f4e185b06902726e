import type { RedlineBlock, RedlineRun } from '@dateline/core/library';
import type { Alignment } from './align.js';
import type { Piece, Version } from './words.js';

/** Words that were removed, as they are shown before a word of the later version or at the end of a block of it. */
interface Removed {
  /** Numbers of words of the earlier version, the last not among them. */
  first: number;
  last: number;
}

/** What was removed, by where it is shown. */
interface Places {
  /** Before a word of the later version. */
  before: Map<number, Removed[]>;
  /** Behind the last word of a piece of the later version. */
  atEnd: Map<number, Removed[]>;
  /** Pieces of the earlier version of which nothing stayed, behind a piece of the later one; -1 before all. */
  whole: Map<number, number[]>;
}

const put = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Finds for everything that was removed the place in the later version where it stood. */
function placesOf(before: Version, after: Version, { toAfter, hunks }: Alignment): Places {
  const places: Places = { before: new Map(), atEnd: new Map(), whole: new Map() };
  // Where words were exchanged, the old ones stand before the new ones.
  const exchanged = new Map(hunks.flatMap((hunk) => hunk.before.map((number) => [number, hunk.after[0] ?? -1])));
  let lastPiece = -1;
  before.pieces.forEach((piece, number) => {
    const stayed = (at: number) => toAfter[at]! >= 0 || (exchanged.get(at) ?? -1) >= 0;
    const numbers = Array.from({ length: piece.last - piece.first }, (_, n) => piece.first + n);
    if (numbers.length === 0) return;
    if (!numbers.some(stayed)) {
      put(places.whole, lastPiece, number);
      return;
    }
    for (let first = piece.first; first < piece.last; first++) {
      if (toAfter[first]! >= 0) {
        lastPiece = after.words[toAfter[first]!]!.piece;
        continue;
      }
      const next = exchanged.get(first) ?? -1;
      let last = first + 1;
      while (last < piece.last && toAfter[last]! < 0 && (exchanged.get(last) ?? -1) === next) last++;
      placeRun(after, toAfter, places, { first, last }, { next, piece });
      first = last - 1;
    }
  });
  return places;
}

function placeRun(
  after: Version,
  toAfter: Int32Array,
  places: Places,
  run: Removed,
  { next, piece }: { next: number; piece: Piece },
): void {
  const previous = run.first > piece.first ? toAfter[run.first - 1]! : -1;
  const home = previous >= 0 ? after.words[previous]!.piece : -1;
  let following = run.last;
  while (following < piece.last && toAfter[following]! < 0) following++;
  let earlier = run.first - 1;
  while (earlier >= piece.first && toAfter[earlier]! < 0) earlier--;
  if (next >= 0) put(places.before, next, run);
  else if (home >= 0 && previous + 1 < after.pieces[home]!.last) put(places.before, previous + 1, run);
  else if (home >= 0) put(places.atEnd, home, run);
  else if (following < piece.last) put(places.before, toAfter[following]!, run);
  else if (earlier >= piece.first) put(places.atEnd, after.words[toAfter[earlier]!]!.piece, run);
}

/** Shows the later version with what was removed in its place. */
export class BlockWriter {
  private readonly before: Version;
  private readonly after: Version;
  private readonly alignment: Alignment;
  /** Of each word of the versions the change that it is a part of. */
  private readonly changes: { before: ReadonlyMap<number, number>; after: ReadonlyMap<number, number> };

  constructor(
    versions: { before: Version; after: Version; alignment: Alignment },
    changes: { before: ReadonlyMap<number, number>; after: ReadonlyMap<number, number> },
  ) {
    this.before = versions.before;
    this.after = versions.after;
    this.alignment = versions.alignment;
    this.changes = changes;
  }

  /** @returns the blocks, and of each piece of both versions the number of the block that shows it */
  write(): { blocks: RedlineBlock[]; ofBefore: Map<number, number>; ofAfter: Map<number, number> } {
    const places = placesOf(this.before, this.after, this.alignment);
    const blocks: RedlineBlock[] = [];
    const [ofBefore, ofAfter] = [new Map<number, number>(), new Map<number, number>()];
    const removed = (behind: number) => {
      for (const number of places.whole.get(behind) ?? []) {
        ofBefore.set(number, blocks.length);
        blocks.push(this.removedBlock(this.before.pieces[number]!));
      }
    };
    removed(-1);
    this.after.pieces.forEach((piece, number) => {
      ofAfter.set(number, blocks.length);
      blocks.push(blockOf(piece, this.runsOf(piece, number, places)));
      removed(number);
    });
    this.before.words.forEach(({ piece }, number) => {
      const partner = this.alignment.toAfter[number]!;
      if (partner >= 0 && !ofBefore.has(piece)) ofBefore.set(piece, ofAfter.get(this.after.words[partner]!.piece)!);
    });
    for (const { before, after } of this.alignment.hunks) {
      const now = after[0];
      if (now === undefined) continue;
      const block = ofAfter.get(this.after.words[now]!.piece)!;
      for (const old of before)
        if (!ofBefore.has(this.before.words[old]!.piece)) ofBefore.set(this.before.words[old]!.piece, block);
    }
    return { blocks, ofBefore, ofAfter };
  }

  private removedBlock(piece: Piece): RedlineBlock {
    const change = changeIn(this.changes.before, piece.first, piece.last);
    return blockOf(piece, [{ kind: 'removed', text: piece.text, ...(change !== undefined && { change }) }]);
  }

  private runsOf(piece: Piece, number: number, places: Places): RedlineRun[] {
    const { words } = this.after;
    const runs: RedlineRun[] = [];
    const isNew = (at: number) => this.alignment.toBefore[at]! < 0 && !places.before.has(at);
    const all = words.slice(piece.first, piece.last).every((_, n) => isNew(piece.first + n));
    if (all && piece.first < piece.last && !places.atEnd.has(number)) {
      push(runs, { kind: 'added', text: piece.text }, changeIn(this.changes.after, piece.first, piece.last));
      return runs;
    }
    let cursor = 0;
    let wasAdded = false;
    for (let at = piece.first; at < piece.last; at++) {
      const { start, end } = words[at]!;
      const isAdded = this.alignment.toBefore[at]! < 0;
      const gone = places.before.get(at) ?? [];
      const change = isAdded ? this.changes.after.get(at) : undefined;
      const gap = piece.text.slice(cursor, start);
      push(runs, { kind: wasAdded && isAdded && gone.length === 0 ? 'added' : 'same', text: gap }, change);
      for (const run of gone) push(runs, { kind: 'removed', text: `${this.textOf(run)} ` }, this.changeOf(run));
      push(runs, { kind: isAdded ? 'added' : 'same', text: piece.text.slice(start, end) }, change);
      cursor = end;
      wasAdded = isAdded;
    }
    for (const run of places.atEnd.get(number) ?? [])
      push(runs, { kind: 'removed', text: ` ${this.textOf(run)}` }, this.changeOf(run));
    push(runs, { kind: 'same', text: piece.text.slice(cursor) }, undefined);
    return runs;
  }

  private textOf({ first, last }: Removed): string {
    const { pieces, words } = this.before;
    return pieces[words[first]!.piece]!.text.slice(words[first]!.start, words[last - 1]!.end);
  }

  private changeOf({ first, last }: Removed): number | undefined {
    return changeIn(this.changes.before, first, last);
  }
}

function changeIn(changes: ReadonlyMap<number, number>, first: number, last: number): number | undefined {
  for (let at = first; at < last; at++) if (changes.has(at)) return changes.get(at);
  return undefined;
}

function push(runs: RedlineRun[], { kind, text }: RedlineRun, change: number | undefined): void {
  if (text === '') return;
  const own = kind === 'same' ? undefined : change;
  const last = runs.at(-1);
  if (last && last.kind === kind && last.change === own) last.text += text;
  else runs.push({ kind, text, ...(own !== undefined && { change: own }) });
}

function blockOf({ at, part, type }: Piece, runs: RedlineRun[]): RedlineBlock {
  const kinds = new Set(runs.map(({ kind }) => kind));
  const kind = kinds.size === 1 ? runs[0]!.kind : kinds.size === 0 ? 'same' : 'changed';
  return { kind, at, ...(part !== undefined && { part }), type, runs };
}
