import { mayNameAuthor } from '../../article/by-words.js';
import type { Element } from '../../html/index.js';

/** Longer lines than this are prose. */
const LONGEST_LINE = 160;
/** A year of four digits in any script, a day such as 31.10.23 or 10/31/23, or a year of an era. */
const MAY_BE_DATE =
  /(?:19|20|25)\d\d|1[34]\d\d[-/.]|[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙၀-၉០-៩]{4}|\d([./])\d{1,2}\1\d\d\b|年/;

/** Children of an element that are looked at. */
const FIRST_CHILDREN = 8;
const SPACE = 0x20;

/** What a line may say, a bit each. */
export const AUTHOR = 1;
export const DATE = 2;

/** Whether an element has a line of its own that may name an author, or a date: a bit each, of those that are asked for. */
export function saysOf({ children }: Element, asked: number): number {
  let says = 0;
  if (asked === 0) return says;
  for (let at = 0; at < children.length && at < FIRST_CHILDREN; at++) {
    const child = children[at]!;
    // Indented markup has many spaces around a short line.
    if (typeof child !== 'string' || child.length < 2 || child.length > 3 * LONGEST_LINE) continue;
    const text = child.charCodeAt(0) <= SPACE || child.length > LONGEST_LINE ? child.trim() : child;
    if (text.length < 2 || text.length > LONGEST_LINE) continue;
    if ((asked & ~says & AUTHOR) !== 0 && mayNameAuthor(text)) says |= AUTHOR;
    if ((asked & ~says & DATE) !== 0 && MAY_BE_DATE.test(text)) says |= DATE;
  }
  return says;
}
