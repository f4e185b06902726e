import { textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { unescaped } from '../evidence/head.js';
import { type LinkedNode, textIn } from '../evidence/json-ld.js';
import { fold, foldsTo } from '../fold.js';

const SEPARATOR = /\s+[-–—|·»«:>/\\•]+\s+|\s*[_|＜｜]\s*/;
const long = (text: string) => text.length > 0 && text.length < 600;

/** A title of the page without the name of the site before or behind it. */
export function withoutSite(title: string, site: string | undefined): string {
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

/** The shown headings that may be the headline, largest first. */
function shown({ head }: Evidence): string[] {
  const texts = (name: string) =>
    head.headings
      .filter((heading) => heading.name === name)
      .map(textOf)
      .filter(long);
  const itemprops = (head.properties.get('headline') ?? [])
    .map((one) => one.get('content') ?? textOf(one))
    .filter(long);
  return [...texts('h1'), ...itemprops, ...texts('h2').slice(0, 5)];
}

/**
 * The headline: as the page shows it where a shown heading agrees with what its markup says, else as the markup says, else
 * the largest heading, else the title of the document.
 */
export function headlineOf(evidence: Evidence, site: string | undefined): Found | undefined {
  const { head, story } = evidence;
  const title = head.title && long(head.title) ? head.title : undefined;
  const headings = shown(evidence);
  const linked = story && linkedTitle(story, [title ?? '', ...headings]);
  const declared: (Found | undefined)[] = [
    linked && long(linked) ? { value: linked, from: 'json-ld', detail: 'headline' } : undefined,
    metaOf(
      head,
      'dc:title',
      'dcterm:title',
      'dcterms:title',
      'og:title',
      'citation_title',
      'parsely-title',
      'sailthru:title',
      'weibo:article:title',
      'weibo:webpage:title',
      'twitter:title',
      'title',
      'headline',
    ),
  ];
  for (const one of declared) {
    if (!one) continue;
    const value = withoutSite(one.value, site);
    if (isSite(value, site) || isGeneric(value)) continue;
    const folded = fold(value);
    const heading = headings.find((text) => foldsTo(text, folded));
    return { ...one, value: heading ?? value };
  }
  const agreed =
    title &&
    headings.find(
      (text) => fold(text) !== '' && fold(title).includes(fold(text)) && text.length > 8 && !isSite(text, site),
    );
  if (agreed) return { value: agreed, from: 'page', detail: 'heading' };
  const h1s = head.headings
    .filter(({ name }) => name === 'h1')
    .map(textOf)
    .filter((text) => long(text) && !isSite(text, site));
  if (title) {
    const value = h1s.length > 0 ? withoutSite(title, site) : withoutLast(withoutSite(title, site));
    const parts = value.split(SEPARATOR);
    if (!isSite(value, site) && (value !== title || parts.length === 1 || h1s.length !== 1))
      return { value, from: 'page', detail: 'title' };
  }
  if (h1s[0]) return { value: h1s[0], from: 'page', detail: 'h1' };
  return title ? { value: title, from: 'page', detail: 'title' } : undefined;
}

/** Of a node's headline and name, the one that the page shows; a name can be that of the subject. */
function linkedTitle(story: LinkedNode, shownTitles: readonly string[]): string {
  const [headline = '', name = ''] = [textIn(story.headline), textIn(story.name)].map((text) => unescaped(text ?? ''));
  if (headline === '' || name === '' || headline === name) return headline || name;
  const agrees = (text: string) => shownTitles.some((other) => fold(other).includes(fold(text)));
  return agrees(name) && !agrees(headline) ? name : headline;
}

/** A title of which nothing else is known without its last part, if enough is left: that is the site's name. */
function withoutLast(title: string): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1)!;
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|·»«:_＜｜>/\\•]+$/, '');
  return parts.length > 1 && rest.split(/\s+/).length >= 4 && last.length < rest.length ? rest : title;
}

const isSite = (title: string, site: string | undefined) =>
  fold(title) === '' || (site !== undefined && fold(title) === fold(site));
const isGeneric = (title: string) =>
  /^(?:untitled|home|homepage|index|article|news|blog|null|undefined)$/i.test(title.trim());
