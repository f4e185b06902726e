import { assemble } from '../model/assemble.js';
import { decode, edgesOf, emissions } from '../model/crf.js';
import type { Model } from '../model/model.js';
import { type Doc, spanOf, type TokenRange } from '../text/index.js';
import type { Statement, TextSpan } from '../types.js';
import { actOf } from './act.js';
import { Fallback } from './fallback.js';
import { featuresOf, SLOTS } from './features.js';
import { kindOf } from './kind.js';
import { according, repair } from './repair.js';
import { see } from './see.js';

/** The spans of token ranges, each cut where a paragraph ends. */
function spansOf(doc: Doc, ranges: readonly TokenRange[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { first, last } of ranges) {
    let from = first;
    while (from < last) {
      const end = Math.min(last, doc.paragraphTokens[doc.paragraph[from]!]!.last);
      spans.push(spanOf(doc, from, end));
      from = end;
    }
  }
  return spans;
}

/**
 * The attributions of a text in PolNeAR's sense (Newell and others, 2018), in the order of their content: what
 * somebody is said to say, write, believe, want, expect or find. Spans are half-open and point into `doc.text`.
 * Time is linear in the length of the text.
 */
export function findStatements(doc: Doc, model: Model): Statement<TextSpan>[] {
  const seen = see(doc, model.tagger);
  const scores = emissions(model.weights, doc.size, SLOTS, featuresOf(seen));
  const labels = decode(scores, edgesOf(doc), model.weights.transition);
  repair(seen, labels);
  new Fallback(seen, labels).apply();
  according(seen, labels);
  return assemble(labels, doc)
    .map(({ source, cue, content }) => ({
      kind: kindOf(doc, content),
      act: actOf(doc, cue, source),
      content: spansOf(doc, content),
      ...(source.length > 0 ? { source: spansOf(doc, source) } : {}),
      ...(cue.length > 0 ? { cue: spansOf(doc, cue) } : {}),
    }))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}
