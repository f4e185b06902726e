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
  /** Elements with `itemprop`, by its names in lower case. */
  properties: Map<string, Element[]>;
  /** Anchors and links with rel=author, rel=tag and the like. */
  relations: Map<string, Element[]>;
  passwords: number;
  anchors: number;
  /** Inputs, buttons and other controls of forms. */
  controls: number;
  images: number;
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
  return /&(?:amp|quot|apos|lt|gt|nbsp|#\d{1,6}|#x[\da-f]{1,5}|[lr]s?d?quo|[mn]dash|hellip|[aeiou]\w{3,5});/i.test(text)
    ? htmlText(text)
    : text;
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
    properties: new Map(),
    relations: new Map(),
    passwords: 0,
    anchors: 0,
    controls: 0,
    images: 0,
  };
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
    if (name === 'a') {
      head.anchors++;
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
