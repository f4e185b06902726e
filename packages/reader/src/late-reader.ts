import type { Acts } from './acts.js';
import type { Dispatch } from './controllers/dispatch.js';
import type { Actions } from './data/actions.js';
import { problemOf } from './data/problem.js';
import type { Reader } from './reader.js';
import { type ReaderBase, type ReaderOptions, readerBase } from './reader-base.js';

/**
 * A reader that shows its first view before what answers a person is loaded. Until then commands wait in the order in
 * which they were given, so that none is lost and an undo finds what it takes back.
 * @param load what answers; it is on its way when this is called
 */
export function createLateReader(options: ReaderOptions, load: (base: ReaderBase) => Promise<Acts>): Reader {
  const base = readerBase(options);
  let acts: Acts | undefined;
  let isBroken = false;
  const loading = load(base).then((loaded) => {
    acts = loaded;
    return loaded;
  });
  loading.catch((error: unknown) => {
    isBroken = true;
    base.say(problemOf(error).message, 'problem');
  });
  /** Does it now, or as soon as it can be done; what failed to come has been said once. */
  const soon = (act: (acts: Acts) => unknown) => void loading.then(act, () => undefined);

  const actions = new Proxy({} as Actions, {
    get: (_, name: keyof Actions) => {
      if (acts) return acts.actions[name];
      return (...given: never[]) =>
        loading.then((loaded) => (loaded.actions[name] as (...each: never[]) => unknown)(...given));
    },
  });
  const dispatch: Dispatch = {
    chord: base.chord,
    handler: (command) => acts?.dispatch.handler(command),
    unavailable: (command) => acts?.dispatch.unavailable(command),
    settling: () => acts?.dispatch.settling(),
    perform(command, key) {
      if (acts) return acts.dispatch.perform(command, key);
      soon(({ dispatch }) => dispatch.perform(command, key));
      return true;
    },
    press(key, now) {
      if (acts) return acts.dispatch.press(key, now);
      // Which keys are bound is not known yet: those that a browser acts on are left to it, but for the one that leads everywhere.
      const waits = !isBroken && (key.length === 1 || ['Enter', 'Escape', 'ctrl+k'].includes(key));
      if (waits) soon(({ dispatch }) => dispatch.press(key, now));
      return waits;
    },
  };
  return {
    ...base,
    actions,
    dispatch,
    watch() {
      let end: (() => void) | undefined;
      let isEnded = false;
      soon((loaded) => {
        if (!isEnded) end = loaded.watch();
      });
      return () => {
        isEnded = true;
        end?.();
      };
    },
  };
}
