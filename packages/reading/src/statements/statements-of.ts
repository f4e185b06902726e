import type { Act, Statement, TextSpan } from '@dateline/core/reading';
import type { Attribution } from '../model/assemble.js';
import { type Doc, inOrder, spanOf, type TokenRange } from '../text/index.js';
import { kindOf } from './kind.js';

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

/** What a language says of attributions. */
export interface StatementWords {
  /** Words that stand between a source and its verb, and are part of neither; relative pronouns among them. */
  between: ReadonlySet<string>;
  /** What kind of act a cue names. */
  actOf(doc: Doc, cue: readonly TokenRange[], source: readonly TokenRange[]): Act;
}

/** A source without the words behind it that go with its verb. */
function trimmed({ lower }: Doc, source: readonly TokenRange[], between: ReadonlySet<string>): TokenRange[] {
  return source.map(({ first, last }) => {
    let end = last;
    while (end - 1 > first && between.has(lower[end - 1]!)) end--;
    return { first, last: end };
  });
}

/** Attributions as statements, in the order of their content, each without its voices. Spans are half-open and point into `doc.text`. */
export function statementsOf(
  doc: Doc,
  attributions: readonly Attribution[],
  { between, actOf }: StatementWords,
): Statement<TextSpan>[] {
  const statements = attributions.map(({ source, cue, content }) => {
    const statement = {
      kind: kindOf(doc, content),
      act: actOf(doc, cue, source),
      content: spansOf(doc, content),
    } as Statement<TextSpan>;
    if (source.length > 0) statement.source = spansOf(doc, trimmed(doc, source, between));
    if (cue.length > 0) statement.cue = spansOf(doc, cue);
    statement.voices = [];
    return statement;
  });
  return inOrder(statements, ({ content }) => content[0]!.start);
}
