import type { Byline } from '@dateline/core';
import type { Person } from '../article/people.js';
import type { ItemDraft } from './draft.js';

const key = (name: string | undefined) => name?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const same = (a: Person, b: Person) =>
  (a.name !== undefined && key(a.name) === key(b.name)) || (a.email !== undefined && a.email === b.email);

/** More people than write an article; it bounds the search for those named twice. */
const MAX_PEOPLE = 200;

/** One person for what several elements say of each: RSS's author has the address, Dublin Core's creator the name. */
function merged(people: readonly Person[]): Person[] {
  const known: Person[] = [];
  for (const person of people.slice(0, MAX_PEOPLE)) {
    const at = known.findIndex((each) => same(each, person));
    if (at < 0) known.push(person);
    else known[at] = { ...person, ...known[at] };
  }
  const nameless = known.filter(({ name }) => name === undefined);
  const named = known.filter(({ name, email }) => name !== undefined && email === undefined);
  // One address without a name and one name without an address are one person.
  if (known.length === 2 && nameless.length === 1 && named.length === 1) return [{ ...nameless[0], ...named[0] }];
  return known;
}

/** Who wrote an item: the people of the best element that names any, else those of the feed. */
export function bylinesOf({ people }: ItemDraft, ofFeed: readonly Person[]): Byline[] {
  if (people.length === 0 && ofFeed.length === 0) return [];
  const rank = people.reduce((best, each) => Math.min(best, each.rank), Number.POSITIVE_INFINITY);
  const own = people.filter((each) => each.rank === rank).map(({ value }) => value);
  return merged(own.length > 0 ? own : ofFeed).map(({ name, email, url, role, organisation }) => {
    const byline: Byline = { name: name ?? email ?? hostOf(url) ?? '' };
    if (role) byline.role = role;
    if (organisation) byline.organisation = organisation;
    if (url) byline.url = url;
    if (email) byline.email = email;
    return byline;
  });
}

function hostOf(url: string | undefined): string | undefined {
  return url?.replace(/^[a-z]+:\/*/i, '').replace(/[/?#].*$/, '');
}
