const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Minutes between two readings of a feed that does not say. */
const USUAL = 30;
const SOONEST = 5;

/** Milliseconds an answer asks to be left alone for: Retry-After in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Minutes that an answer stays fresh (RFC 9111). */
export function freshFor(cacheControl: string | undefined): number {
  const age = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return age === undefined ? 0 : Number(age) / 60;
}

/** When a feed that was read is due again: what it asks for, at least every day. */
export function afterSuccess(now: number, ttl: number | null | undefined, fresh: number): string {
  const minutes = Math.max(ttl ?? USUAL, Math.min(fresh, 24 * 60), SOONEST);
  return new Date(now + Math.min(minutes * MINUTE, DAY)).toISOString();
}

/** When a feed that failed is tried again: later after each failure, at most a day unless the server asks for more. */
export function afterFailure(now: number, failures: number, wait: number | undefined): string {
  const back = Math.min(DAY, 5 * MINUTE * 2 ** Math.min(failures, 12));
  return new Date(now + Math.max(back, Math.min(wait ?? 0, 7 * DAY))).toISOString();
}
