/**
 * Parts of a page that React sent late: each stands hidden behind the page, and a script puts it where a template with the
 * same number stands. In its place is a sign that something is loading.
 */
const PART = /<div hidden(?:="")? id="S:([0-9a-f]+)">/g;
const PLACE = /<template id="[BP]:([0-9a-f]+)">\s*<\/template>/g;
const DIVISION = /<(\/?)div\b/gi;
/** What stands there until then, where no comments say how far it goes: one element that is empty or says so. */
const LOADING =
  /^\s*<(?!template\b)([a-z][a-z0-9]*)\b[^>]*>(?:\s*|[^<]{0,60}(?:\bload|\bwait|\.\.\.|…)[^<]{0,60})<\/\1>/i;
const LOADING_AT_MOST = 2000;
const BOUNDARY = /<!--(\/?)\$[?!~]?-->/g;

/** Where what is open at some place of a text ends: the start of the tag or comment that closes it. */
function closing(html: string, from: number, tags: RegExp): number {
  const tag = new RegExp(tags);
  tag.lastIndex = from;
  for (let open = 1, found = tag.exec(html); found; found = tag.exec(html)) {
    open += found[1] === '/' ? -1 : 1;
    if (open === 0) return found.index;
  }
  return -1;
}

/** Where the sign that something is loading ends, which begins at some place of a text. */
function endOfLoading(html: string, from: number, template: number): number {
  const end = html.endsWith('<!--$?-->', template) ? closing(html, from, BOUNDARY) : -1;
  if (end >= 0) return end;
  return from + (LOADING.exec(html.slice(from, from + LOADING_AT_MOST))?.[0].length ?? 0);
}

/** The late parts of a page by their numbers, and the page without them. */
function partsOf(html: string): { parts: Map<string, string>; rest: string } {
  const parts = new Map<string, string>();
  let rest = '';
  let from = 0;
  for (const match of html.matchAll(PART)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const end = closing(html, start, DIVISION);
    if (end < 0) break;
    parts.set(match[1]!, html.slice(start, end));
    rest += html.slice(from, match.index);
    from = end + '</div>'.length;
  }
  return { parts, rest: rest + html.slice(from) };
}

/** In PART, and rarer than the space and the quotation mark with which it is quicker to compare than to begin. */
const SIGN = 'S:';
const BEFORE_SIGN = ' id="';

/** Whether a page may have late parts; nearly none has. */
function mayHaveParts(html: string): boolean {
  for (let at = html.indexOf(SIGN); at >= 0; at = html.indexOf(SIGN, at + 1))
    if (html.startsWith(BEFORE_SIGN, at - BEFORE_SIGN.length)) return true;
  return false;
}

/** A page with its late parts in their places; in pieces as it was given where it has none. */
export function withStreamed(page: string): string;
export function withStreamed(page: string | readonly string[]): string | readonly string[];
export function withStreamed(page: string | readonly string[]): string | readonly string[] {
  if (typeof page === 'string') return mayHaveParts(page) ? placedParts(page) : page;
  return page.some(mayHaveParts) ? placedParts(page.join('')) : page;
}

function placedParts(html: string): string {
  const { parts, rest } = partsOf(html);
  const placed = (text: string): string => {
    let made = '';
    let from = 0;
    for (const match of text.matchAll(PLACE)) {
      const [template, name = ''] = match;
      const part = parts.get(name);
      if (part === undefined || match.index < from) continue;
      // Each goes to one place, so that none can hold itself.
      parts.delete(name);
      made += text.slice(from, match.index) + placed(part);
      from = endOfLoading(text, match.index + template.length, match.index);
    }
    return made + text.slice(from);
  };
  const whole = placed(rest);
  // What has no place stays where it was, hidden.
  return [...parts.values()].reduce((page, part) => `${page}<div hidden>${part}</div>`, whole);
}
