import { rawText } from '../../html/index.js';
import type { Evidence, Found } from '../evidence/evidence.js';

/** Scripts that are longer hold programs, or the data of more than one story. */
const LONGEST = 1_000_000;
/** What programs that draw a page from data call its day of publication; within a text the marks around it are escaped. */
const NAMED =
  /["'](?:date_?published|(?:first_?)?published_?(?:at|on|date|time)|publish_?(?:date|time|ed_?time)|publication_?date|pub_?date)\\*["']\s*:\s*\\*["']((?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d[^"'\\]{0,18})?)\\*["']/gi;

/** The day of publication that the data of a page's own scripts agree on. Where they name several days, those are of several stories. */
export function scriptDate({ head }: Evidence, read: (written: string) => string | undefined): Found | undefined {
  let found: string | undefined;
  for (const script of head.scripts) {
    const text = rawText(script);
    if (text.length > LONGEST) continue;
    for (const [, written = ''] of text.matchAll(NAMED)) {
      const date = read(written);
      if (!date) continue;
      if (found !== undefined && found.slice(0, 10) !== date.slice(0, 10)) return undefined;
      found ??= date;
    }
  }
  return found === undefined ? undefined : { value: found, from: 'page', detail: 'script' };
}
