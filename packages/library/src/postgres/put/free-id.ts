import { articleId } from '@dateline/core/base';

/** What the id of a new article is made of: `turn` is 0 for its own, and counts on while that is another article's. */
export interface NewId {
  of: string;
  /** The hash of its text. */
  hash: string;
  turn: number;
}

export const idOf = ({ of, hash, turn }: NewId): string =>
  turn === 0 ? of : articleId({ scope: `${of} ${turn}`, text: hash });

/** The first id from a turn on that is not among those taken. */
export function freeId(id: NewId, taken: { has(id: string): boolean }): NewId {
  let { turn } = id;
  while (taken.has(idOf({ ...id, turn }))) turn++;
  return { ...id, turn };
}
