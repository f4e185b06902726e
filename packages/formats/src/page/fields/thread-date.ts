import { textOf } from '../../html/index.js';
import type { Evidence, Found } from '../evidence/evidence.js';
import { tellsToday } from './elsewhere.js';
import { stampIn } from './shown-dates.js';

/** Addresses of a thread, as programs for forums write them. */
const THREAD = /(?:show|view)-?(?:thread|topic)|\/(?:threads?|topics?|t)[/-]|\bforums?[./-]/i;
/** A stamp is no longer, with what is said of changes behind it. */
const LONGEST = 160;

/**
 * The stamp of the first post of a thread: its posts stand where other pages have comments, and each bears a day and a time.
 * Of the first two stamps the earlier counts, since the one before may tell what time it is.
 */
export function threadDate({ head, url }: Evidence, read: (written: string) => string | undefined): Found | undefined {
  if (!url || !THREAD.test(url)) return undefined;
  const stamps: string[] = [];
  for (const { element } of head.dated) {
    const text = textOf(element);
    const value = text.length < LONGEST && !tellsToday(element, head) ? stampIn(text, read) : undefined;
    if (value && stamps.push(value) === 2) break;
  }
  const [value] = stamps.sort();
  return value ? { value, from: 'page', detail: 'post' } : undefined;
}
