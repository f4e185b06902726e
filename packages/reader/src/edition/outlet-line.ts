import { editionMessages } from '../messages/en/edition.js';

/** Outlets that are named in one line. */
const NAMED = 3;

/** Who tells a Story, in one line: Gazette, Post, Herald and 3 others. */
export function outletLine(outlets: readonly string[]): string {
  return editionMessages.outlets(outlets.slice(0, NAMED).join(', '), Math.max(0, outlets.length - NAMED));
}
