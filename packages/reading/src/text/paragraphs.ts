import type { TextSpan } from '@dateline/core/reading';

/** A line that ends here is whole: its sentence is over, or something is announced. */
const WHOLE = /[.!?:…”"’)\]>]$/;
/** A line shorter or longer than this was not broken by the width of a page. */
const BROKEN_FROM = 45;
const BROKEN_TO = 120;

function continues(line: string, next: string): boolean {
  if (WHOLE.test(line)) return false;
  return (line.length >= BROKEN_FROM && line.length <= BROKEN_TO) || /^\p{Ll}/u.test(next);
}

/**
 * The paragraphs of bare text, without the white space around them. An empty line parts two of them, and so does a
 * single line break, unless the line before looks broken in mid-sentence by the width of a page.
 */
export function paragraphsOf(text: string): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  let open = false;
  let last = '';
  let at = 0;
  while (at <= text.length) {
    const found = text.indexOf('\n', at);
    const to = found < 0 ? text.length : found;
    const raw = text.slice(at, to);
    const line = raw.trim();
    if (line === '') open = false;
    else {
      const start = at + raw.length - raw.trimStart().length;
      const goesOn = open && continues(last, line) ? paragraphs.pop() : undefined;
      paragraphs.push({ start: goesOn?.start ?? start, end: start + line.length });
      open = true;
      last = line.length > 200 ? line.slice(-200) : line;
    }
    at = to + 1;
  }
  return paragraphs;
}
