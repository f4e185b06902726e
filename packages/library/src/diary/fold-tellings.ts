import { type Compared, comparedOf, likeness, type Telling } from './telling.js';

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

/** What two tellings of one event have in common at least: a name, a Story, or all their words. */
function marksOf({ story }: Told<Telling>, { names, all }: Compared): string[] {
  const marks = [...names];
  if (story !== undefined) marks.push(`story ${story}`);
  marks.push([...all].sort().join(' '));
  return marks;
}

/**
 * Gathers what tells of the same event, of one day. Each telling is compared with the first of a group alone, so that no chain
 * of half alike ones joins two events; groups that share neither a name nor a Story with it are not looked at.
 */
export function foldTellings<T extends Telling>(tellings: readonly Told<T>[]): Folded<T>[] {
  const groups: Group<T>[] = [];
  const byMark = new Map<string, Set<Group<T>>>();
  for (const told of tellings) {
    const compared = comparedOf(told.telling);
    const marks = marksOf(told, compared);
    let best: { group: Group<T>; shared: number } | undefined;
    for (const group of new Set(marks.flatMap((mark) => [...(byMark.get(mark) ?? [])]))) {
      const oneStory = told.story !== undefined && group.members.some(({ story }) => story === told.story);
      const shared = likeness(group.compared, compared, oneStory);
      if (shared > (best?.shared ?? 0)) best = { group, shared };
    }
    const group = best?.group ?? { members: [], compared };
    if (!best) groups.push(group);
    group.members.push(told);
    for (const mark of marks) {
      const known = byMark.get(mark);
      if (known) known.add(group);
      else byMark.set(mark, new Set([group]));
    }
  }
  return groups.map(({ members }) => members);
}
