import { classOf } from '../../html/classes.js';
import { type Element, elementsOf, safeLink, textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { type LinkedNode, textIn } from '../evidence/json-ld.js';
import { unescaped } from '../evidence/unescaped.js';
import { fold } from '../fold.js';
import { partsOf, withoutLast, withoutSite } from './title-parts.js';

const long = (text: string) => text.length > 0 && text.length < 600;

/** What stands over or under a headline in its own element: a section, a deck, words for screen readers. */
const ASIDE_CLASS =
  /(?:^|[\s_-])(?:kicker|overline|over-?title|roofline|dachzeile|spitzmarke|vorspann|eyebrow|topline|category|section|label|tag|badge|subtitle|sub-?title|sub-?head(?:line|ing)?|deck|dek|standfirst|teaser|byline|author|date|time|visually-?hidden|sr-only|screen-reader(?:-text)?|assistive|icon|anchor|permalink|read-?time)(?:$|[\s_-])/i;

/** The words of a heading without what is set beside its own. */
function headingText(heading: Element): string {
  const own: string[] = [];
  const gather = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === 'string') own.push(child);
      else if (/^(?:br|hr)$/.test(child.name)) own.push(' ');
      else if (
        !/^(?:script|style|svg|noscript|template|button|sup|rt|rp)$/.test(child.name) &&
        !ASIDE_CLASS.test(classOf(child))
      )
        gather(child);
    }
  };
  gather(heading);
  const text = own.join('').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]{2}/u.test(text) && !/^[^\p{L}]*$/u.test(text) ? text.replace(/^:\s+/, '') : textOf(heading);
}

/** Where a site shows its own name, and where it shows other stories. */
const SITE_PART =
  /(?:^|[\s_-])(?:logo|site-?(?:title|name|branding)|masthead|section-?name|assistive|breadcrumbs?)(?:$|[\s_-])|(?:^|\s)(?:site-?header|brand(?:ing)?|top-?bar|menu|nav(?:igation|bar)?|cookie|consent|modal|popup|sidebar|related|widget|footer)(?:$|[\s_-])/i;

const isMarked = (element: Element) => element.get('itemprop') === 'headline';

/** Whether a heading is the site's own: in its logo, its menus or a link to its front page. */
function isOfSite(heading: Element, base: string | undefined): boolean {
  for (let at: Element | undefined = heading, up = 0; at && up < 5; at = at.parent, up++) {
    if (
      /^(?:nav|aside|footer|dialog)$/.test(at.name) ||
      (at.name !== 'body' && at.name !== 'html' && !isMarked(at) && SITE_PART.test(classOf(at)))
    )
      return true;
  }
  const links = elementsOf(heading, 'a');
  if (links.length !== 1 || textOf(links[0]!) !== textOf(heading)) return false;
  const url = safeLink(links[0]!.get('href'), base);
  return url !== undefined && URL.canParse(url) && new URL(url).pathname === '/';
}

const words = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** The words of a text; the characters of scripts without spaces. */
const spaced = (text: string): string[] => (/[\u3040-\u9fff]/.test(text) ? [...fold(text)] : words(text));

/** How many of its words a text shares with another, 0 to 1 (Dice). */
function agreement(first: readonly string[], second: readonly string[]): number {
  if (first.length === 0 || second.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  // A headline within a longer title, and the other way about, agree as well.
  return Math.max(
    (2 * shared) / (first.length + second.length),
    shared >= 3 ? (0.9 * shared) / Math.min(first.length, second.length) : 0,
  );
}

/** Over the comments of a page stands its headline once more. */
const OF_COMMENTS =
  /^\W*(?:\d+|one|two|three|no|ein|zwei|drei)\s+(?:repl(?:y|ies)|comments?|responses?|thoughts?|antwort(?:en)?|kommentare?|gedanken?)\b/i;

/** Whether a heading is the name of the site's host: Paper.com, or Paper. */
function isHost(text: string, address: URL | undefined): boolean {
  if (
    text.includes('.') &&
    /^[\p{L}\d-]+\.(?:com|net|org|de|fr|es|it|cz|pl|nl|uk|co\.uk|at|ch|ru|se|dk|no|fi|eu|info|io)$/iu.test(text.trim())
  )
    return true;
  if (!address) return false;
  const labels = address.hostname.replace(/^www\./, '').split('.');
  const folded = fold(text).replace(/ /g, '');
  return labels.slice(0, -1).includes(folded) || labels.join('') === folded;
}

interface Shown {
  text: string;
  level: 'h1' | 'named' | 'h2';
}

/** The shown headings that may be the headline: h1s, what is called a headline, then the next smaller ones. */
function shown({ head, base, address }: Evidence, site: string | undefined): Shown[] {
  const of = (elements: readonly Element[], level: Shown['level']) =>
    elements
      .filter((element) => !isOfSite(element, base))
      .map((element) => ({ text: withoutSite(headingText(element), site), level }))
      .filter(
        ({ text }) =>
          long(text) && !isSite(text, site) && !isHost(text, address) && !isGeneric(text) && !OF_COMMENTS.test(text),
      );
  const named = [...(head.properties.get('headline') ?? []).filter(({ name }) => name !== 'meta'), ...head.titled];
  return [
    ...of(
      head.headings.filter(({ name }) => name === 'h1'),
      'h1',
    ),
    ...of(named, 'named'),
    ...of(head.headings.filter(({ name }) => name === 'h2').slice(0, 5), 'h2'),
  ];
}

/** What the markup says the headline is, the surest first. */
function declaredTitles(evidence: Evidence, site: string | undefined, headings: readonly Shown[]): Found[] {
  const { head, story } = evidence;
  const title = head.title && long(head.title) ? head.title : undefined;
  const linked = story && linkedTitle(story, [title ?? '', ...headings.map(({ text }) => text)]);
  const metas = [
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
  ];
  const all: (Found | undefined)[] = [
    linked && long(linked) ? { value: linked, from: 'json-ld', detail: 'headline' } : undefined,
    ...metas.map((name) => metaOf(head, name)),
    title ? { value: title, from: 'page', detail: 'title' } : undefined,
  ];
  // Most of them say the same.
  const values = new Map<string, string | undefined>();
  const titleOf = (title: string): string | undefined => {
    if (!values.has(title)) {
      const value = withoutSite(title, site);
      const isOther = isSite(value, site) || isHost(value, evidence.address) || isGeneric(value);
      values.set(title, isOther ? undefined : value);
    }
    return values.get(title);
  };
  return all.flatMap((one) => {
    if (one && title && endsAtQuote(one.value, title)) return [];
    const value = one && titleOf(one.value);
    return value === undefined ? [] : { ...one!, value };
  });
}

/** Whether a title ends where a longer one goes on in quotation marks: an attribute ends at those that are not escaped. */
const endsAtQuote = (short: string, whole: string): boolean =>
  whole.length > short.length && whole.startsWith(short) && /^\s*"/.test(whole.slice(short.length));

const DATE_PART =
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})$/u;

/** A declared title where no heading shows it: without parts that are dates, or that name the site by its address. */
function bare(title: string, { address, head, story }: Evidence): string {
  const labels = address?.hostname.replace(/^www\./, '').split('.') ?? [];
  const host = fold(labels.slice(0, -1).join(' ')).replace(/ /g, '');
  const names = ['og:title', 'twitter:title', 'parsely-title', 'dc:title'];
  const titles = [head.title, story && textIn(story.headline), ...names.map((name) => metaOf(head, name)?.value)];
  let parts = partsOf(title);
  const isAside = (part: string) => {
    const folded = fold(part).replace(/ /g, '');
    return (
      DATE_PART.test(part.trim()) ||
      folded === '' ||
      (host !== '' && (host === folded || (folded.length > 3 && (host.includes(folded) || folded.includes(host))))) ||
      words(part).every((word) => labels.includes(word))
    );
  };
  while (parts.length > 1 && isAside(parts.at(-1)!.text)) parts = parts.slice(0, -1);
  while (parts.length > 1 && isAside(parts[0]!.text)) parts = parts.slice(1);
  // What only one of several titles has behind it is the site's as well.
  const whole = title.slice(parts[0]!.start, parts.at(-1)!.end);
  const shorter = titles.find(
    (one) => one && one !== title && whole.startsWith(one) && /^\s*[-–—|·•:]\s/.test(whole.slice(one.length)),
  );
  return (shorter ?? whole).trim();
}

/**
 * The headline, by agreement of what the page shows and what its markup says: the shown heading that agrees best with a
 * declared title; else the only h1; else what is declared, without what names site, section or date.
 */
export function headlineOf(evidence: Evidence, site: string | undefined): Found | undefined {
  const headings = shown(evidence, site);
  const declared = declaredTitles(evidence, site, headings);
  const h1s = headings.filter(({ level }) => level === 'h1');
  let best: { heading: Shown; score: number; title: Found } | undefined;
  // Most of what is declared says the same; then the first counts.
  const titles = declared
    .filter(({ value }, at) => declared.findIndex((other) => other.value === value) === at)
    .map((title) => ({ title, titleWords: spaced(title.value) }));
  for (const [at, heading] of headings.entries()) {
    const headingWords = spaced(heading.text);
    const bonus = heading.level === 'h1' ? 0.12 : heading.level === 'named' ? 0.08 : 0;
    for (const { title, titleWords } of titles) {
      const score = agreement(headingWords, titleWords) + bonus - at * 0.01;
      if (!best || score > best.score) best = { heading, score, title };
    }
  }
  if (best && best.score >= (best.heading.level === 'h2' ? 0.85 : 0.42))
    return { ...best.title, value: ownPart(best.heading.text, evidence) };
  const [first] = h1s.filter(({ text }) => !isCall(text, declared, evidence));
  const title = declared.find(({ detail }) => detail === 'title');
  // One word is hardly a headline where the document has a title of its own.
  if (
    first &&
    title &&
    words(first.text).length < 2 &&
    words(title.value).length > 1 &&
    !/[\u3040-\u9fff]/.test(first.text)
  )
    return { ...title, value: bare(title.value, evidence) };
  if (first && new Set(h1s.map(({ text }) => fold(text))).size === 1 && words(first.text).length > 1)
    return { value: first.text, from: 'page', detail: 'h1' };
  const [sure] = declared;
  if (sure && sure.detail !== 'title') return { ...sure, value: bare(sure.value, evidence) };
  if (first) return { value: first.text, from: 'page', detail: 'h1' };
  const [named] = headings.filter(({ level }) => level === 'named');
  if (named) return { value: named.text, from: 'page', detail: 'heading' };
  if (sure) return { ...sure, value: withoutLast(bare(sure.value, evidence)) };
  const whole = evidence.head.title;
  return whole && long(whole) ? { value: whole, from: 'page', detail: 'title' } : undefined;
}

/** The first part of a heading for screen readers, where the page shows that as a heading of its own. */
function ownPart(heading: string, { head }: Evidence): string {
  const [part] = partsOf(heading);
  if (!part || part.end === heading.length || words(part.text).length < 3) return heading;
  const own = fold(part.text);
  return head.headings.some((other) => fold(textOf(other)) === own) ? part.text.trim() : heading;
}

/** Whether the only heading is another one than that of the story: it has no word of the page's address, of which a title has most. */
function isCall(heading: string, declared: readonly Found[], { address }: Evidence): boolean {
  const slug = new Set(
    words(decoded(address?.pathname ?? '').replace(/[-_/.]+/g, ' ')).filter((word) => word.length > 3),
  );
  const shared = (text: string) => words(text).filter((word) => slug.has(word)).length;
  return (
    slug.size > 2 && shared(heading) === 0 && declared.some(({ value }) => shared(value) >= Math.max(3, slug.size / 2))
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Of a node's headline and name, the one that the page shows; a name can be that of the subject. */
function linkedTitle(story: LinkedNode, shownTitles: readonly string[]): string {
  const [headline = '', name = ''] = [textIn(story.headline), textIn(story.name)].map((text) => unescaped(text ?? ''));
  if (headline === '' || name === '' || headline === name) return headline || name;
  const agrees = (text: string) => shownTitles.some((other) => fold(other).includes(fold(text)));
  return agrees(name) && !agrees(headline) ? name : headline;
}

function isSite(title: string, site: string | undefined): boolean {
  const folded = fold(title);
  return folded === '' || (site !== undefined && folded === fold(site));
}
const isGeneric = (title: string) =>
  /^(?:untitled|home|homepage|index|article|news|blog|null|undefined)$/i.test(title.trim());
