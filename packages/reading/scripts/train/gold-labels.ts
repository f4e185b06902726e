import {
  CONTENT_AFTER,
  CONTENT_BEFORE,
  CUE,
  GAP,
  ORGANISATION,
  OTHER,
  OUT,
  PERSON,
  PLACE,
  SOURCE_AFTER,
  SOURCE_BEFORE,
} from '../../src/model/labels.js';
import { type Doc, tokenAt } from '../../src/text/index.js';
import type { Gold, GoldName, Spans } from './corpus.js';

const ranges = (doc: Doc, spans: Spans) =>
  spans
    .map(([start, end]) => ({ first: tokenAt(doc, start), last: tokenAt(doc, end - 1) + 1 }))
    .filter(({ first, last }) => last > first && last <= doc.size);

/** The labels that say what the corpus says, one a token. */
export function goldLabels(doc: Doc, attributions: Gold[]): Uint8Array {
  const labels = new Uint8Array(doc.size).fill(OUT);
  const put = (first: number, last: number, label: number) => {
    if (labels[first] !== OUT) return;
    // What is cut by white space alone goes on.
    const joins = first > 0 && (labels[first - 1] === label || labels[first - 1] === label + 1);
    for (let token = first; token < last; token++) {
      if (labels[token] !== OUT) return;
      labels[token] = token === first && !joins ? label : label + 1;
    }
  };
  const whole: { first: number; last: number }[] = [];
  for (const { source, cue, content } of attributions) {
    const cues = ranges(doc, cue);
    const head = cues[0]?.first ?? 0;
    for (const { first, last } of cues) put(first, last, CUE);
    for (const { first, last } of ranges(doc, content)) put(first, last, first < head ? CONTENT_BEFORE : CONTENT_AFTER);
    for (const { first, last } of ranges(doc, source)) put(first, last, first < head ? SOURCE_BEFORE : SOURCE_AFTER);
    const all = [...cues, ...ranges(doc, content), ...ranges(doc, source)];
    if (all.length > 0) {
      whole.push({ first: Math.min(...all.map((r) => r.first)), last: Math.max(...all.map((r) => r.last)) });
    }
  }
  for (const { first, last } of whole) {
    if (last - first > 400) continue;
    for (let token = first; token < last; token++) if (labels[token] === OUT) labels[token] = GAP;
  }
  return labels;
}

const KINDS: Record<string, number> = { PER: PERSON, ORG: ORGANISATION, LOC: PLACE, MISC: OTHER };

/** The labels that say what names the corpus has, one a token. */
export function nameLabels(doc: Doc, names: readonly GoldName[]): Uint8Array {
  const labels = new Uint8Array(doc.size).fill(OUT);
  for (const [start, end, kind] of names) {
    const label = KINDS[kind]!;
    for (const { first, last } of ranges(doc, [[start, end]])) {
      for (let token = first; token < last; token++) labels[token] = token === first ? label : label + 1;
    }
  }
  return labels;
}
