import type { Byline } from '@dateline/core';
import { fold } from '../../fold.js';

const MOST = 20;

/** Each once, whatever case it is written in; what is said of one is added to the first. */
export function distinct(people: readonly Byline[]): Byline[] {
  const kept = new Map<string, Byline>();
  for (const person of people) {
    const name = fold(person.name);
    const same = kept.get(name);
    kept.set(name, same ? { ...person, ...same } : person);
  }
  return [...kept.values()].slice(0, MOST);
}
