import type { Byline } from '@dateline/core';
import { peopleIn } from '../../article/people.js';
import { classOf } from '../../html/classes.js';
import { type Element, safeLink, textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { unescaped } from '../evidence/head.js';
import { isNode, listOf, textIn, typesOf } from '../evidence/json-ld.js';
import { fold } from '../fold.js';
import type { Line } from './lines.js';

const BY =
  /^(?:(?:(?:story|text|words|report|analysis|review|opinion|commentary|article|photos?|written|posted|published|authored|reported|reviewed|compiled|edited|contributed|created|submitted|blog|post|interview|guest post|column|updated)\s+)?by|von|par|por|di|door|af|av|od|oleh|autor(?:in|a|es)?|auteur|author|автор|作者|文|記者|记者|글|بقلم|كتب)(?:\s*[:：]\s*|\s+(?!and\b))/i;
const LATER =
  /\s*(?:[|•·»–—/]|\s-\s|\bposted\b|\bpublished\b|\bupdated\b|\b(?:on|am|le|el|il)\s+(?=\d|\p{L}+\s+\d)|,?\s*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b\d{1,2}[./:]\d|\b(?:19|20)\d\d\b|\bfor (?=[A-Z\p{Lu}])|\bspecial to\b|\bfollow\b|\bcontact\b|@\w|https?:|\bread more\b|\bshare\b|\bcomments?\b|\bview (?:profile|all|posts)\b|\bmin(?:ute)?s? read\b).*$/iu;
const ROLE =
  /,?\s+(?:(?:the|our|a)\s+)?(?:(?:senior|staff|chief|associate|contributing|deputy|managing|executive|assistant|special|political|science|business|sports?|news|freelance|national|foreign|world|health|technology|features?|guest|lead|principal|digital|night|city|web|online|copy|video|social|media|editorial|former|consumer|culture|music|film|arts?|food|travel|money|education|environment|crime|court|diplomatic|security|defen[cs]e|europe|asia|africa|us|uk|washington|white house)\s+)*(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|producer|critic|analyst|author|blogger|photographer|intern|fellow|manager|director|bureau chief)s?\b.*$/i;
const SIGNS =
  /^(?:share|tweet|print|e-?mail|save|follow|subscribe|comments?|posted|published|updated|advertisement|home|news|opinion|menu|search|login|facebook|twitter)\b/i;
const DEGREE = /^(?:[A-Z][A-Z.]{1,4}|Ph\.?D\.?|R\.?D\.?N?|M\.?D\.?|Jr\.?|Sr\.?)$/;
const NOBODY =
  /^(?:admin|administrator|unknown|anonymous|author|guest|editor|webmaster|root|user|null|none|undefined|n\/?a|staff|by|team|date|subject|source|topic|name|title|views?|photo|photos|video)$/i;

/** A line without the site it names behind a name, and without what else follows one. */
function bareLine(text: string): string {
  return text
    .replace(LATER, '')
    .replace(/,?\s+(?:[\w-]+\.)+(?:com|org|net|co\.uk|de|fr)\b.*$/i, '')
    .replace(/[\s,;:|–—-]+(?:on|at|in|for)?[\s,;:|–—-]*$/i, '');
}

/** A name without the role behind it, where at least two words are left: the Associated Press is no role. */
function withoutRole(name: string): { name: string; role?: string } {
  const role = ROLE.exec(name);
  const rest = role ? name.slice(0, role.index).trim() : name;
  if (!role || rest.split(/\s+/).length < 2) return { name };
  return { name: rest, role: role[0].replace(/^[,\s]+/, '').trim() };
}

/** The people in a line such as "By Jane Doe and John Roe, Staff Writers | May 3". */
export function peopleOfLine(line: string): Byline[] {
  // "Jane Doe (with John Roe)": who helped is not told apart well enough to be named beside the author.
  let text = line
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:with|avec|mit|con|com|med|met)\s[^()]*\)/gi, '')
    .trim();
  for (let again = 0; again < 2; again++) text = text.replace(BY, '').trim();
  const bare = withoutRole(bareLine(text));
  const people = peopleIn(bare.name || text).flatMap(({ name, email }): Byline[] => {
    const clean = withoutRole(name?.replace(BY, '') ?? '').name.replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '');
    return clean && isName(clean) ? [{ name: clean, ...(email && { email }) }] : [];
  });
  const named = people.filter(({ name }, at) => at === 0 || !DEGREE.test(name));
  if (named.length === 1 && bare.role && bare.role.length < 60) named[0] = { ...named[0]!, role: bare.role };
  return named;
}

function isName(name: string): boolean {
  if (
    name.length < 2 ||
    name.length > 90 ||
    NOBODY.test(name) ||
    SIGNS.test(name) ||
    /^https?:|^www\.|[<>{}=]|\.(?:com|org|net)\/|\?$/.test(name)
  )
    return false;
  return /\p{L}{2}/u.test(name) && name.split(/\s+/).length <= 9 && !/\d{3,}/.test(name);
}

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
  for (const raw of listOf(story?.author ?? story?.creator)) {
    const value = head.linked.resolve(raw);
    if (typeof value === 'string') {
      people.push(...peopleOfLine(unescaped(value)));
      continue;
    }
    if (!isNode(value)) continue;
    for (const written of listOf(value.name)) {
      if (typeof written !== 'string') continue;
      const url = safeLink(textIn(value.url), base);
      const role = textIn(value.jobTitle);
      const organisation = textIn(value.worksFor ?? value.affiliation);
      const named = peopleOfLine(unescaped(written));
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
      (head.meta.get(name) ?? []).filter((value) => !/^(?:https?:|\/|@)/.test(value)).flatMap(peopleOfLine),
    );
    if (people.length > 0)
      return { value: people, from: name.startsWith('article:') ? 'opengraph' : 'meta', detail: name };
  }
  return undefined;
}

const ELSEWHERE = /comment|related|recirc|sidebar|recommend|popular|promo|teaser|footer|reply/i;
function elsewhere(element: Element): boolean {
  for (let at: Element | undefined = element, up = 0; at && up < 12; at = at.parent, up++) {
    if (at.name === 'aside' || at.name === 'footer' || ELSEWHERE.test(classOf(at)))
      return at.name !== 'body' && at.name !== 'html';
  }
  return false;
}

function markedPeople({ head, base }: Evidence): Found<Byline[]> | undefined {
  const named = (element: Element): Byline[] => {
    const name = element.name === 'meta' ? undefined : [...namesIn(element)][0];
    const people = peopleOfLine(name ? textOf(name) : (element.get('content') ?? textOf(element)));
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
      const says = BY.test(text) && /\p{L}/u.test(text.replace(BY, ''));
      if (
        strict
          ? !(says && (BYLINE.test(names) || /^by\s/i.test(text)))
          : !BYLINE.test(names) || /^\W*\d|comment|follow|bio\b/i.test(text)
      )
        continue;
      const people = distinct(peopleOfLine(text)).filter(
        ({ name }) => /^[\p{Lu}\p{Lo}]/u.test(name) || !/\s/.test(name),
      );
      if (people.length > 0) return { value: people, from: 'page', detail: 'byline' };
    }
  }
  return undefined;
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
    () => linePeople(lines),
    () => (bodies.length > 0 ? { value: bodies, from: 'json-ld', detail: 'author' } : undefined),
  ];
  let itself: Found<Byline[]> | undefined;
  for (const source of sources) {
    const one = source();
    if (!one) continue;
    // The site is named behind its own people; alone it stands for somebody.
    const others = one.value.filter((person) => !isSite(person));
    if (others.length > 0) return { ...one, value: others };
    itself ??= one;
  }
  return itself;
}
