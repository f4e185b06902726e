import { englishNames } from './names.js';

const { titles, givenNames, familyFirst, particles, companyEnds, bodyHeads, placeHeads, demonyms } = englishNames;
const { roles, common, noBodies, kin, pronouns, generations, sayingVerbs, documentHeads, placePrepositions } =
  englishNames;

/** What says something of a person, in the order in which it is asked. */
const ofPeople: readonly ReadonlySet<string>[] = [
  pronouns,
  generations,
  particles,
  titles,
  roles,
  kin,
  sayingVerbs,
  familyFirst,
];
/** What says something of a body or a place. */
const ofOthers: readonly ReadonlySet<string>[] = [
  companyEnds,
  bodyHeads,
  placeHeads,
  demonyms,
  common,
  noBodies,
  documentHeads,
  placePrepositions,
];

/** Below these numbers stand the classes of words. */
export const PERSON_CLASSES = 2 * (ofPeople.length + 1) + 1;
export const OTHER_CLASSES = ofOthers.length + 3;

const bare = (lower: string) => (lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower);
const classIn = (tables: readonly ReadonlySet<string>[], word: string) =>
  tables.findIndex((table) => table.has(word)) + 1;

/** What a word, in lower case, says of a person's name, from 1 on. */
export function personClass(lower: string): number {
  const word = bare(lower);
  return 1 + classIn(ofPeople, word) + (givenNames.has(word) ? ofPeople.length + 1 : 0);
}

/** What it says of the name of a body or a place, from 1 on. */
export function otherClass(lower: string): number {
  const word = bare(lower);
  const found = classIn(ofOthers, word);
  if (found > 0) return 1 + found;
  return word.endsWith('s') && bodyHeads.has(word.slice(0, -1)) ? 2 + ofOthers.length : 1;
}
