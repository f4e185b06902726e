import { signInMessages } from '@dateline/reader';
import { belowBase, fromBase } from '../app/base-path.js';
import { speak } from '../app/language.js';
import { showLook } from '../app/settings.js';
import { signIn, whetherKnown } from './session.js';
import { signInForm } from './sign-in-form.js';
import './sign-in.css';

/** Marks that this tab was sent on once: a browser that keeps no cookies would go round for ever. */
const SENT_ON = 'dateline.sent-on';

/** The page that was asked for; the first one where that was this one. */
function goOn(): void {
  if (belowBase(location.pathname) === '/sign-in') location.replace(fromBase('/'));
  else location.reload();
}

/** A token that came behind the `#` of the address, which no longer stands there then. */
function takeToken(): string | undefined {
  const token = decodeURIComponent(location.hash.slice(1));
  if (token !== '') history.replaceState(null, '', location.pathname + location.search);
  return token || undefined;
}

async function begin(): Promise<void> {
  showLook();
  const token = takeToken();
  await speak().catch(() => {});
  document.title = signInMessages.title;
  const { known, passwords } = await whetherKnown();
  const take = async (secret: string, name?: string) => {
    await signIn(secret, name);
    goOn();
  };
  const form = signInForm(document.getElementById('sign-in')!, take, passwords);
  if (token !== undefined) return form.submit(token);
  // A link on another page leads here without the cookie; this page's own question has it.
  const before = sessionStorage.getItem(SENT_ON);
  sessionStorage.removeItem(SENT_ON);
  if (before === null && known) {
    sessionStorage.setItem(SENT_ON, '1');
    goOn();
  }
}

void begin();
