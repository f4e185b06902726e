import type { Byline } from '@dateline/core';
import { bylinePeople } from '../../../article/byline.js';
import { safeLink } from '../../../html/index.js';
import { type Evidence, type Found, metaOf } from '../../evidence/evidence.js';
import { isNode, type LinkedNode, listOf, textIn, typesOf } from '../../evidence/json-ld.js';
import { unescaped } from '../../evidence/unescaped.js';
import { fold } from '../../fold.js';
import { distinct } from './distinct.js';

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

/** People and bodies that a value of JSON-LD names: texts, nodes, lists, references to nodes elsewhere. */
export function peopleOf(value: unknown, { head, base }: Evidence): { people: Byline[]; bodies: Byline[] } {
  const people: Byline[] = [];
  const bodies: Byline[] = [];
  for (const raw of listOf(value).flatMap((one) => listOf(isNode(one) && one['@list'] ? one['@list'] : one))) {
    const one = head.linked.resolve(raw);
    if (typeof one === 'string') {
      people.push(...bylinePeople(unescaped(one)));
      continue;
    }
    if (!isNode(one)) continue;
    for (const written of namesOf(one)) {
      const url = safeLink(textIn(one.url), base);
      const role = textIn(one.jobTitle);
      const organisation = textIn(one.worksFor ?? one.affiliation);
      const named = bylinePeople(unescaped(written));
      const more = {
        ...(url && /^https?:/.test(url) && { url }),
        ...(role && { role }),
        ...(organisation && { organisation }),
      };
      const list = typesOf(one).some((type) => /Organization|Corporation/.test(type)) ? bodies : people;
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
  'citation_authors',
  'byl',
  'cxenseparse:author',
  'rbauthors',
  'authors',
  'article:authors',
  'creator',
  'byline',
  'article-author',
  'author-name',
  'og:author',
  'bt:author',
  'mediator_author',
  'shareaholic:article_author_name',
  'twitter:data1',
  'twitter:data2',
];
/** Names under which works of several authors list all of them. */
const ALL = ['citation_author', 'citation_authors', 'dc:contributor'];
const WRITTEN_BY =
  /\b(?:written|author|by|verfasst|geschrieben|autor\w*|auteur|écrit|escrito|scritto|geschreven|skriven|skrevet|napisan\w*)\b|автор|作者|著者|작성/i;

/** Who the meta tags of a page say wrote it. */
export function metaPeople({ head }: Evidence, site: string | undefined): Found<Byline[]> | undefined {
  // "The Harbour Post - Jane Doe": the site before its author.
  const own = (value: string) =>
    site && value.toLowerCase().startsWith(`${site.toLowerCase()} - `) ? value.slice(site.length + 3) : value;
  const named = (name: string) => {
    const values = (head.meta.get(name) ?? []).filter((value) => !/^(?:https?:|\/|@)/.test(value));
    const people = distinct(values.flatMap((value) => bylinePeople(own(value))));
    // A list of roles is the imprint of the site.
    return people.some((person) => person.name.includes(':')) ? [] : people;
  };
  for (const name of PEOPLE) {
    const label = /^twitter:data(\d)$/.exec(name)?.[1];
    if (label && !WRITTEN_BY.test(metaOf(head, `twitter:label${label}`)?.value ?? '')) continue;
    const people = named(name);
    if (people.length === 0) continue;
    const has = (all: readonly Byline[]) =>
      people.every((one) => all.some((other) => fold(other.name) === fold(one.name)));
    const more = ALL.map(named).find((all) => all.length > people.length && has(all));
    return { value: more ?? people, from: name.startsWith('article:') ? 'opengraph' : 'meta', detail: name };
  }
  return undefined;
}
