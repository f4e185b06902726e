import type { ToPage } from '../messages.js';
import { device, fact, LIMIT } from './device.js';

declare const self: ServiceWorkerGlobalScope;

let away = false;

/** Whether the server did not answer when it was last asked. */
export const isAway = (): boolean => away;

let out = false;

/** Notes whether the server knew who asked; an answer that tells of something else, such as a wrong question, changes nothing. */
export function noteVisitor({ ok, status }: Response): void {
  const now = status === 401 || (out && !ok);
  if (now === out) return;
  out = now;
  tellState().catch(() => {});
}

export async function tell(message: ToPage): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

/** Questions that the device answered, by the page that asked. */
const answered = new Map<string, number>();

export function noteAnswer(page: string): void {
  answered.set(page, (answered.get(page) ?? 0) + 1);
}

/** Tells all pages how the device is. */
export async function tellState(): Promise<void> {
  const db = await device();
  const { stories, bytes } = (await fact('size')) ?? { stories: 0, bytes: 0 };
  const [waiting, limit] = [await db.count('acts'), (await fact('limit')) ?? LIMIT];
  const [owner, room] = [await fact('library'), await fact('room')];
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages)
    page.postMessage({
      kind: 'state',
      away,
      isOut: out,
      ...(owner !== undefined && { owner }),
      isFull: room !== undefined && room < limit,
      answered: answered.get(page.id) ?? 0,
      waiting,
      stories,
      bytes,
      limit,
    } satisfies ToPage);
  const open = new Set(pages.map(({ id }) => id));
  for (const id of answered.keys()) if (!open.has(id)) answered.delete(id);
}

export function tellAway(now: boolean): void {
  if (now === away) return;
  away = now;
  tellState().catch(() => {});
}
