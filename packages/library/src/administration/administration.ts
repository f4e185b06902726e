import type { Library } from '../types.js';
import type { Accounts } from './accounts.js';

/** How a library does, for whoever runs it. */
export interface Health {
  /** Whether it answers, and is of the version that this program knows. */
  ready: boolean;
  /** What is wrong, in a sentence without secrets. */
  problem?: string;
}

/** What is measured of a library; absent where its kind does not count it. */
export interface Measures {
  /** Feeds that are to be asked now. */
  feedsDue?: number;
  /** Articles that are still to be indexed. */
  outbox?: number;
  /** Articles whose Reading is still to be made. */
  unread?: number;
  /** When a feed was last asked: seconds since 1970. */
  lastRefresh?: number;
  /** Connections of this process to a database, and who waits for one. */
  connections?: { open: number; idle: number; waiting: number };
}

/** What belongs to the library as a whole and to no person. It never goes over HTTP. */
export interface Administration {
  /** Whether the library works now. */
  health(): Promise<Health>;
  /** How much there is to do, and to do it with. */
  measures(): Promise<Measures>;
  /** People with passwords; absent for a library in a file, which has none. */
  accounts?: Accounts;
}

const known = new WeakMap<Library, Administration>();

/** Says of a library that was opened who administers it. */
export function administer(library: Library, administration: Administration): Library {
  known.set(library, administration);
  return library;
}

/**
 * What belongs to a library as a whole: its health, and who signs in to it.
 * @param library as it was opened here, for the first person
 * @see `dateline people`
 */
export const administrationOf = (library: Library): Administration => known.get(library) ?? plain(library);

/** That of a library in a file, or of one that was made otherwise. */
function plain(library: Library): Administration {
  return {
    async health() {
      try {
        await library.info();
        return { ready: true };
      } catch (error) {
        return { ready: false, problem: error instanceof Error ? error.message : String(error) };
      }
    },
    measures: async () => ({ unread: (await library.info()).unreadings }),
  };
}
