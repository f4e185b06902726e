import { DatelineError } from '@dateline/core/base';
import type { ActKey } from '../types.js';

/** Printable characters of ASCII. */
const KEY = /^[\x21-\x7e]{1,100}$/;

/** A key and the moment of an act, in ISO 8601. @param now milliseconds since 1970 @throws DatelineError `bad-request` */
export function checkedKey({ key, at }: ActKey, now: number): Required<ActKey> {
  const moment = momentOf(at, now);
  if (!KEY.test(key))
    throw new DatelineError('bad-request', { field: 'Idempotency-Key', wanted: 'from 1 to 100 characters' });
  return { key, at: moment };
}

/** When it was done; a clock that is fast gives nobody the last word. */
function momentOf(at: string | undefined, now: number): string {
  const moment = at === undefined ? now : Date.parse(at);
  if (Number.isNaN(moment))
    throw new DatelineError('bad-request', { field: 'Dateline-Act-Time', wanted: 'a time in ISO 8601' });
  return new Date(Math.min(moment, now)).toISOString();
}
