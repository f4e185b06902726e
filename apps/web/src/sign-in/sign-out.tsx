import { settingsMessages } from '@dateline/reader';
import { useEffect, useState } from 'react';
import { fromBase } from '../app/base-path.js';

const session = (method: 'GET' | 'DELETE') => fetch(fromBase('/api/session'), { method });

/** The person or the token that signed in on this browser. Whom a proxy names has not, and cannot sign out here. */
async function signedIn(): Promise<string | undefined> {
  const response = await session('GET');
  if (!response.ok) return undefined;
  const { token, person } = (await response.json()) as { token: string | null; person?: string };
  return token ?? (response.headers.has('dateline-passwords') ? person : undefined);
}

/** Who is signed in on this browser, and the way out; nothing where nobody signed in here. */
export function SignOut() {
  const [who, setWho] = useState<string | undefined>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void signedIn().then(setWho, () => {});
  }, []);
  if (who === undefined) return null;
  const leave = async () => {
    const left = await session('DELETE').catch(() => undefined);
    // The page that comes is the one that signs in.
    if (left?.ok) location.reload();
    else setProblem(settingsMessages.stillSignedIn);
  };
  return (
    <p className="library-facts">
      {settingsMessages.signedInAs(who)}{' '}
      <button type="button" className="button" onClick={() => void leave()}>
        {settingsMessages.signOut}
      </button>
      <span role="alert">{problem}</span>
    </p>
  );
}
