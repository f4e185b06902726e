import type { Reader } from '@dateline/reader';
import { reloadWhenSafe } from '../offline/update.js';
import { earlyGiven } from './early-given.js';
import { isShared } from './routes.js';
import { whenIdle } from './when-idle.js';

/** Begins something whose script is asked for now. One that cannot be had comes with the next load of the page. */
const beginWith = <Module>(script: Promise<Module>, begin: (module: Module) => unknown) => {
  void script.then(begin, () => {});
};

/** Begins what no view needs to be shown: what is taken in from elsewhere, what asks who is there, and what is kept for times without the server. */
export function beginBehind(reader: Reader): void {
  // A browser never asks again for a script that it missed once. That script was one of an earlier build, or the server is
  // gone just now.
  addEventListener('vite:preloadError', () => reloadWhenSafe());
  const take = () => beginWith(import('../taking/begin-taking.js'), ({ beginTaking }) => beginTaking(reader));
  // Who gave something waits for it.
  if (isShared(location.pathname) || earlyGiven.length > 0) take();
  else whenIdle(take);
  whenIdle(() => beginWith(import('../sign-in/sign-in-again.js'), ({ watchSignedOut }) => watchSignedOut(reader)));
  beginWith(import('../offline/begin.js'), ({ beginOffline }) => whenIdle(() => void beginOffline(reader)));
}
