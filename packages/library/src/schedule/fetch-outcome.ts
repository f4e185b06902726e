import type { DocumentResult } from '@dateline/formats';
import type { FeedAnswer } from '../fetch/ask-feed.js';
import type { Fetched } from '../fetch/http-client.js';
import type { ClaimedFeed, FetchOutcome } from '../store/queue.js';
import { afterFailure, afterSuccess, habitOf, retryAfter } from './due.js';

const iso = (time: number): string => new Date(time).toISOString();
const MINUTE = 60_000;

/** A moment to count from, in milliseconds since 1970, and a number from 0 to 1 that spreads feeds. */
export interface Moment {
  now: number;
  random: number;
}

/** What is kept of an answer, beside the stories in it. */
export function outcomeOf(feed: ClaimedFeed, answer: FeedAnswer, { now, random }: Moment): FetchOutcome {
  const at = iso(now);
  switch (answer.kind) {
    case 'unchanged':
      return { at, next: iso(nextTime(feed, answer.answer, feed, { now, random })), ...validators(answer.answer) };
    case 'read':
      return readOutcome(feed, answer, { now, random });
    case 'ended':
      return { at, next: null, ended: true, problem: answer.problem };
    default: {
      const wait = retryAfter(answer.retryAfter, now);
      return { at, next: iso(afterFailure(now, feed.failures, wait, random)), problem: answer.problem };
    }
  }
}

function readOutcome(
  feed: ClaimedFeed,
  { answer, document, digest }: Extract<FeedAnswer, { kind: 'read' }>,
  { now, random }: Moment,
): FetchOutcome {
  const { title, site, icon, ttl, skipHours = [], skipDays = [] } = document.feed ?? {};
  const habit = habitOf(publishedIn(document), now);
  const says = { ...(ttl !== undefined && { ttl }), skipHours, skipDays };
  const next = nextTime({ ...(feed.interval !== undefined && { interval: feed.interval }), ...says }, answer, habit, {
    now,
    random,
  });
  return {
    at: iso(now),
    next: iso(next),
    ...validators(answer),
    digest,
    ttl: ttl ?? null,
    skipHours,
    skipDays,
    warning: warningOf(document),
    warningCodes: [...new Set(document.warnings.map(({ code }) => code))].join(' ') || null,
    ...(title !== undefined && { title }),
    ...(site !== undefined && { site }),
    ...(icon !== undefined && { icon }),
    ...(answer.moved !== undefined && answer.moved !== feed.url && { moved: answer.moved }),
    ...(habit.rate !== undefined && { rate: habit.rate }),
    ...(habit.newest !== undefined && { newest: iso(habit.newest) }),
  };
}

/** When the stories of a document were published. */
function publishedIn({ articles }: DocumentResult): number[] {
  return articles.flatMap(({ published }) => {
    const time = Date.parse(published ?? '');
    return Number.isNaN(time) ? [] : [time];
  });
}

type Says = Pick<ClaimedFeed, 'interval' | 'ttl'> & Partial<Pick<ClaimedFeed, 'skipHours' | 'skipDays'>>;

function nextTime(
  { interval, ttl, skipHours, skipDays }: Says,
  { headers }: Fetched,
  { rate, newest }: { rate?: number; newest?: string | number },
  { now, random }: Moment,
): number {
  const { 'cache-control': cacheControl, expires, date } = headers;
  const rhythm = {
    ...(interval !== undefined && { interval: interval * MINUTE }),
    ...(ttl !== undefined && { ttl }),
    ...(skipHours && { skipHours }),
    ...(skipDays && { skipDays }),
    ...(rate !== undefined && { rate }),
    ...(newest !== undefined && { newest: new Date(newest).getTime() }),
    ...(cacheControl !== undefined && { cacheControl }),
    ...(expires !== undefined && { expires }),
    ...(date !== undefined && { date }),
  };
  return afterSuccess(now, rhythm, random);
}

/** Validators that came along; a 304 need not repeat them (RFC 9110, 15.4.5). */
function validators({ status, headers }: Fetched): Pick<FetchOutcome, 'etag' | 'modified'> {
  if (status === 304)
    return {
      ...(headers.etag !== undefined && { etag: headers.etag }),
      ...(headers['last-modified'] !== undefined && { modified: headers['last-modified'] }),
    };
  return { etag: headers.etag ?? null, modified: headers['last-modified'] ?? null };
}

/** What a person should know of the last document of a feed: the sentences of its warnings. */
function warningOf({ warnings }: DocumentResult): string | null {
  const messages = [...new Set(warnings.map(({ message }) => message))];
  const shown = messages.slice(0, 3);
  if (messages.length > shown.length) shown.push(`There are ${messages.length - shown.length} more warnings.`);
  return shown.join(' ') || null;
}
