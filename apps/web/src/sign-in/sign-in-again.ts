import { awayMessages, type Reader, signInMessages } from '@dateline/reader';
import { settings } from '../app/settings.js';
import { deviceState, tellWorker } from '../offline/device.js';
import { signIn, whetherKnown } from './session.js';
import { signInForm } from './sign-in-form.js';
import { signedOut } from './signed-out.js';
import './sign-in-again.css';

/** Whose library the page shows, as the device tells it. */
let owner: string | undefined;

let isAsking = false;

/** Covers the reader until somebody has signed in; it goes on where it was, with what is half written. */
async function signInAgain(reader: Reader): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  owner = deviceState.get()?.owner;
  const { passwords } = await whetherKnown();
  isAsking = false;
  if (!signedOut.get()) return;
  const dialog = Object.assign(document.createElement('dialog'), { className: 'signed-out' });
  dialog.setAttribute('aria-label', signInMessages.title);
  const root = Object.assign(document.createElement('div'), { id: 'sign-in' });
  dialog.append(root);
  const waits = Object.assign(document.createElement('p'), { className: 'waits', role: 'status' });
  const tellWaiting = () => {
    const waiting = deviceState.get()?.waiting ?? 0;
    waits.textContent = waiting > 0 ? awayMessages.waitingForSignIn(waiting) : '';
  };
  const take = async (secret: string, name?: string) => {
    await signIn(secret, name);
    signedOut.set(false);
  };
  signInForm(root, take, passwords);
  root.querySelector('h1')!.after(waits);
  tellWaiting();
  const endTelling = deviceState.subscribe(tellWaiting);
  // There is nothing to go back to; a browser closes it at the second Escape whatever is said.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => signedOut.get() && dialog.showModal());
  document.body.append(dialog);
  dialog.showModal();
  const end = signedOut.subscribe(() => {
    end();
    endTelling();
    dialog.close();
    dialog.remove();
    goOn(reader);
  });
}

function goOn({ client, news }: Reader): void {
  void client.invalidateQueries();
  news.set((count) => count + 1);
  void tellWorker({ kind: 'fill', pictures: settings().pictures });
}

/** Begins to watch whether the server knows who asks. */
export function watchSignedOut(reader: Reader): void {
  let wasOut = false;
  deviceState.subscribe(() => {
    const state = deviceState.get();
    if (state === undefined) return;
    // Another tab may have signed in.
    if (state.isOut !== wasOut) signedOut.set(state.isOut);
    wasOut = state.isOut;
    // Of somebody else's library nothing that stands here is right.
    if (owner !== undefined && state.owner !== undefined && state.owner !== owner) location.reload();
  });
  const look = () => void (signedOut.get() && signInAgain(reader));
  signedOut.subscribe(look);
  look();
}
