import { errorOfProblem } from '@dateline/core/base';
import { fromBase } from '../app/base-path.js';

const address = () => fromBase('/api/session');

/** Shows the server a token; from then on the browser has a cookie. Throws what the server says. */
export async function signIn(token: string): Promise<void> {
  const response = await fetch(address(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (response.ok) return;
  const body = (await response.json().catch(() => undefined)) as { error?: Parameters<typeof errorOfProblem>[0] };
  throw body?.error ? errorOfProblem(body.error) : new Error(String(response.status));
}

/** Whether this browser is signed in already. */
export const whetherKnown = (): Promise<boolean> =>
  fetch(address()).then(
    ({ ok }) => ok,
    () => false,
  );
