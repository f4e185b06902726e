import type { ToPage } from '../messages.js';
import { device, fact, LIMIT } from './device.js';

declare const self: ServiceWorkerGlobalScope;

let away = false;

/** Whether the server did not answer when it was last asked. */
export const isAway = (): boolean => away;

export async function tell(message: ToPage): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

/** Tells all pages how the device is. */
export async function tellState(): Promise<void> {
  const db = await device();
  const { stories, bytes } = (await fact('size')) ?? { stories: 0, bytes: 0 };
  await tell({
    kind: 'state',
    away,
    waiting: await db.count('acts'),
    stories,
    bytes,
    limit: (await fact('limit')) ?? LIMIT,
  });
}

export function tellAway(now: boolean): void {
  if (now === away) return;
  away = now;
  tellState().catch(() => {});
}
