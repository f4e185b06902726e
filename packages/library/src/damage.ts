import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatelineError } from '@dateline/core/base';
import { isWhole, searchPath } from './index/search-file.js';
import { isSound } from './store/integrity.js';

/**
 * What is damaged in the file of a library and in the search file beside it, a sentence each; none where both are whole.
 * Every page of both files is read, so a large library takes its time.
 * @throws DatelineError `library-unreachable`, `library-disk`
 * @see `dateline doctor`
 */
export function damageOf(library: string): string[] {
  const path = resolve(library);
  const search = searchPath(path);
  return [
    ...(isSound(path) ? [] : [new DatelineError('library-broken', { path }).message]),
    ...(existsSync(search) && !isWhole(search)
      ? [`The search file ${search} is damaged; remove it, and Dateline makes it again from the library.`]
      : []),
  ];
}
