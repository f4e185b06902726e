// How much of the device stories take, and what goes where that is more than they may.
import { type Device, type KeptRow, type KeptStory, setFact } from './device.js';
import { dropPictures } from './pictures.js';

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

/** Bytes of a story and its pictures. */
export const sizeOf = ({ bytes, pictures }: KeptStory): number =>
  Object.values(pictures).reduce((sum, size) => sum + size, bytes);

/** Removes the stories that are not wanted any more, or for which there is no room, and Stories that none of the others belongs to. */
export async function dropBeyond(db: Device, rows: readonly KeptRow[], room: Room): Promise<void> {
  const size = { stories: 0, bytes: 0 };
  const stays = new Set<string>();
  const pages = new Set<string>();
  for (const { id } of rows) {
    const story = await db.get('stories', id);
    if (!story) continue;
    const page = pages.has(story.story) ? 0 : ((await db.get('pages', story.story))?.bytes ?? 0);
    if (size.bytes + sizeOf(story) + page > room.limit) continue;
    stays.add(id);
    pages.add(story.story);
    size.stories++;
    size.bytes += sizeOf(story) + page;
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
