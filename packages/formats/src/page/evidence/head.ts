import { type Element, htmlText, textOf, walk } from '../../html/index.js';
import { LinkedData } from './json-ld.js';

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
  times: Element[];
  headings: Element[];
  /** Elements other than h1 and h2 whose class calls them the headline. */
  titled: Element[];
  /** Elements with `itemprop`, by its names in lower case. */
  properties: Map<string, Element[]>;
  /** Anchors and links with rel=author, rel=tag and the like. */
  relations: Map<string, Element[]>;
  /** Elements whose class calls them a byline (`called`) or whose words begin like one, with how many headings (h1) and paragraphs stand before them. */
  bylines: { element: Element; called: boolean; headings: number; paragraphs: number }[];
  /** Links to an author, by their addresses. */
  authorLinks: Element[];
  passwords: number;
  anchors: number;
  /** Inputs, buttons and other controls of forms. */
  controls: number;
  images: number;
}

const TITLE_ELEMENTS = new Set(['h3', 'h4', 'div', 'span', 'p']);
const TITLED =
  /(?:^|\s)(?:(?:entry|post|article|story|news|content|page|blog|item)[-_]{1,2}(?:title|headline|heading)|headline|article-?headline)(?:$|\s)/i;
const BYLINE_ELEMENTS = new Set([
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
/** Stands in all that BYLINE finds; quick to look for. */
const MAY_BE_BYLINE = /auth|autor|auteur|byl|by-|by_|writer|reporter|vcard|redakt|contributor|credit/i;
/** The words with which a line says who wrote it; those that are common in prose only where they stand alone. */
const SAYS_BY =
  /^\s*(?:(?:written|posted|published|article|story|words|guide|authored|contributed)(?: and \w+)? by\b|(?:by|authors?|contributors?|autor(?:in)?|von|par|por|di|door|text)\s*:|(?:by|authors?|contributors?|autor(?:in)?)\s*$|by\s+\p{Lu})/iu;

function beginsWithBy(element: Element): boolean {
  const [first] = element.children;
  if (typeof first !== 'string' || first.length > 80) return false;
  return SAYS_BY.test(first);
}

const BYLINE =
  /(?:^|[\s_-])(?:bylines?|by-?line|by-?author|authors?|autor(?:e|es|in|en)?|auteurs?|writers?|reporters?|redakteur|contributors?|vcard|(?:post|entry|article|story|blog|meta|news|content|item)-?_?(?:author|byline|autor))(?:[_-]{1,2}(?:name|names|line|link|text|wrapper|meta|container))?(?:$|[\s])|(?:^|\s)(?:post|article|entry|story)?(?:Author|Byline)(?:Name)?(?:$|\s)|author(?:s)?[_-]?name/i;

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
    headings: [],
    titled: [],
    properties: new Map(),
    relations: new Map(),
    bylines: [],
    authorLinks: [],
    passwords: 0,
    anchors: 0,
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
    } else if (name === 'time') head.times.push(element);
    else if (name === 'h1' || name === 'h2') head.headings.push(element);
    else if (name === 'input' && element.get('type')?.toLowerCase() === 'password') head.passwords++;
    else if (name === 'svg' || name === 'template') return false;
    else if (name === 'img') head.images++;
    if (CONTROLS.has(name)) head.controls++;
    if (TITLE_ELEMENTS.has(name)) {
      const classes = element.get('class');
      if (classes !== undefined && TITLED.test(classes) && head.titled.length < 8) head.titled.push(element);
    }
    if (name === 'h1') headings++;
    else if (name === 'p' && headings > 0) paragraphs++;
    if (BYLINE_ELEMENTS.has(name)) {
      const classes = element.get('class') ?? element.get('id');
      const called = classes !== undefined && MAY_BE_BYLINE.test(classes) && BYLINE.test(classes);
      if ((called || beginsWithBy(element)) && head.bylines.length < 60)
        head.bylines.push({ element, called, headings, paragraphs });
    }
    if (name === 'a') {
      head.anchors++;
      if (
        head.authorLinks.length < 40 &&
        /\/(?:author|autor|auteur|people|profile|user|writer|team)/i.test(element.get('href') ?? '')
      )
        head.authorLinks.push(element);
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
