import { mayNameAuthor } from '../../article/by-words.js';
import { type Element, htmlText, textOf, walk } from '../../html/index.js';
import { remembered } from '../remembered.js';
import { LinkedData } from './json-ld.js';

/** An element, and how many headings (h1) and paragraphs behind the first of them stand before it. */
export interface Placed {
  element: Element;
  headings: number;
  paragraphs: number;
}

/** What a page says of itself in its markup, gathered in one walk. */
export interface Head {
  /** By name in lower case, whether it was `name`, `property`, `itemprop` or `http-equiv`. */
  meta: Map<string, string[]>;
  /** `<link>` by rel. */
  links: Map<string, Element[]>;
  title: string | undefined;
  /** Language and direction of `<html>`, else of `<body>`. */
  lang: string | undefined;
  dir: string | undefined;
  base: string | undefined;
  linked: LinkedData;
  times: Placed[];
  /** Elements with a text of their own in which a date may stand. */
  dated: Placed[];
  headings: Element[];
  /** What stands around headings of the first level. */
  aroundHeadings: Set<Element>;
  /** Elements other than h1 and h2 whose class calls them the headline. */
  titled: Element[];
  /** Elements with `itemprop`, by its names in lower case. */
  properties: Map<string, Element[]>;
  /** Anchors and links with rel=author, rel=tag and the like. */
  relations: Map<string, Element[]>;
  /** Elements whose class calls them a byline (`called`) or whose words begin like one. */
  bylines: (Placed & { called: boolean })[];
  /** Elements whose class calls them an update of a live blog. */
  updates: Element[];
  /** Links to an author, by their addresses. */
  authorLinks: Element[];
  /** Links to places in the page itself. */
  innerLinks: Element[];
  passwords: number;
  /** `<a>`, and beside them `<area>`. */
  anchors: number;
  anchorElements: Element[];
  /** Inputs, buttons and other controls of forms. */
  controls: number;
  images: number;
}

const TITLE_ELEMENTS = new Set(['h3', 'h4', 'div', 'span', 'p']);
const TITLED =
  /(?:^|\s)(?:(?:entry|post|article|story|news|content|page|blog|item)[-_]{1,2}(?:title|headline|heading)|headline|article-?headline)(?:$|\s)/i;
const LINE_ELEMENTS = new Set([
  'article',
  'span',
  'div',
  'p',
  'a',
  'address',
  'li',
  'ul',
  'em',
  'strong',
  'b',
  'small',
  'h3',
  'h4',
  'h5',
  'h6',
  'cite',
  'td',
  'dd',
  'section',
  'font',
  'i',
  'header',
]);
const BYLINE =
  /(?:^|[\s_-])(?:bylines?|by-?line|by-?author|authors?|autor(?:e|es|in|en)?|auteurs?|writers?|reporters?|redakteur|contributors?|vcard|(?:post|entry|article|story|blog|meta|news|content|item)-?_?(?:author|byline|autor))(?:[_-]{1,2}(?:name|names|line|link|text|wrapper|meta|container))?(?:$|[\s])|(?:^|\s)(?:post|article|entry|story)?(?:Author|Byline)(?:Name)?(?:$|\s)|author(?:s)?[_-]?name/i;

const UPDATE =
  /(?:^|\s)(?:live-?(?:blog|ticker)?[-_]*(?:post|entry|update|item)|liveblog__(?:post|entry|update|item)|ticker[-_]*(?:post|entry|update|item))(?:$|\s)/i;

/** Stands in all classes that say something here; quick to look for. */
const MAY_BE_CALLED =
  /titl|head|auth|autor|auteur|byl|by-|by_|writer|reporter|vcard|redakt|contributor|credit|live|ticker/i;
/** More lines and updates than a page has around its story. */
const MOST_LINES = 60;
const MOST_UPDATES = 2000;

/** What the class of an element says of it. */
const calledOf = remembered((classes) => ({
  title: TITLED.test(classes),
  update: UPDATE.test(classes),
  byline: BYLINE.test(classes),
}));

/** Longer lines than this are prose. */
const LONGEST_LINE = 160;
/** A year of four digits in any script, or a day such as 31.10.23. */
const MAY_BE_DATE = /(?:19|20|25)\d\d|[٠-٩۰-۹०-९০-৯๐-๙]{4}|\d\.\d{1,2}\.\d\d\b/;

/** Children of an element that are looked at. */
const FIRST_CHILDREN = 8;
const SPACE = 0x20;

/** Whether an element has a line of its own that may name an author, or a date. */
function saysOf({ children }: Element): { author: boolean; date: boolean } {
  let author = false;
  let date = false;
  for (let at = 0; at < children.length && at < FIRST_CHILDREN; at++) {
    const child = children[at]!;
    // Indented markup has many spaces around a short line.
    if (typeof child !== 'string' || child.length < 2 || child.length > 3 * LONGEST_LINE) continue;
    const text = child.charCodeAt(0) <= SPACE || child.length > LONGEST_LINE ? child.trim() : child;
    if (text.length < 2 || text.length > LONGEST_LINE) continue;
    author ||= mayNameAuthor(text);
    date ||= MAY_BE_DATE.test(text);
  }
  return { author, date };
}

const add = <T>(map: Map<string, T[]>, name: string, value: T) => {
  const known = map.get(name);
  if (known) known.push(value);
  else map.set(name, [value]);
};

const words = (value: string | undefined): string[] => value?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];

/** Text as it stands in an attribute that was escaped once too often. */
export function unescaped(value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);/i.test(text) ? htmlText(text) : text;
}

const AUTHOR_ADDRESS = /\/(?:author|autor|auteur|people|profile|user|writer|team)/i;
const CONTROLS = new Set(['input', 'select', 'textarea', 'button']);

export function readHead(root: Element): Head {
  const scripts: Element[] = [];
  const head: Omit<Head, 'linked'> = {
    meta: new Map(),
    links: new Map(),
    title: undefined,
    lang: undefined,
    dir: undefined,
    base: undefined,
    times: [],
    dated: [],
    headings: [],
    aroundHeadings: new Set(),
    titled: [],
    properties: new Map(),
    relations: new Map(),
    bylines: [],
    updates: [],
    authorLinks: [],
    innerLinks: [],
    passwords: 0,
    anchors: 0,
    anchorElements: [],
    controls: 0,
    images: 0,
  };
  let headings = 0;
  let paragraphs = 0;
  walk(root, (element) => {
    const { name } = element;
    if (name === 'meta') meta(head.meta, element);
    else if (name === 'link') for (const rel of words(element.get('rel'))) add(head.links, rel, element);
    else if (name === 'title') head.title ??= element.parent?.name === 'svg' ? undefined : textOf(element) || undefined;
    else if (name === 'base') head.base ??= element.get('href');
    else if (name === 'script') {
      if (/ld\+json/i.test(element.get('type') ?? '')) scripts.push(element);
      return false;
    } else if (name === 'html' || name === 'body') {
      head.lang ||= (element.get('lang') || element.get('xml:lang'))?.trim();
      head.dir ||= element.get('dir')?.trim().toLowerCase();
    } else if (name === 'time') head.times.push({ element, headings, paragraphs });
    else if (name === 'h1' || name === 'h2') head.headings.push(element);
    else if (name === 'input' && element.get('type')?.toLowerCase() === 'password') head.passwords++;
    else if (name === 'area') head.anchorElements.push(element);
    else if (name === 'svg' || name === 'template') return false;
    else if (name === 'img') head.images++;
    if (CONTROLS.has(name)) head.controls++;
    if (name === 'h1') {
      headings++;
      for (
        let at = element.parent;
        at && !head.aroundHeadings.has(at) && at.name !== 'nav' && at.name !== 'aside';
        at = at.parent
      )
        head.aroundHeadings.add(at);
    }
    if (name === 'p' && headings > 0) paragraphs++;
    if (LINE_ELEMENTS.has(name)) {
      const classes = element.get('class') ?? element.get('id');
      const called = classes !== undefined && MAY_BE_CALLED.test(classes) ? calledOf(classes) : undefined;
      if (called?.title && TITLE_ELEMENTS.has(name) && head.titled.length < 8) head.titled.push(element);
      if (called?.update && head.updates.length < MOST_UPDATES) head.updates.push(element);
      const byline = called?.byline === true;
      const says = saysOf(element);
      if ((byline || says.author) && head.bylines.length < MOST_LINES)
        head.bylines.push({ element, called: byline, headings, paragraphs });
      if (says.date && head.dated.length < MOST_LINES) head.dated.push({ element, headings, paragraphs });
    }
    if (name === 'a') {
      head.anchors++;
      head.anchorElements.push(element);
      const href = element.get('href') ?? '';
      if (href.charCodeAt(0) === 35) head.innerLinks.push(element);
      else if (head.authorLinks.length < 40 && AUTHOR_ADDRESS.test(href)) head.authorLinks.push(element);
      for (const rel of words(element.get('rel'))) add(head.relations, rel, element);
    }
    const properties = element.get('itemprop');
    if (properties !== undefined) for (const property of words(properties)) add(head.properties, property, element);
    return undefined;
  });
  return { ...head, linked: new LinkedData(scripts) };
}

function meta(known: Map<string, string[]>, element: Element): void {
  const raw = element.get('content') ?? element.get('value');
  if (raw === undefined) return;
  const value = unescaped(raw);
  if (value === '') return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    for (const name of words(element.get(attribute))) add(known, name.replaceAll('.', ':'), value);
  }
}
