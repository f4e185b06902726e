import type { Doc } from '../text/index.js';
import { isBody, type Tables } from './classify.js';
import { isRoleAt } from './roles.js';
import { isCapital, type Run } from './runs.js';

/** Words that the name of a person has, at least and at most. */
const SHORTEST = 2;
const LONGEST = 3;
/** So many tokens before a name its office may begin: "a spokeswoman for the Velm Bank, Ada Lund". */
const OFFICE = 8;

const AGE = /^[1-9][0-9]$/;

/** "Ada Lund, 34," and "Ada Lund, who": no body has an age, and of one that is called like a person it hardly says "who". */
function isSaidOfPerson({ lower }: Doc, { first, last }: Run, { words }: Tables): boolean {
  if (lower[last] !== ',') return false;
  const next = lower[last + 1] ?? '';
  return (AGE.test(next) && lower[last + 2] === ',') || (words.who.has(next) && words.givenNames.has(lower[first]!));
}

/** "A spokeswoman for Velm, Ada Lund, said": whether a name closes what begins with an office and whose it is. */
function closesOffice(doc: Doc, { first, last }: Run, { words }: Tables): boolean {
  const { lower, sentences, sentence } = doc;
  if (lower[first - 1] !== ',' || (lower[last] !== ',' && !words.sayingVerbs.has(lower[last] ?? ''))) return false;
  const start = Math.max(sentences[sentence[first]!]!.first, first - OFFICE);
  for (let token = first - 2; token > start; token--) {
    if (lower[token] === ',' || words.joints.has(lower[token]!)) return false;
    if (!isRoleAt(doc, token, words) || isCapital(doc, token)) continue;
    const opens = words.articles.has(lower[token - 1]!) || words.possessives.has(lower[token - 1]!);
    return opens && words.genitives.has(lower[token + 1]!);
  }
  return false;
}

/** Whether a name that is labelled as one of a body is surely somebody's: "Singer Ada Lund" is no company. */
export function isSurelyPerson(doc: Doc, run: Run, tables: Tables): boolean {
  const { words } = tables;
  const { first, last } = run;
  const office = isRoleAt(doc, first, words) && words.givenNames.has(doc.lower[first + 1] ?? '');
  const length = last - first - (office ? 1 : 0);
  if (length < SHORTEST || length > LONGEST || isBody(doc, run, tables)) return false;
  for (let token = first; token < last; token++) if (!isCapital(doc, token)) return false;
  return office || isSaidOfPerson(doc, run, tables) || closesOffice(doc, run, tables);
}
