import { DatelineError } from '@dateline/core/base';

/** Where an article stands in lists: the second, and its number among those of the second. */
export interface Position {
  at: number;
  article: number;
}

/** A place in a list, as it is given to who asked for it. */
export const cursorAt = ({ at, article }: Position): string => `${at}.${article}`;

/** @throws DatelineError `bad-cursor` */
export function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const [, at, article] = /^(-?\d{1,13})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (at === undefined || article === undefined) throw new DatelineError('bad-cursor');
  return { at: Number(at), article: Number(article) };
}
