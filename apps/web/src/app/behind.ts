import type { Reader } from '@dateline/reader';
import { earlyGiven } from './early-given.js';
import { isShared } from './routes.js';
import { whenIdle } from './when-idle.js';

/** Begins what no view needs to be shown: what is taken in from elsewhere, what asks who is there, and what is kept for times without the server. */
export function beginBehind(reader: Reader): void {
  const take = () => void import('../taking/begin-taking.js').then(({ beginTaking }) => beginTaking(reader));
  // Who gave something waits for it.
  if (isShared(location.pathname) || earlyGiven.length > 0) take();
  else whenIdle(take);
  whenIdle(() => void import('../sign-in/sign-in-again.js').then(({ watchSignedOut }) => watchSignedOut(reader)));
  whenIdle(() => void import('../offline/begin.js').then(({ beginOffline }) => beginOffline(reader)));
}
