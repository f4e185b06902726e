import { pointAt, type QueryProblem } from '@dateline/core';
import { clean } from '../text/clean.js';
import { fit, graphemes, width } from '../text/width.js';

/** The end of a text, with an ellipsis before it where it takes more than `cells`. */
function fitEnd(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  const characters = [...graphemes(text)].reverse();
  let taken = 1;
  for (const { at, text: character } of characters) {
    taken += width(character);
    if (taken > cells) return `…${text.slice(at + character.length)}`;
  }
  return text;
}

/** A query, and carets beneath the part of it that is not understood; of a long query what stands around that part. */
export function queryPointer({ problem, query, at, end }: QueryProblem, cells: number): string[] {
  const room = Math.max(20, cells - 1);
  const part = fit(query.slice(at, end), Math.floor(room / 2));
  const before = fitEnd(clean(query.slice(0, at)), room - width(part) - 4);
  const after = fit(query.slice(end), room - width(before) - width(part));
  const shown = { problem, query: before + part + after, at: before.length, end: before.length + part.length };
  return pointAt(shown, width).split('\n');
}
