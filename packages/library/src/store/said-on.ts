import type { Span } from '@dateline/core';
import type { Reading, Statement } from '@dateline/core/reading';

/** Characters between the words that report a statement and a day that is that of the saying. */
const REACH = 40;
const DAY = /^\d{4}-\d{2}-\d{2}/;

const overlap = (a: Span, b: Span) => a.at === b.at && a.part === b.part && a.start < b.end && b.start < a.end;
const distance = (a: Span, b: Span) =>
  a.at === b.at && a.part === b.part ? Math.max(0, a.start - b.end, b.start - a.end) : Number.POSITIVE_INFINITY;

/**
 * The day on which a statement was made, where the words around it tell one: "said on Monday". A day that is within what is
 * said, or yet to come, is another.
 */
export function saidOn({ times, anchor }: Reading, { cue = [], content }: Statement): string | undefined {
  const days = times.filter(
    ({ span, value }) =>
      DAY.test(value) &&
      (anchor === undefined || value.slice(0, 10) <= anchor.slice(0, 10)) &&
      !content.some((part) => overlap(part, span)),
  );
  const near = days
    .map(({ span, value }) => ({ value, away: Math.min(...cue.map((part) => distance(part, span))) }))
    .filter(({ away }) => away <= REACH)
    .sort((a, b) => a.away - b.away);
  return near[0]?.value.slice(0, 10);
}
