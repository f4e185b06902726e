import { DatelineError } from '@dateline/core/base';

/** A name that a person gives. @throws DatelineError `bad-name` */
export function checkedName(name: string): string {
  const bare = name.trim();
  if (!bare || bare.length > 100 || /[\p{Cc}\p{Cf}]/u.test(bare)) throw new DatelineError('bad-name');
  return bare;
}

/** A tag that a person gives. @throws DatelineError `bad-tag` */
export function checkedTag(tag: string): string {
  const bare = tag.trim();
  if (!bare || bare.length > 100 || /[\p{Cc}\p{Cf}"]/u.test(bare)) throw new DatelineError('bad-tag');
  return bare;
}
