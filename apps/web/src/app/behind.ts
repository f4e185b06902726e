import type { Reader } from '@dateline/reader';
import { earlyGiven } from './early-given.js';
import { isShared } from './routes.js';
import { whenIdle } from './when-idle.js';

/** Milliseconds after which what could not be loaded is asked for again: a server may be gone just then. */
const AGAIN = 5_000;

async function beginOffline(reader: Reader): Promise<void> {
  try {
    const begin = await import('../offline/begin.js');
    whenIdle(() => void begin.beginOffline(reader));
  } catch {
    setTimeout(() => void beginOffline(reader), AGAIN);
  }
}

/** Begins what no view needs to be shown: what is taken in from elsewhere, what asks who is there, and what is kept for times without the server. */
export function beginBehind(reader: Reader): void {
  const take = () => void import('../taking/begin-taking.js').then(({ beginTaking }) => beginTaking(reader));
  // Who gave something waits for it.
  if (isShared(location.pathname) || earlyGiven.length > 0) take();
  else whenIdle(take);
  whenIdle(() => void import('../sign-in/sign-in-again.js').then(({ watchSignedOut }) => watchSignedOut(reader)));
  void beginOffline(reader);
}
