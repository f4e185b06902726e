import type { Name, TextSpan } from '@dateline/core/reading';
import { type Doc, inOrder, rangeOf, tokenAt } from '../text/index.js';

/** A mention of a name, in tokens. */
export interface Named {
  first: number;
  last: number;
  name: Name<TextSpan>;
}

/** The mentions of names in some sentences, by their sentence, as tokens in the order of the text. */
export function namesBySentence(
  doc: Doc,
  names: readonly Name<TextSpan>[],
  sentences: ReadonlySet<number>,
): Map<number, Named[]> {
  const bySentence = new Map<number, Named[]>();
  for (const name of names) {
    for (const span of name.mentions) {
      const sentence = doc.sentence[tokenAt(doc, span.start)]!;
      if (!sentences.has(sentence)) continue;
      const { first, last } = rangeOf(doc, span);
      const named = { first, last, name };
      const list = bySentence.get(sentence);
      if (list) list.push(named);
      else bySentence.set(sentence, [named]);
    }
  }
  for (const list of bySentence.values()) inOrder(list, ({ first }) => first);
  return bySentence;
}
