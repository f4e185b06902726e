import type { Article } from '@dateline/core';
import type { Redline, RedlineChange, RedlineKind } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import { redlineFor } from '../language/redline-for.js';
import { align } from './align.js';
import { BlockWriter } from './blocks.js';
import { findFields } from './find-fields.js';
import { findNames } from './find-names.js';
import { findNegations } from './find-negations.js';
import { findNumbers } from './find-numbers.js';
import { findQuotations } from './find-quotations.js';
import { type Compared, type Found, isNoise, runsOf } from './meaning.js';
import { noWords } from './redline-words.js';
import { spansOf, type Version, versionOf } from './words.js';

/** A version of a story with what it says. */
export interface ReadVersion {
  article: Article;
  reading: Reading;
}

/** In what order changes are told: what may be wrong in a reader's memory first. */
const ORDER: readonly RedlineKind[] = [
  'headline',
  'negation',
  'number-changed',
  'name-corrected',
  'quotation-altered',
  'quotation-removed',
  'quotation-added',
  'deck',
  'section',
  'published',
  'media',
];

/** The words of stretches as they stand; marks and stops around them are no part of what changed. */
function textAround({ pieces }: Version, spans: readonly { piece: number; start: number; end: number }[]): string {
  return spans.map(({ piece, start, end }) => pieces[piece]!.text.slice(start, end)).join(' … ');
}

/** Words that stand side by side, cut where their piece ends. */
function stretches(version: Version, numbers: readonly number[]) {
  return runsOf([...numbers].sort((a, b) => a - b)).flatMap((run) => {
    const cut: { piece: number; start: number; end: number; spans: ReturnType<typeof spansOf> }[] = [];
    for (let from = 0; from < run.length; ) {
      let to = from + 1;
      const { piece, start } = version.words[run[from]!]!;
      while (to < run.length && version.words[run[to]!]!.piece === piece) to++;
      const end = version.words[run[to - 1]!]!.end;
      cut.push({ piece, start, end, spans: spansOf(version, run[from]!, run[to - 1]! + 1) });
      from = to;
    }
    return cut;
  });
}

/**
 * How one version of a story became another, word by word, and what that means: quotations, numbers, names and negations
 * that came, went or are others now; a headline with other words, another deck, section, day of publication or picture.
 * What is only written otherwise changes no meaning. A number, name or negation in the headline or in a quotation that
 * stayed is told of beside it; one in a quotation that is wholly new or gone is told of with that.
 */
export function redline(before: ReadVersion, after: ReadVersion): Redline {
  const words = redlineFor(after.reading.language) ?? noWords;
  const [old, now] = [versionOf(before.article, before.reading, words), versionOf(after.article, after.reading, words)];
  const compared: Compared = { before: old, after: now, alignment: align(old, now), words };
  const found = meaningOf(compared);
  const fields = findFields(compared);
  const order = ({ kind }: { kind: RedlineKind }) => ORDER.indexOf(kind);
  const all = [
    ...fields.map((change) => ({ kind: change.kind, change, at: -1, before: [] as number[], after: [] as number[] })),
    ...found.map((one) => ({ ...one, change: changeOf(compared, one), at: one.after[0] ?? one.before[0] ?? 0 })),
  ].sort((a, b) => order(a) - order(b) || a.at - b.at);
  const numbers = { before: new Map<number, number>(), after: new Map<number, number>() };
  all.forEach((one, change) => {
    for (const number of one.before) if (!numbers.before.has(number)) numbers.before.set(number, change);
    for (const number of one.after) if (!numbers.after.has(number)) numbers.after.set(number, change);
  });
  const writer = new BlockWriter(compared, numbers);
  const { blocks, ofBefore, ofAfter } = writer.write();
  const changes = all.map(({ change }): RedlineChange => {
    const block = blockOf(compared, change, ofBefore, ofAfter);
    return block === undefined ? change : { ...change, block };
  });
  return { same: changes.length === 0, changes, blocks };
}

/** The block that shows a change: where its words are now, else where they were. */
function blockOf(
  { before, after }: Compared,
  { beforeSpans, afterSpans }: RedlineChange,
  ofBefore: ReadonlyMap<number, number>,
  ofAfter: ReadonlyMap<number, number>,
): number | undefined {
  const pieceOf = ({ pieces }: Version, [span]: RedlineChange['afterSpans']) =>
    span ? pieces.findIndex(({ at, part }) => at === span.at && part === span.part) : -1;
  return ofAfter.get(pieceOf(after, afterSpans)) ?? ofBefore.get(pieceOf(before, beforeSpans));
}

function changeOf({ before, after }: Compared, found: Found): RedlineChange {
  const [old, now] = [stretches(before, found.before), stretches(after, found.after)];
  // The same exchange in several places is told by the first of them.
  const shown = (list: typeof old) => (found.key === undefined ? list : list.slice(0, 1));
  return {
    kind: found.kind,
    ...(old.length > 0 && { before: textAround(before, shown(old)) }),
    ...(now.length > 0 && { after: textAround(after, shown(now)) }),
    beforeSpans: old.flatMap(({ spans }) => spans),
    afterSpans: now.flatMap(({ spans }) => spans),
  };
}

/** What is meant otherwise in the body; an exchange that was made in several places is one change. */
function meaningOf(compared: Compared): Found[] {
  const quotations = findQuotations(compared);
  // What stands in a quotation that is wholly new or gone is told of with it.
  const old = new Set(quotations.flatMap(({ kind, before }) => (kind === 'quotation-removed' ? before : [])));
  const now = new Set(quotations.flatMap(({ kind, after }) => (kind === 'quotation-added' ? after : [])));
  const found = compared.alignment.hunks.flatMap((hunk) => {
    if (isNoise(compared, hunk)) return [];
    const free = {
      ...hunk,
      before: hunk.before.filter((number) => !old.has(number)),
      after: hunk.after.filter((number) => !now.has(number)),
    };
    return [...findNumbers(compared, free), ...findNames(compared, free), ...findNegations(compared, free)];
  });
  const merged = new Map<string, Found>();
  found.forEach((one, n) => {
    const key = one.key === undefined ? `${n}` : `${one.kind} ${one.key}`;
    const known = merged.get(key);
    if (!known) merged.set(key, one);
    else merged.set(key, { ...known, before: [...known.before, ...one.before], after: [...known.after, ...one.after] });
  });
  return [...merged.values(), ...quotations];
}
