import type { Byline } from '@dateline/core';
import { BY_WORD_ALONE } from '../../../article/by-words.js';
import { bylinePeople, isHandle, ROLE_ALONE, saysBy } from '../../../article/byline.js';
import { classOf } from '../../../html/classes.js';
import { type Element, elementsOf, textOf } from '../../../html/index.js';
import type { Evidence, Found } from '../../evidence/evidence.js';
import type { Head } from '../../evidence/head.js';
import { elsewhere, inAuthorBox } from '../elsewhere.js';
import type { Line } from '../lines.js';
import { distinct } from './distinct.js';
import { peopleOfElement } from './names-in.js';

type Candidate = Head['bylines'][number];

/** Who made the pictures, or checked the text. */
const OTHER_WORK =
  /^\W*(?:photos?|photograph\w*|images?|pictures?|illustrations?|art|video|fotos?|bilde?r?|illustration\w*|edited|reviewed|fact.checked|medically|translated|sponsored|presented|powered|zdjęci\w*|fot)\b|^\W*(?:фото|写真|撮影|图片|摄影|사진|صور)/i;
const MORE_BY = /^(?:articles|posts|stories|more|latest)\b.{0,20}\b(?:by|from)\b/i;
const LINKED_AUTHOR = /author|autor|user|profile|people|member|staff|team|contributor|writer/i;
/** What links to all that somebody wrote. */
const ALL_POSTS =
  /\b(?:posts?|articles?|stories|entries) by\b|beiträge von|articles (?:de|par)\b|(?:entradas|artículos|posts|publica\w+) (?:de|por)\b|articoli di\b|berichten van\b/i;
const NAMES_ONE =
  /(?:^|[\s_-])(?:vcard|fn|p-author|h-card|author-?_?names?|authors?-?link|post-?_?author|byline-author|entry-author|meta-author|autor)(?:$|[\s_-])/i;

const DATED = /\d{1,2},? (?:19|20)\d\d|\d{1,2}\.\d{1,2}\./;

/** Whether what stands in an element called a byline can be a name: a single word only where links, classes or words say so. */
function isLikely(name: string, element: Element, called: boolean): boolean {
  const says = saysBy(textOf(element));
  const links = element.name === 'a' ? [element] : elementsOf(element, 'a');
  const linked = links.some(
    (link) =>
      LINKED_AUTHOR.test(link.get('href') ?? '') ||
      ALL_POSTS.test(link.get('title') ?? '') ||
      link.get('rel') === 'author',
  );
  const text = textOf(element);
  const sure =
    (says && (called || DATED.test(text))) ||
    (BY_WORD_ALONE.test(text) && /\p{L}\s\p{L}/u.test(text)) ||
    linked ||
    (called && NAMES_ONE.test(classOf(element)));
  if (name.includes(':') || ROLE_ALONE.test(name) || (!called && !linked && !isPerson(name))) return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return isHandle(name) || (sure && !/\s\S+\s/.test(name) && !says);
  if (/^\p{L}{3,9}\.?\s\d{1,2}$/u.test(name)) return false;
  return /[\s\p{Lo}]/u.test(name) || sure;
}

/** Whether a name looks like one outside of an element called a byline: no word of a sentence stands in it. */
const isPerson = (name: string): boolean =>
  !/\s\p{Ll}/u.test(
    name.replace(
      /\s(?:von|van|vom|de|del|der|den|da|dos|das|di|du|la|le|el|al|bin|ibn|y|e|und|zu|ten|ter)(?=\s)/gu,
      '',
    ),
  );

function within(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** How surely an element names who wrote the story: by how near it stands to the headline, its class and its words. */
function worthOf({ element, called, headings, paragraphs }: Candidate, head: Head): number {
  const text = textOf(element);
  if (text.length === 0 || text.length > 200 || OTHER_WORK.test(text) || MORE_BY.test(text)) return 0;
  const around = element.parent ? textOf(element.parent) : '';
  if (around.length < 80 && OTHER_WORK.test(around)) return 0;
  const place = headings > 0 || head.headings.length === 0 ? (paragraphs <= 3 ? 4 : 1) : 2;
  const says = saysBy(text) || BY_WORD_ALONE.test(text);
  if (!called && place < 4 && !(says && text.length < 80)) return 0;
  return place + (called ? 1 : 0) + (says ? 1 : 0);
}

/** How sure an element has to be for a person there to stand before the site that is named more surely. */
const NEAR = 5;

/** People of elements that are called a byline or begin like one, the surest first. */
function peopleAmong(candidates: readonly Candidate[], head: Head, isSite: (person: Byline) => boolean): Byline[] {
  const rated = candidates.map((one) => ({ ...one, worth: worthOf(one, head) })).filter(({ worth }) => worth > 0);
  const sites: Byline[] = [];
  const levels = [...new Set(rated.map(({ worth }) => worth))].sort((a, b) => b - a);
  for (const level of levels) {
    if (sites.length > 0 && level < NEAR) break;
    const alike = rated.filter(({ worth }) => worth === level);
    for (const [at, first] of alike.entries()) {
      // Several authors stand in elements of one class.
      const same = alike
        .slice(at + 1)
        .filter(
          ({ element, called }) =>
            called && classOf(element) === classOf(first.element) && !within(element, first.element),
        );
      const people = [first, ...same.slice(0, 5)].flatMap(({ element, called }) =>
        peopleOfElement(element).filter(({ name }) => isLikely(name, element, called)),
      );
      // The site may be named where a person is named beside it.
      if (people.some((person) => !isSite(person))) return distinct(people);
      if (sites.length === 0) sites.push(...people);
    }
  }
  return distinct(sites);
}

/** The text of an aside that says no more than who wrote a story, when, and the like. */
const FACTS = 400;

/** Whether an element is a label by itself, such as "Author", in an aside that lists facts about the story. */
function labelsFacts(element: Element): boolean {
  if (!/^(?:h\d|dt|th|strong|b|span|div|p)$/.test(element.name) || !BY_WORD_ALONE.test(textOf(element))) return false;
  for (let at = element.parent; at; at = at.parent) if (at.name === 'aside') return textOf(at).length < FACTS;
  return false;
}

/** Who elements of the page name as its author, near the headline first. */
export function namedElements({ head }: Evidence, isSite: (person: Byline) => boolean): Found<Byline[]> | undefined {
  const near = head.bylines.filter(
    ({ element }) => (!elsewhere(element, head) || labelsFacts(element)) && !inAuthorBox(element, head),
  );
  const people = peopleAmong(near, head, isSite);
  return people.length > 0 ? { value: people, from: 'page', detail: 'byline' } : undefined;
}

const BOX_NAME = /author[\w-]*name|name[\w-]*author|(?:^|[\s_-])(?:fn|author-title)(?:$|\s)/i;

/** Who a box about the author below the story names. */
export function boxedPeople({ head }: Evidence): Found<Byline[]> | undefined {
  for (const { element, called } of head.bylines) {
    if (elsewhere(element, head) || !inAuthorBox(element, head)) continue;
    const text = textOf(element);
    if (text.length < 3 || text.length > 60 || !(BOX_NAME.test(classOf(element)) || (!called && saysBy(text))))
      continue;
    const people = peopleOfElement(element).filter(({ name }) => FULL_NAME.test(name) && !ROLE_ALONE.test(name));
    if (people.length > 0) return { value: distinct(people), from: 'page', detail: 'author box' };
  }
  return undefined;
}

const BYLINE = /byline|by-line|author|contributor|writer|(?:^|\s)p-author|vcard|(?:^|[\s_-])by(?:$|[\s_-])/i;

/** A line near the headline that begins with "By" or stands in an element called a byline. */
export function linePeople(lines: readonly Line[]): Found<Byline[]> | undefined {
  for (const strict of [true, false]) {
    for (const { text, names } of lines) {
      if (text.length > 160) continue;
      const called = BYLINE.test(names);
      const fits = strict
        ? saysBy(text) && (called || /^by\s/i.test(text))
        : called && !/^\W*\d|comment|follow|bio\b/i.test(text);
      if (!fits) continue;
      const people = distinct(bylinePeople(text)).filter(
        ({ name }) =>
          (/\s/.test(name) ? /^[\p{Lu}\p{Lo}]/u.test(name) : called || DATED.test(text)) && !ROLE_ALONE.test(name),
      );
      if (people.length > 0) return { value: people, from: 'page', detail: 'byline' };
    }
  }
  return undefined;
}

const DATE = /(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.\d\d\b/;
const FULL_NAME =
  /^(?:(?:Dr|Prof)\.\s+)?\p{Lu}[\p{Ll}’'-]+(?:\s+(?:\p{Lu}\.|(?:von|van|de|da|del|der|di|al|bin)(?=\s)|\p{Lu}[\p{L}’'-]+)){1,3}$/u;

/** Who is named beside the date on a line near the headline: "04.02.2022 | 13:10 | Jane Doe". */
export function datedPeople({ head }: Evidence): Found<Byline[]> | undefined {
  for (const { element, headings, paragraphs } of head.dated) {
    const over = element.parent !== undefined && head.aroundHeadings.has(element.parent);
    if (paragraphs > 3 || (headings === 0 && head.headings.length > 0 && !over) || elsewhere(element, head)) continue;
    const text = textOf(element);
    if (text.length > 120) continue;
    const parts = text
      .split(/\s+[|·•–—-]\s+|\s*\|\s*/)
      .map((part) => part.replace(/\s(?:on behalf of|for)\s.*$/, '').trim());
    if (parts.length < 2 || !parts.some((part) => DATE.test(part) && part.length < 40)) continue;
    const named = parts.filter((part) => FULL_NAME.test(part) && !DATE.test(part));
    const people = named.length === 1 ? bylinePeople(named[0]!) : [];
    if (people.length === 1) return { value: people, from: 'page', detail: 'line' };
  }
  return undefined;
}
