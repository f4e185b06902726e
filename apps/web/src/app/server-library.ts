import type { Library } from '@dateline/core/library';
import { connect } from '@dateline/server/client';
import { listenTogether } from '../events/listen-together.js';
import { heard } from '../sign-in/signed-out.js';
import { basePath } from './base-path.js';

/** The library of the server. @param since the newest change that the page knows; what came after it is told first */
export function openLibrary(since: number | undefined): Library {
  const library = heard(connect(basePath(), '', listenTogether));
  return since === undefined ? library : followedFrom(library, since);
}

function followedFrom(library: Library, since: number): Library {
  return {
    ...library,
    subscribe(listener, ...more) {
      const end = library.subscribe(listener, ...more);
      library.changes(since).then(
        (changes) => changes.length > 0 && listener(changes),
        // Who cannot ask now is told so by what watches the connection.
        () => {},
      );
      return end;
    },
  };
}
