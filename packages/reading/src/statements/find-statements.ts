import type { Statement, TextSpan } from '@dateline/core/reading';
import { assemble } from '../model/assemble.js';
import type { Model } from '../model/model.js';
import { type Doc, spanOf, type TokenRange } from '../text/index.js';
import { actOf } from './act.js';
import { kindOf } from './kind.js';
import { labelPlainForms } from './plain-forms.js';
import { labelSigned } from './signed.js';
import { labelSources } from './sources.js';

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

/** Words that stand between a source and its verb, and are part of neither; relative pronouns among them. */
const BETWEEN = new Set(
  'also later earlier once then now repeatedly recently previously has had have who which that ,'.split(' '),
);

/** A source without the words behind it that go with its verb. */
function trimmed({ lower }: Doc, source: readonly TokenRange[]): TokenRange[] {
  return source.map(({ first, last }) => {
    let end = last;
    while (end - 1 > first && BETWEEN.has(lower[end - 1]!)) end--;
    return { first, last: end };
  });
}

/**
 * The attributions of a text in PolNeAR's sense (Newell and others, 2018), in the order of their content: what
 * somebody is said to say, write, believe, want, expect or find. Spans are half-open and point into `doc.text`.
 * Time is linear in the length of the text.
 */
export function findStatements(doc: Doc, model: Model): Statement<TextSpan>[] {
  const labels = model.labels(doc);
  labelSources(doc, labels);
  labelPlainForms(doc, labels);
  labelSigned(doc, labels);
  return assemble(labels, doc)
    .map(({ source, cue, content }) => ({
      kind: kindOf(doc, content),
      act: actOf(doc, cue, source),
      content: spansOf(doc, content),
      ...(source.length > 0 ? { source: spansOf(doc, trimmed(doc, source)) } : {}),
      ...(cue.length > 0 ? { cue: spansOf(doc, cue) } : {}),
      voices: [],
    }))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}
