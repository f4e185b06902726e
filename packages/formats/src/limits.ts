import { DatelineError } from '@dateline/core/base';

/** What a document may cost. */
export interface Limits {
  /** Bytes of a document, also after unpacking. */
  bytes: number;
  /** Characters of agency copy, which is read line by line; no story is near it. */
  copy: number;
}

/** The limits where none are given: 32 MiB of bytes, 2 Mi characters of agency copy. */
export const DEFAULT_LIMITS: Readonly<Limits> = { bytes: 32 * 2 ** 20, copy: 2 * 2 ** 20 };

/** @throws DatelineError `too-large` */
export function checkSize(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  const size = (count: number) => (count >= 2 ** 20 ? `${Math.round(count / 2 ** 20)} MB` : `${count} bytes`);
  throw new DatelineError('too-large', { limit: size(limit) });
}
