// How much of the device stories take, and what goes where that is more than they may.
import { type Device, device, fact, type KeptRow, type KeptStory, LIMIT, setFact } from './device.js';
import { dropPictures } from './pictures.js';

/** Of the room that a browser gave, what is used after it gave no more. */
const LESS = 0.8;

export const isNoRoom = (error: unknown): boolean => (error as Error).name === 'QuotaExceededError';

/** Bytes that stories may take here. */
export async function limitHere(): Promise<number> {
  return Math.min((await fact('limit')) ?? LIMIT, (await fact('room')) ?? Number.POSITIVE_INFINITY);
}

/** Notes that the browser gives no more room than this much: stories that come later take less. */
export async function noteNoRoom(used: number): Promise<number> {
  const room = Math.floor(used * LESS);
  await setFact('room', room);
  return room;
}

/** Does what has to be kept; where there is no room for it, the stories that are read last make some. */
export async function withRoom<T>(keep: () => Promise<T>): Promise<T> {
  try {
    return await keep();
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    const used = (await fact('size'))?.bytes ?? 0;
    await dropAll(new Room(Math.floor(used * LESS)));
    await noteNoRoom(used);
    return keep();
  }
}

/** Removes what is beyond a limit, the rows of the last rank first. */
export async function dropAll(room: Room): Promise<void> {
  const db = await device();
  await dropBeyond(
    db,
    (await db.getAll('rows')).sort((a, b) => a.rank - b.rank),
    room,
  );
}

/** Counts bytes against the limit. */
export class Room {
  limit: number;
  used = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isFull(): boolean {
    return this.used >= this.limit;
  }
}

/** Bytes of the pictures of a story. */
const pictureBytes = ({ pictures }: KeptStory): number => Object.values(pictures).reduce((sum, size) => sum + size, 0);

/** Bytes of a story and its pictures. */
export const sizeOf = (story: KeptStory): number => story.bytes + pictureBytes(story);

/**
 * Removes the stories that are not wanted any more, or for which there is no room, and Stories that none of the others belongs to.
 * Pictures go before texts: a browser gives their room back at once.
 */
export async function dropBeyond(db: Device, rows: readonly KeptRow[], room: Room): Promise<void> {
  const size = { stories: 0, bytes: 0 };
  const stays = new Set<string>();
  const pages = new Set<string>();
  for (const { id } of rows) {
    const story = await db.get('stories', id);
    if (!story) continue;
    const page = pages.has(story.story) ? 0 : ((await db.get('pages', story.story))?.bytes ?? 0);
    if (size.bytes + story.bytes + page > room.limit) continue;
    stays.add(id);
    pages.add(story.story);
    size.stories++;
    size.bytes += story.bytes + page;
  }
  for (const id of stays) {
    const bytes = pictureBytes((await db.get('stories', id))!);
    if (size.bytes + bytes <= room.limit) size.bytes += bytes;
    else await withoutPictures(db, id);
  }
  for (const id of await db.getAllKeys('stories')) {
    if (stays.has(id)) continue;
    const story = await db.get('stories', id);
    await dropPictures(id, Object.keys(story?.pictures ?? {}));
    await db.delete('stories', id);
  }
  for (const id of await db.getAllKeys('pages')) if (!pages.has(id)) await db.delete('pages', id);
  await setFact('size', size);
}

/** Removes the pictures of a story; which of them the server does not have stays known. */
async function withoutPictures(db: Device, id: string): Promise<void> {
  const pictures = (await db.get('stories', id))?.pictures ?? {};
  await dropPictures(id, Object.keys(pictures));
  const change = db.transaction('stories', 'readwrite');
  const story = await change.store.get(id);
  const missing = Object.entries(pictures).filter(([, bytes]) => bytes === 0);
  if (story) await change.store.put({ ...story, pictures: Object.fromEntries(missing) });
  await change.done;
}
