// When a feed is asked again. All times are milliseconds since 1970.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A feed that publishes all day is asked this often, and none is asked less often than daily. */
const SHORTEST = 15 * MINUTE;
const LONGEST = DAY;
/** Feeds that would be due at one moment are spread over a tenth of their interval. */
const JITTER = 0.1;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What a feed and the answer it came in say about when to ask again. */
export interface Rhythm {
  /** Milliseconds that the person chose; goes before what the feed's habits suggest. */
  interval?: number;
  /** Stories a day. */
  rate?: number;
  /** When the latest story was published. */
  newest?: number;
  /** Minutes (RSS 2.0 `ttl`). */
  ttl?: number;
  /** Hours of the day in UTC, 0 to 23, and English weekdays on which the feed need not be asked (RSS 2.0). */
  skipHours?: readonly number[];
  skipDays?: readonly string[];
  /** Headers of the answer. */
  cacheControl?: string;
  expires?: string;
  date?: string;
}

/** Milliseconds an answer asks to be left alone for: Retry-After in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Milliseconds that an answer stays fresh: max-age, else Expires (RFC 9111, 4.2.1). */
export function freshFor({ cacheControl = '', expires, date }: Rhythm, now: number): number {
  if (/(?:^|[\s,])no-(?:store|cache)/i.test(cacheControl)) return 0;
  const age = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(cacheControl)?.[1];
  if (age !== undefined) return Number(age) * 1000;
  // The server's own clock tells how long; the clocks of two machines differ.
  const from = Number.isNaN(Date.parse(date ?? '')) ? now : Date.parse(date!);
  const fresh = Date.parse(expires ?? '') - from;
  return Number.isNaN(fresh) ? 0 : Math.max(0, fresh);
}

/** How often a feed publishes, by the middle of the gaps between its latest stories. `published` is in any order. */
export function habitOf(published: readonly number[], now: number): Pick<Rhythm, 'rate' | 'newest'> {
  const times = published.filter((time) => time <= now).sort((a, b) => b - a);
  const newest = times[0];
  if (newest === undefined) return {};
  const gaps = times.slice(1, 21).map((time, index) => times[index]! - time);
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1];
  return { newest, ...(middle !== undefined && { rate: DAY / Math.max(middle, 1_000) }) };
}

/** Half the usual time between two stories; a feed that has been silent for long is asked less often. */
export function usualInterval({ rate, newest }: Pick<Rhythm, 'rate' | 'newest'>, now: number): number {
  const habit = rate === undefined ? HOUR : DAY / rate / 2;
  return clamp(Math.max(habit, newest === undefined ? 0 : (now - newest) / 20));
}

const clamp = (interval: number): number => Math.min(LONGEST, Math.max(SHORTEST, interval));

/** When a feed that was read is due again. `random` is from 0 to 1. */
export function afterSuccess(now: number, rhythm: Rhythm, random: number): number {
  const chosen = rhythm.interval ?? usualInterval(rhythm, now);
  const asked = Math.max((rhythm.ttl ?? 0) * MINUTE, freshFor(rhythm, now));
  const interval = clamp(Math.max(chosen, rhythm.interval === undefined ? asked : freshFor(rhythm, now)));
  return unskipped(now + interval * (1 + JITTER * random), rhythm);
}

/** When a feed that failed is tried again: later after each failure, and no sooner than the server allows, within a day. */
export function afterFailure(now: number, failures: number, wait: number | undefined, random: number): number {
  const back = SHORTEST * 2 ** Math.min(failures, 10);
  return now + Math.min(LONGEST, Math.max(back, wait ?? 0)) * (1 + JITTER * random);
}

/** The first moment from `time` on in an hour and day that the feed does not leave out. */
function unskipped(time: number, { skipHours = [], skipDays = [] }: Rhythm): number {
  const days = skipDays.map((day) => day.trim().toLowerCase());
  const skipped = (at: number) => {
    const date = new Date(at);
    return skipHours.includes(date.getUTCHours()) || days.includes(WEEKDAYS[date.getUTCDay()]!);
  };
  if (!skipped(time)) return time;
  const hour = Math.floor(time / HOUR) * HOUR;
  for (let at = hour + HOUR; at <= time + 3 * DAY; at += HOUR) if (!skipped(at)) return at;
  // A feed that leaves out every hour has not meant it.
  return time;
}

/** Milliseconds no feed is made to wait longer than: a due time further away was set by a clock that was wrong. */
export const LONGEST_WAIT = LONGEST * (1 + JITTER) + 3 * DAY;
/** Milliseconds for which a feed is claimed. A process that dies holds its feeds up for this long. */
export const LEASE = 5 * 60_000;
