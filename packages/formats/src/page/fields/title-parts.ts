import { fold } from '../fold.js';

const SEPARATOR = /\s+[-–—|·»«:>/\\•]+\s+|\s*[_|＜｜]\s*/;
const SEPARATORS = new RegExp(SEPARATOR.source, 'g');

/** A title of the page without the name of the site before or behind it. */
export function withoutSite(title: string, site: string | undefined): string {
  // Some programs add it a second time.
  const once = cutSite(title, site);
  return once === title ? title : cutSite(once, site);
}

function cutSite(title: string, site: string | undefined): string {
  const name = fold(site ?? '');
  const parts = title.split(SEPARATOR);
  if (parts.length < 2 || name === '') return title;
  const is = (part: string) => {
    const folded = fold(part);
    return folded !== '' && (folded === name || folded.replace(/ /g, '') === name.replace(/ /g, ''));
  };
  const cut = (part: string, front: boolean) => {
    const at = front ? title.indexOf(part) + part.length : title.lastIndexOf(part);
    const rest = front ? title.slice(at) : title.slice(0, at);
    return rest.replace(/^[\s\-–—|·»«:_＜｜>/\\•]+|[\s\-–—|·»«:_＜｜>/\\•]+$/g, '');
  };
  const last = parts.at(-1)!;
  if (is(last)) return cut(last, false) || title;
  const first = parts[0]!;
  return is(first) ? cut(first, true) || title : title;
}

/** The parts of a title between bars and dashes, and where they stand. */
export function partsOf(title: string): { text: string; start: number; end: number }[] {
  const parts: { text: string; start: number; end: number }[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATORS)) {
    parts.push({ text: title.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, end: title.length });
  return parts.filter(({ text }) => text.trim() !== '');
}

/** A title of which nothing else is known without its last part, if enough is left: that is the site's name. */
export function withoutLast(title: string): string {
  // Chinese and Japanese set no space around the dash before the name of a site.
  const cjk = /^(.*[\u3040-\u9fff”』」》？！].{0,2})[-_－—|｜]([^-_－—|｜]{2,12})$/u.exec(title);
  if (cjk?.[1] && cjk[1].length > 2 * (cjk[2]?.length ?? 0)) return cjk[1].trim();
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1)!;
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|·»«:_＜｜>/\\•]+$/, '');
  return parts.length > 1 && rest.split(/\s+/).length >= 4 && last.length < rest.length ? rest : title;
}
