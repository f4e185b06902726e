import type { Block } from '@dateline/core';
import type { Found } from '../evidence/evidence.js';
import type { ReadDate } from './days.js';
import { dayIn } from './shown-dates.js';

/** Blocks among which the first paragraph stands: a picture and a byline may come before it. */
const FIRST = 5;
/** Characters at the beginning of a story within which its copy says when it was filed. */
const BEGINNING = 60;
/** Stands behind the day with which copy begins: "27.1.2022 - ", "25 January 2022 | Berlin". */
const FILED = /^(?:\p{L}[\p{L}\s.,-]{0,30}\s)?(?:vom\s|,\s)?[\p{L}\d.\s/]*\d{4}\s*(?:[|–—-]|$)/u;

/** The day with which the first paragraph of a story begins, as in press releases. */
export function openingDate(blocks: readonly Block[], read: ReadDate): Found | undefined {
  for (const block of blocks.slice(0, FIRST)) {
    const beginning = block.type === 'paragraph' ? block.text.slice(0, BEGINNING) : '';
    const value = FILED.test(beginning) ? dayIn(beginning, read) : undefined;
    if (value) return { value, from: 'page', detail: 'opening' };
  }
  return undefined;
}
