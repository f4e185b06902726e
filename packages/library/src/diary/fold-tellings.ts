import { alikeCompared, type Compared, comparedOf, type Telling } from './telling.js';

/** One telling of an event, with what tells it from others. */
export interface Told<T extends Telling> {
  telling: T;
  /** The number of the Story that its article is of. */
  story?: number;
}

/** The tellings of one event of a day, in the order in which they were given. */
export type Folded<T extends Telling> = Told<T>[];

interface Group<T extends Telling> {
  members: Folded<T>;
  compared: Compared;
}

/**
 * Gathers what tells of the same event, of one day. Each telling is compared with the first of a group alone, so that no chain
 * of half alike ones joins two events; groups that share none of its words are not looked at.
 */
export function foldTellings<T extends Telling>(tellings: readonly Told<T>[]): Folded<T>[] {
  const groups: Group<T>[] = [];
  const byWord = new Map<string, Group<T>[]>();
  for (const told of tellings) {
    const compared = comparedOf(told.telling);
    const candidates = new Map<Group<T>, number>();
    for (const word of compared.all)
      for (const group of byWord.get(word) ?? []) candidates.set(group, (candidates.get(group) ?? 0) + 1);
    let best: { group: Group<T>; shared: number } | undefined;
    for (const [group, shared] of candidates) {
      const oneStory = told.story !== undefined && group.members.some(({ story }) => story === told.story);
      if (shared > (best?.shared ?? 1) && alikeCompared(group.compared, compared, oneStory)) best = { group, shared };
    }
    if (best) best.group.members.push(told);
    else {
      const group = { members: [told], compared };
      groups.push(group);
      for (const word of compared.all) byWord.set(word, [...(byWord.get(word) ?? []), group]);
    }
  }
  return groups.map(({ members }) => members);
}
