// Has the device keep the texts of stories, with what a reader shows beside them.
import type { EntriesOptions, EntryPage } from '@dateline/core/library';
import type { Device, KeptRow, KeptStory } from './device.js';
import { type Room, sizeOf } from './room.js';
import { answerTo } from './server.js';

/** Stories that are asked for at a time: what a person does meanwhile finds the server free, and a page waits for few of them. */
const AT_A_TIME = 25;
/** Bytes of a long story: where there is not room for many, not many are asked for. */
const LONG = 40_000;

const bytesOf = (value: unknown) => JSON.stringify(value).length;

/**
 * Fetches the stories of rows that are not here, and those that changed, as far as there is room: those of the first rows first.
 * @param changed ids of articles and Stories; all may have changed where it is undefined
 */
export async function keepStories(
  db: Device,
  rows: readonly KeptRow[],
  changed: ReadonlySet<string> | undefined,
  room: Room,
  isEnding: () => boolean,
): Promise<void> {
  const known = new Map((await db.getAll('stories')).map((story) => [story.id, story]));
  const isFresh = ({ id, story }: KeptStory) => changed !== undefined && !changed.has(id) && !changed.has(story);
  let asked: string[] = [];
  const pages = new Set<string>();
  const fetchAsked = async () => {
    if (asked.length > 0) await fetchStories(db, asked, known, pages, room);
    asked = [];
  };
  for (const { id } of rows) {
    if (room.isFull || isEnding()) return;
    const before = known.get(id);
    if (before && isFresh(before)) {
      const page = pages.has(before.story) ? 0 : ((await db.get('pages', before.story))?.bytes ?? 0);
      pages.add(before.story);
      room.used += sizeOf(before) + page;
    } else asked.push(id);
    if (asked.length >= Math.min(AT_A_TIME, (room.limit - room.used) / LONG)) await fetchAsked();
  }
  await fetchAsked();
}

/** @param pages the ids of the Stories that are counted; what is fetched is added */
async function fetchStories(
  db: Device,
  ids: string[],
  known: ReadonlyMap<string, KeptStory>,
  pages: Set<string>,
  room: Room,
): Promise<void> {
  const { items, stories = [] } = await answerTo<EntryPage>('/entries', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids, opened: true, limit: ids.length } satisfies EntriesOptions),
  });
  const change = db.transaction(['stories', 'pages'], 'readwrite');
  const puts: Promise<unknown>[] = [];
  for (const page of stories) {
    const bytes = bytesOf(page);
    if (!pages.has(page.id)) room.used += bytes;
    pages.add(page.id);
    puts.push(change.objectStore('pages').put({ id: page.id, page, bytes }));
  }
  for (const { id, opened } of items) {
    if (!opened) continue;
    const story = { id, ...opened, bytes: bytesOf(opened), pictures: known.get(id)?.pictures ?? {} };
    room.used += sizeOf(story);
    puts.push(change.objectStore('stories').put(story));
  }
  await Promise.all([...puts, change.done]);
}
