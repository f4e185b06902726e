import { type BodyName, bodyName } from './body-name.js';
import { firstLetters, type PersonName, personName } from './person-name.js';
import type { Speaker } from './speaker.js';

const MOST = 16;

type Keyed = Pick<Speaker, 'kind' | 'name' | 'forms' | 'country' | 'city'>;

const bounded = (keys: readonly string[]) => [...new Set(keys)].slice(0, MOST);

/** What a speaker leaves in the index of identities, so that those find it who may be the same. */
export function keysOf(speaker: Keyed): string[] {
  const names = [speaker.name, ...speaker.forms];
  return bounded(
    speaker.kind === 'person'
      ? names.flatMap((name) => personKeys(personName(name), 'kept'))
      : names.flatMap((name) => bodyKeys(bodyName(name), speaker)),
  );
}

/** Under which keys the identities stand that a speaker can be. */
export function soughtKeys(speaker: Keyed): string[] {
  if (speaker.kind === 'person') return bounded(personKeys(personName(speaker.name), 'sought'));
  return keysOf(speaker);
}

/** A last name alone is found by all of it, and finds all of it. */
function personKeys(name: PersonName | undefined, use: 'kept' | 'sought'): string[] {
  if (!name) return [];
  const letters = firstLetters(name).map((letter) => `p ${name.last} ${letter}`);
  if (letters.length === 0) return use === 'kept' ? [`l ${name.last}`, `p ${name.last} -`] : [`l ${name.last}`];
  return [...letters, use === 'kept' ? `l ${name.last}` : `p ${name.last} -`];
}

function bodyKeys(body: BodyName | undefined, { country, city }: Keyed): string[] {
  if (!body) return [];
  // Every country has one of the name: only those of the same are looked at.
  const where = body.everywhere
    ? `|${body.country ?? country ?? ''}${body.local ? `|${body.city ?? city ?? ''}` : ''}`
    : '';
  return [
    `b ${body.key}${where}`,
    ...(body.acronym ? [`a ${body.acronym}`] : []),
    ...body.initials.filter((letters) => letters.length > 2 && letters.length < 7).map((letters) => `a ${letters}`),
    ...(body.symbol ? [`s ${body.symbol}`] : []),
  ];
}
