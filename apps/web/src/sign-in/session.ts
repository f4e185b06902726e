import { errorOfProblem } from '@dateline/core/base';
import { fromBase } from '../app/base-path.js';

const address = () => fromBase('/api/session');

/** Shows the server a token, or the password of a person; from then on the browser has a cookie. Throws what the server says. */
export async function signIn(secret: string, name = ''): Promise<void> {
  const response = await fetch(address(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(name === '' ? { token: secret } : { name, password: secret }),
  });
  if (response.ok) return;
  const body = (await response.json().catch(() => undefined)) as { error?: Parameters<typeof errorOfProblem>[0] };
  throw body?.error ? errorOfProblem(body.error) : new Error(String(response.status));
}

/** Whether this browser is signed in already, and whether people sign in here by a name and a password. */
export const whetherKnown = (): Promise<{ known: boolean; passwords: boolean }> =>
  fetch(address()).then(
    ({ ok, headers }) => ({ known: ok, passwords: headers.has('dateline-passwords') }),
    () => ({ known: false, passwords: false }),
  );
