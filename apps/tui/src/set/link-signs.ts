import type { Mark } from '@dateline/core';
import { plainAddress } from '@dateline/reader';
import type { TextLine } from '../text/break-lines.js';

/** The numbers of links, by their addresses. */
export type LinkNumbers = ReadonlyMap<string, number>;

/** A sign that stands in a text, and the place before which it does. */
interface Sign {
  at: number;
  text: string;
}

/** A text with the numbers of its links behind their words, to be broken into lines. */
export interface Signed {
  text: string;
  /** A line of it as stretches of the text itself, and signs between. */
  cut(line: TextLine): (TextLine | string)[];
}

/** @returns undefined where no link of the text has a number */
export function signed(text: string, marks: readonly Mark[], numbers: LinkNumbers): Signed | undefined {
  const signs = marks
    .flatMap((mark): Sign[] => {
      const number = mark.type === 'link' ? numbers.get(plainAddress(mark.url) ?? '') : undefined;
      return number === undefined ? [] : [{ at: mark.end, text: `[${number}]` }];
    })
    .sort((a, b) => a.at - b.at);
  if (signs.length === 0) return undefined;
  let all = '';
  let last = 0;
  /** Where each sign stands in the text that has them. */
  const placed = signs.map(({ at, text: sign }) => {
    all += text.slice(last, at);
    last = at;
    const start = all.length;
    all += sign;
    return { at, start, end: all.length, text: sign };
  });
  all += text.slice(last);
  return {
    text: all,
    cut({ start, end }) {
      const pieces: (TextLine | string)[] = [];
      let from = start;
      let before = placed.filter((sign) => sign.end <= start).reduce((sum, sign) => sum + sign.text.length, 0);
      for (const sign of placed) {
        if (sign.end <= start || sign.start >= end) continue;
        if (sign.start > from) pieces.push({ start: from - before, end: sign.start - before });
        pieces.push(sign.text.slice(Math.max(0, from - sign.start), end - sign.start));
        from = Math.min(end, sign.end);
        before += sign.text.length;
      }
      if (end > from) pieces.push({ start: from - before, end: end - before });
      return pieces;
    },
  };
}
