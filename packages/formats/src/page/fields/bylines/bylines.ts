import type { Byline } from '@dateline/core';
import { bylinePeople, isHandle } from '../../../article/byline.js';
import { type Element, textOf } from '../../../html/index.js';
import type { Evidence, Found } from '../../evidence/evidence.js';
import { isNode, typesOf } from '../../evidence/json-ld.js';
import { fold } from '../../fold.js';
import { elsewhere } from '../elsewhere.js';
import type { Line } from '../lines.js';
import { linkedPeople, picturedPeople } from './beside.js';
import { metaPeople, peopleOf } from './declared.js';
import { distinct } from './distinct.js';
import { markedPeople } from './marked.js';
import { peopleOfElement } from './names-in.js';
import { boxedPeople, datedPeople, linePeople, namedElements } from './shown.js';

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

const isFull = ({ name }: Byline) =>
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+)(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|der|da|del|di|la)\s+){0,4}\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(
    name,
  );

/** Others than authors who are named beside them. */
const CHECKED = /\b(?:reviewed|fact.?checked|edited|updated|photo\w*|translated|tested) by\b/i;

/** The authors that a page shows on one line where its markup declares the first of them alone. */
function withMore(declared: Byline[], evidence: Evidence): Byline[] {
  const [only] = declared;
  if (!only || declared.length !== 1) return declared;
  const apart = glued(only.name, evidence);
  if (apart) return apart;
  const { head } = evidence;
  const own = fold(only.name);
  const isOwn = ({ name }: Byline) => fold(name) === own || fold(name).endsWith(` ${own}`);
  const here = (element: Element) => !elsewhere(element, head) && !CHECKED.test(textOf(element));
  const line = head.bylines.find(({ element }) => fold(textOf(element)).includes(own) && here(element));
  const linked = head.authorLinks.find((link) => fold(textOf(link)) === own)?.parent;
  for (const shown of [
    line ? peopleOfElement(line.element) : [],
    linked && here(linked) ? bylinePeople(textOf(linked)) : [],
  ]) {
    const people = distinct(shown);
    if (people.length > 1 && people.length < 9 && people.every(isFull) && people.some(isOwn)) return people;
  }
  return declared;
}

/** The person whose site this is, where its markup says that a person publishes it. */
function publishingPerson(evidence: Evidence): Found<Byline[]> | undefined {
  const publisher = evidence.head.linked.resolve(evidence.story?.publisher);
  if (!isNode(publisher) || !typesOf(publisher).includes('Person')) return undefined;
  const { people } = peopleOf({ ...publisher, '@type': 'Person' }, evidence);
  return people.length > 0 ? { value: people, from: 'json-ld', detail: 'publisher' } : undefined;
}

/** Who wrote the story: people before bodies, what is declared before what is shown. */
export function bylinesOf(
  evidence: Evidence,
  lines: readonly Line[],
  site: string | undefined,
): Found<Byline[]> | undefined {
  const { story } = evidence;
  const { people, bodies } = peopleOf(story?.author ?? story?.creator, evidence);
  const ofSite = site === undefined ? undefined : fold(site);
  const isSite = ({ name }: Byline) => {
    if (ofSite === undefined) return false;
    const folded = fold(name);
    return folded === ofSite || ofSite.startsWith(`${folded} `) || folded.startsWith(`${ofSite} `);
  };
  const sources: (() => Found<Byline[]> | undefined)[] = [
    () => (people.length > 0 ? { value: people, from: 'json-ld', detail: 'author' } : undefined),
    () => metaPeople(evidence, site),
    () => markedPeople(evidence),
    () => namedElements(evidence, isSite),
    () => linePeople(lines),
    () => datedPeople(evidence),
    () => linkedPeople(evidence),
    () => picturedPeople(evidence),
    () => boxedPeople(evidence),
    () => publishingPerson(evidence),
    () => (bodies.length > 0 ? { value: bodies, from: 'json-ld', detail: 'author' } : undefined),
  ];
  let itself: Found<Byline[]> | undefined;
  let account: Found<Byline[]> | undefined;
  for (const source of sources) {
    const one = source();
    if (!one) continue;
    // The site is named behind its own people; alone it stands for somebody.
    const others = withMore(
      one.value.filter((person) => !isSite(person)),
      evidence,
    );
    // The name of an account stands in for a name where the page shows none.
    if (others.length > 0 && others.every(({ name }) => isHandle(name))) account ??= { ...one, value: others };
    else if (others.length > 0)
      return account &&
        one.from !== 'page' &&
        !account.value.some(({ name }) => /[\d_]/.test(name)) &&
        !fits(account.value, others)
        ? account
        : { ...one, value: others };
    else itself ??= one;
  }
  return account ?? itself;
}
