import type { Library } from '@dateline/core/library';
import { connect } from '@dateline/server/client';
import { listenTogether } from '../events/listen-together.js';
import { begun } from '../events/opened.js';
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
      let known = since;
      const hear: typeof listener = (changes) => {
        known = Math.max(known, ...changes.map(({ number }) => number));
        listener(changes);
      };
      const end = library.subscribe(hear, ...more);
      const ask = () =>
        library.changes(known).then(
          (changes) => changes.length > 0 && hear(changes),
          // Who cannot ask now is told so by what watches the connection.
          () => {},
        );
      let asked = ask();
      // What came between the answer and the opening of the connection.
      const stop = begun.subscribe(() => {
        asked = asked.then(ask);
      });
      return () => {
        stop();
        end();
      };
    },
  };
}
