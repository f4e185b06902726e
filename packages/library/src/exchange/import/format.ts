import type { Moved } from './moved.js';
import type { ImportSource } from './source.js';

/** A format that can be imported. */
export interface ImportFormat {
  name: string;
  /** As it stands in a sentence. */
  title: string;
  recognises(source: ImportSource): boolean | Promise<boolean>;
  /**
   * Absent for an export of Dateline, which the writer puts back in as it is.
   * @throws DatelineError for a file that is of this format and cannot be read
   */
  read?(source: ImportSource): Moved | Promise<Moved>;
}
