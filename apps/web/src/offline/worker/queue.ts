// Acts that wait for the server, in the order in which they were done. Each is sent until the server has answered it.
import type { Problem } from '@dateline/core/base';
import type { Act } from './act.js';
import { apply } from './apply.js';
import { device } from './device.js';
import { onlyOwn } from './own.js';
import { withRoom } from './room.js';
import { ask } from './server.js';
import { tell, tellState } from './state.js';

declare const self: ServiceWorkerGlobalScope;

/** The name under which a browser is asked to wake the worker when there is a network again. */
export const SYNC = 'dateline-acts';

/** Answers after which an act is tried again: who asks is not signed in, came too often, or the server is at fault. */
const isToWait = (status: number) => status === 401 || status === 403 || status === 429 || status >= 500;

export async function isWaiting(): Promise<boolean> {
  return (await (await device()).count('acts')) > 0;
}

/** Keeps an act, to be sent, and shows it on the device. @returns what the server would answer */
export async function enqueue(act: Act): Promise<unknown> {
  await withRoom(async () => (await device()).add('acts', act));
  const answer = await withRoom(() => apply(act));
  await tellState();
  const { sync } = self.registration as ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };
  // Where there is no such thing, what waits is sent when the reader is next opened, or the server answers again.
  await sync?.register(SYNC).catch(() => {});
  return answer;
}

/** Shows what waits over what came from the server, which does not know of it yet. */
export async function applyWaiting(): Promise<void> {
  for (const act of await (await device()).getAll('acts')) await apply(act);
}

export const sendAct = ({ key, method, path, body, at }: Act): Promise<Response> =>
  ask(`/api${path}`, {
    method,
    priority: 'auto',
    headers: {
      'idempotency-key': key,
      'dateline-act-time': at,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

let sending: Promise<void> | undefined;

/** Sends what waits. @throws TypeError where the server does not answer: what was not answered waits on */
export function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  if (!(await isWaiting())) return;
  await onlyOwn();
  const db = await device();
  let sent = 0;
  let refused = 0;
  let problem: Problem | undefined;
  try {
    for (;;) {
      const next = await db.transaction('acts').store.openCursor();
      if (!next) break;
      const response = await sendAct(next.value);
      if (isToWait(response.status)) break;
      if (response.ok) sent++;
      else {
        // The story is gone, or what was marked: the acts behind it are not held up.
        refused++;
        ({ error: problem } = (await response.json().catch(() => ({}))) as { error?: Problem });
      }
      await db.delete('acts', next.key);
    }
  } finally {
    if (sent + refused > 0) {
      await tell({ kind: 'sent', sent, refused, ...(problem && { problem }) });
      await tellState();
    }
  }
}
