import { DatelineError } from '@dateline/core';

/** What a document may cost. */
export interface Limits {
  /** Bytes of a document, also after unpacking. */
  bytes: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = { bytes: 32 * 2 ** 20 };

/** @throws DatelineError `too-large` */
export function checkSize(bytes: number, limits: Limits): void {
  if (bytes <= limits.bytes) return;
  const size = (count: number) => (count >= 2 ** 20 ? `${Math.round(count / 2 ** 20)} MB` : `${count} bytes`);
  throw new DatelineError(
    'too-large',
    `This document is larger than ${size(limits.bytes)}. Raise the limit if it is meant to be that large.`,
  );
}
