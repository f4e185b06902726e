import type { Name, TextSpan } from '@dateline/core/reading';
import { type Doc, rangeOf } from '../text/index.js';

/** A mention of a name, in tokens. */
export interface Named {
  first: number;
  last: number;
  name: Name<TextSpan>;
}

/** The mentions of names by their sentence, as tokens in the order of the text. */
export function namesBySentence(doc: Doc, names: readonly Name<TextSpan>[]): Map<number, Named[]> {
  const bySentence = new Map<number, Named[]>();
  for (const name of names) {
    for (const span of name.mentions) {
      const { first, last } = rangeOf(doc, span);
      const sentence = doc.sentence[first]!;
      const named = { first, last, name };
      const list = bySentence.get(sentence);
      if (list) list.push(named);
      else bySentence.set(sentence, [named]);
    }
  }
  for (const list of bySentence.values()) if (list.length > 1) list.sort((a, b) => a.first - b.first);
  return bySentence;
}
