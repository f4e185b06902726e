import type { Byline } from '@dateline/core';
import { bylinePeople, isHandle, saysBy } from '../../article/byline.js';
import { classOf } from '../../html/classes.js';
import { type Element, elementsOf, safeLink, textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { unescaped } from '../evidence/head.js';
import { isNode, type LinkedNode, listOf, textIn, typesOf } from '../evidence/json-ld.js';
import { fold } from '../fold.js';
import type { Line } from './lines.js';

/** Each once, whatever case it is written in, and none that is part of another. */
function distinct(people: Byline[]): Byline[] {
  const kept: Byline[] = [];
  for (const person of people) {
    const same = kept.findIndex((other) => fold(other.name) === fold(person.name));
    if (same < 0) kept.push(person);
    else kept[same] = { ...person, ...kept[same]! };
  }
  return kept.slice(0, 20);
}

function linkedPeople({ head, story, base }: Evidence): { people: Byline[]; bodies: Byline[] } {
  const people: Byline[] = [];
  const bodies: Byline[] = [];
  for (const raw of listOf(story?.author ?? story?.creator).flatMap((one) =>
    listOf(isNode(one) && one['@list'] ? one['@list'] : one),
  )) {
    const value = head.linked.resolve(raw);
    if (typeof value === 'string') {
      people.push(...bylinePeople(unescaped(value)));
      continue;
    }
    if (!isNode(value)) continue;
    for (const written of namesOf(value)) {
      const url = safeLink(textIn(value.url), base);
      const role = textIn(value.jobTitle);
      const organisation = textIn(value.worksFor ?? value.affiliation);
      const named = bylinePeople(unescaped(written));
      const more = {
        ...(url && /^https?:/.test(url) && { url }),
        ...(role && { role }),
        ...(organisation && { organisation }),
      };
      const list = typesOf(value).some((type) => /Organization|Corporation/.test(type)) ? bodies : people;
      list.push(...(named.length === 1 ? [{ ...named[0]!, ...more }] : named));
    }
  }
  return { people: distinct(people), bodies: distinct(bodies) };
}

/** What a person of JSON-LD is called: `name`, else the given and the family name. */
function namesOf(node: LinkedNode): string[] {
  const names = listOf(node.name).flatMap((one) => textIn(one) ?? []);
  if (names.length > 0) return names;
  const parts = [node.givenName, node.additionalName, node.familyName].flatMap((one) => textIn(one) ?? []);
  return parts.length > 0
    ? [parts.join(' ')]
    : listOf(node.alternateName)
        .flatMap((one) => textIn(one) ?? [])
        .slice(0, 1);
}

const PEOPLE = [
  'dc:creator',
  'dcterms:creator',
  'dcterm:creator',
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'dc:contributor',
  'parsely-author',
  'sailthru:author',
  'citation_author',
  'byl',
  'cxenseparse:author',
  'rbauthors',
  'authors',
  'article:authors',
  'creator',
  'byline',
  'article-author',
  'og:author',
  'bt:author',
  'mediator_author',
  'twitter:data1',
];

function metaPeople({ head }: Evidence): Found<Byline[]> | undefined {
  for (const name of PEOPLE) {
    if (name === 'twitter:data1' && !/written|author|by/i.test(metaOf(head, 'twitter:label1')?.value ?? '')) continue;
    const people = distinct(
      (head.meta.get(name) ?? []).filter((value) => !/^(?:https?:|\/|@)/.test(value)).flatMap(bylinePeople),
    );
    if (people.length > 0)
      return { value: people, from: name.startsWith('article:') ? 'opengraph' : 'meta', detail: name };
  }
  return undefined;
}

const ELSEWHERE = /comment|related|recirc|sidebar|recommend|popular|promo|teaser|footer|reply|respond/i;
/** What is said of an author below a story: no byline of its own. */
const ABOUT = /\bbio(?:graphy)?\b|about-?(?:the-?)?author|author-?(?:box|bio|description)|widget|navigation/i;
function elsewhere(element: Element, classes = ELSEWHERE): boolean {
  for (let at: Element | undefined = element, up = 0; at && up < 12; at = at.parent, up++) {
    if (at.name === 'aside' || at.name === 'footer' || classes.test(classOf(at)))
      return at.name !== 'body' && at.name !== 'html';
  }
  return false;
}

function markedPeople({ head, base }: Evidence): Found<Byline[]> | undefined {
  const named = (element: Element): Byline[] => {
    const name = element.name === 'meta' ? undefined : [...namesIn(element)][0];
    const people = bylinePeople(name ? textOf(name) : (element.get('content') ?? textOf(element)));
    const url = element.name === 'a' ? safeLink(element.get('href'), base) : undefined;
    return people.length === 1 && url && /^https?:/.test(url) ? [{ ...people[0]!, url }] : people;
  };
  const author = distinct((head.properties.get('author') ?? []).filter((one) => !elsewhere(one)).flatMap(named));
  if (author.length > 0) return { value: author, from: 'microdata', detail: 'author' };
  const related = distinct(
    (head.relations.get('author') ?? [])
      .filter((one) => !elsewhere(one))
      .slice(0, 4)
      .flatMap(named),
  );
  return related.length > 0 ? { value: related, from: 'page', detail: 'rel=author' } : undefined;
}

function* namesIn(element: Element): Iterable<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (/(?:^|\s)name(?:$|\s)/.test(child.get('itemprop') ?? '')) yield child;
    yield* namesIn(child);
  }
}

const BYLINE = /byline|by-line|author|contributor|writer|(?:^|\s)p-author|vcard|(?:^|[\s_-])by(?:$|[\s_-])/i;

/** A line near the headline that begins with "By" or stands in an element called a byline. */
function linePeople(lines: readonly Line[]): Found<Byline[]> | undefined {
  for (const strict of [true, false]) {
    for (const { text, names } of lines) {
      if (text.length > 160) continue;
      const says = saysBy(text);
      if (
        strict
          ? !(says && (BYLINE.test(names) || /^by\s/i.test(text)))
          : !BYLINE.test(names) || /^\W*\d|comment|follow|bio\b/i.test(text)
      )
        continue;
      const people = distinct(bylinePeople(text)).filter(
        ({ name }) => /^[\p{Lu}\p{Lo}]/u.test(name) || !/\s/.test(name),
      );
      if (people.length > 0) return { value: people, from: 'page', detail: 'byline' };
    }
  }
  return undefined;
}

/** Who made the pictures, or checked the text. */
const OF_PICTURES =
  /^\W*(?:photos?|photograph\w*|images?|pictures?|illustrations?|art|video|fotos?|bilde?r?|illustration\w*|edited|reviewed|fact.checked|medically|translated)\b/i;

/** Elements that are called a byline, by how near they stand to the headline. */
function namedElements({ head }: Evidence): Found<Byline[]> | undefined {
  const near = head.bylines.filter(({ element }) => !elsewhere(element) && !elsewhere(element, ABOUT));
  const worth = ({ element, called, headings, paragraphs }: (typeof near)[number]) => {
    const text = textOf(element);
    if (text.length === 0 || text.length > 200) return 0;
    if (OF_PICTURES.test(text)) return 0;
    const place = headings > 0 || head.headings.length === 0 ? (paragraphs <= 2 ? 4 : 1) : 2;
    if (!called && place < 4 && !/^\W*(?:written|posted|published|article|story|guide)\s/i.test(text)) return 0;
    return place + (called ? 1 : 0) + (saysBy(text) ? 1 : 0);
  };
  const rated = near.map((one) => ({ ...one, worth: worth(one) })).filter((one) => one.worth > 0);
  const best = Math.max(0, ...rated.map((one) => one.worth));
  for (const level of new Set([best, ...rated.map((one) => one.worth).sort((a, b) => b - a)])) {
    const [first, ...rest] = rated.filter((one) => one.worth === level);
    if (!first) continue;
    // Several authors stand in elements of one class.
    const same = rest.filter(
      ({ element }) => classOf(element) === classOf(first.element) && !within(element, first.element),
    );
    const people = distinct([first, ...same.slice(0, 5)].flatMap(({ element }) => peopleOfElement(element)));
    const likely = people.filter(({ name }) => isLikely(name, first.element));
    if (likely.length > 0) return { value: likely, from: 'page', detail: 'byline' };
  }
  return undefined;
}

/** Whether what stands in an element called a byline can be a name: a single word only where a link or words say so. */
function isLikely(name: string, element: Element): boolean {
  if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return isHandle(name) || saysBy(textOf(element));
  if (/^\p{L}{3,9}\.?\s\d{1,2}$/u.test(name)) return false;
  if (/[\s\p{Lo}]/u.test(name) || saysBy(textOf(element))) return true;
  const links = element.name === 'a' ? [element] : elementsOf(element, 'a');
  return links.some((link) => /author|autor|user|profile|people|member|staff|team/i.test(link.get('href') ?? ''));
}

function within(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Words that stand alone before the element with the name. */
const LABEL =
  /^(?:(?:\p{L}+ )?by|von|par|por|di|door|av|af|authors?|contributors?|autor(?:in|en|es|a)?|auteurs?|text)\s*:?$/iu;

/** The people of what stands behind a label: its next brother, else that of what it stands in. */
function peopleBehind(label: Element): Byline[] {
  for (let at: Element | undefined = label, up = 0; at?.parent && up < 2; at = at.parent, up++) {
    const brothers = at.parent.children;
    for (const next of brothers.slice(brothers.indexOf(at) + 1, brothers.indexOf(at) + 4)) {
      const text = typeof next === 'string' ? next : linesIn(next);
      if (/\p{L}{2}/u.test(text))
        return text.length < 120 ? bylinePeople(text).filter(({ name }) => /^\p{Lu}|^\p{Lo}/u.test(name)) : [];
    }
  }
  return [];
}

/** The people an element names: each link where it has several, else its lines. */
function peopleOfElement(element: Element): Byline[] {
  if (LABEL.test(textOf(element))) return peopleBehind(element);
  const links = elementsOf(element, 'a')
    .map(textOf)
    .filter((text) => text.length > 1 && text.length < 60);
  if (links.length > 1) {
    const people = links.flatMap(bylinePeople);
    if (people.length > 0) return people;
  }
  return bylinePeople(linesIn(element));
}

/** Text of an element, with a sign between what stands on lines or in blocks of its own. */
function linesIn(element: Element): string {
  let text = '';
  const gather = (node: Element) => {
    for (const child of node.children) {
      if (typeof child === 'string') text += child;
      else if (child.name === 'br') text += ' | ';
      else if (/^(?:div|p|li|time|h\d)$/.test(child.name)) {
        text += ' | ';
        gather(child);
        text += ' | ';
      } else if (/^\p{Lu}/u.test(textOf(child)) && /\p{Ll}$/u.test(text)) {
        // Set apart by a style alone.
        text += ' | ';
        gather(child);
      } else if (!/^(?:script|style|svg|noscript|template|button)$/.test(child.name)) gather(child);
    }
  };
  gather(element);
  const [first = ''] = text
    .split('|')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /\p{L}{2}/u.test(line) && !/^(?:by|von|par|por|text|author|autor):?$/i.test(line));
  return first;
}

/** The names that a page shows in links of their own where its markup runs them together. */
function glued(name: string, { head }: Evidence): Byline[] | undefined {
  const words = fold(name);
  if (words.split(' ').length < 4) return undefined;
  const texts = new Set(
    head.authorLinks.map(textOf).filter((text) => words.includes(fold(text)) && /\S\s+\S/.test(text)),
  );
  const found = [...texts].sort((a, b) => words.indexOf(fold(a)) - words.indexOf(fold(b)));
  return found.length > 1 && fold(found.join(' ')) === words ? found.map((text) => ({ name: text })) : undefined;
}

/** Whether names may be those of accounts: their letters agree, or their first ones. */
function fits(accounts: readonly Byline[], names: readonly Byline[]): boolean {
  const letters = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
  return accounts.some((account) =>
    names.some(({ name }) => {
      const [short, long] = [letters(account.name), letters(name)];
      return long.includes(short) || short.includes(long) || long.slice(-4) === short.slice(-4);
    }),
  );
}

/** Who wrote the story: people before bodies, what is declared before what is shown. */
export function bylinesOf(
  evidence: Evidence,
  lines: readonly Line[],
  site: string | undefined,
): Found<Byline[]> | undefined {
  const { people, bodies } = linkedPeople(evidence);
  const isSite = ({ name }: Byline) =>
    site !== undefined &&
    (fold(name) === fold(site) || fold(site).startsWith(`${fold(name)} `) || fold(name).startsWith(`${fold(site)} `));
  const sources: (() => Found<Byline[]> | undefined)[] = [
    () => (people.length > 0 ? { value: people, from: 'json-ld', detail: 'author' } : undefined),
    () => metaPeople(evidence),
    () => markedPeople(evidence),
    () => namedElements(evidence),
    () => linePeople(lines),
    () => (bodies.length > 0 ? { value: bodies, from: 'json-ld', detail: 'author' } : undefined),
  ];
  // A page may declare the first of several alone.
  const withMore = (declared: Byline[]) => {
    if (declared.length !== 1) return declared;
    const apart = glued(declared[0]!.name, evidence);
    if (apart) return apart;
    const own = fold(declared[0]!.name);
    const line = evidence.head.bylines.find(
      ({ element }) => !elsewhere(element) && fold(textOf(element)).includes(own),
    );
    const shown = line ? distinct(peopleOfElement(line.element)) : [];
    const isFull = ({ name }: Byline) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(name);
    return shown.length > 1 && shown.length < 9 && shown.every(isFull) && shown.some(({ name }) => fold(name) === own)
      ? shown
      : declared;
  };
  let itself: Found<Byline[]> | undefined;
  let account: Found<Byline[]> | undefined;
  for (const source of sources) {
    const one = source();
    if (!one) continue;
    // The site is named behind its own people; alone it stands for somebody.
    const others = withMore(one.value.filter((person) => !isSite(person)));
    // The name of an account stands in for a name where the page shows none.
    if (others.length > 0 && others.every(({ name }) => isHandle(name))) account ??= { ...one, value: others };
    else if (others.length > 0)
      return account && !account.value.some(({ name }) => /[\d_]/.test(name)) && !fits(account.value, others)
        ? account
        : { ...one, value: others };
    else itself ??= one;
  }
  return account ?? itself;
}
