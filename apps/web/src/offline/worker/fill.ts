// Keeps saved, later and the newest stories on the device, as far as there is room.
import type { Article } from '@dateline/core/base';
import type { Change, FeedState, StoredArticle } from '@dateline/core/library';
import { type Device, device, fact, type KeptRow, type KeptStory, setFact } from './device.js';
import { onlyOwn } from './own.js';
import { isHere, keepIcon, keepPicture, picturesHere } from './pictures.js';
import { applyWaiting } from './queue.js';
import { dropAll, dropBeyond, isNoRoom, limitHere, noteNoRoom, Room, withRoom } from './room.js';
import { answerTo } from './server.js';
import { tellState } from './state.js';
import { keepStories } from './texts.js';
import { wanted } from './wanted.js';

/** What is asked for as a whole, so that views which need it open. */
const ANSWERS = ['/feeds', '/searches', '/settings', '/tags', '/rules', '/edition'];
/** Changes after which a story is fetched again; those of a Story name it. */
const OF_STORIES = new Set<Change['kind']>(['article', 'state', 'reading', 'story']);

let running: Promise<void> | undefined;
let again = false;
let isEnding = false;

/** Fills the store. Asked for while it runs, it looks once more afterwards. */
export function fill(pictures: boolean): Promise<void> {
  again = running !== undefined;
  running ??= (async () => {
    do {
      again = false;
      await fillOnce(pictures);
    } while (again && !isEnding);
  })().finally(() => {
    running = undefined;
  });
  return running;
}

/** Ends what is running, so that nothing is put back that is removed next. */
export async function endFill(): Promise<void> {
  isEnding = true;
  await running?.catch(() => {});
  isEnding = false;
}

/** The articles and Stories that changed since the store was filled; undefined where all may have. */
async function changedSince(newest: number): Promise<Set<string> | undefined> {
  const since = await fact('changes');
  if (since === undefined || since > newest) return undefined;
  const changes = await answerTo<Change[]>(`/changes?since=${since}`);
  if (changes.some(({ kind, id }) => kind === 'refresh' && id === '')) return undefined;
  return new Set(changes.flatMap(({ kind, id }) => (OF_STORIES.has(kind) ? [id] : [])));
}

async function fillOnce(pictures: boolean): Promise<void> {
  if ((await fact('limit')) === 0) return;
  const newest = await onlyOwn();
  const changed = await changedSince(newest);
  const { rows, highlights } = await wanted();
  const db = await device();
  for (const path of ANSWERS) {
    const said = await answerTo(path);
    await withRoom(() => db.put('answers', said, path));
  }
  await withRoom(() => keepRows(db, rows));
  await applyWaiting();
  const room = new Room(await limitHere());
  try {
    await keepStories(db, rows, changed, room, () => isEnding);
    for (const story of await withHighlights(db, highlights)) await db.put('stories', story);
    await applyWaiting();
    if (pictures) await keepPictures(db, rows, room);
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    // The browser gives no more room: what is kept shrinks below that, the oldest first.
    room.limit = await noteNoRoom(room.used);
  }
  await dropBeyond(db, rows, room);
  await setFact('changes', newest);
  await tellState();
}

/** Removes what is beyond a limit that was lowered. */
export async function trim(): Promise<void> {
  await dropAll(new Room(await limitHere()));
  await tellState();
}

async function keepRows(db: Device, rows: readonly KeptRow[]): Promise<void> {
  const change = db.transaction('rows', 'readwrite');
  await change.store.clear();
  await Promise.all([...rows.map((row) => change.store.put(row)), change.done]);
}

/** The stories whose highlights are others than those that are kept. */
async function withHighlights(db: Device, highlights: Map<string, StoredArticle['highlights']>): Promise<KeptStory[]> {
  const stories = await db.getAll('stories');
  return stories.flatMap((story) => {
    const now = highlights.get(story.id) ?? [];
    if (JSON.stringify(now) === JSON.stringify(story.stored.highlights)) return [];
    return [{ ...story, stored: { ...story.stored, highlights: now } }];
  });
}

const picturesIn = ({ media, body }: Article, image: string | undefined): string[] => [
  ...new Set([
    ...(image === undefined ? [] : [image]),
    ...media.filter(({ kind }) => kind === 'image').map(({ url }) => url),
    ...body.flatMap((block) => (block.type === 'figure' && block.kind === 'image' ? [block.url] : [])),
  ]),
];

async function keepPictures(db: Device, rows: readonly KeptRow[], room: Room): Promise<void> {
  const here = await picturesHere();
  for (const { id } of (await db.get('answers', '/feeds')) as FeedState[]) await keepIcon(here, id);
  for (const { id, row } of rows) {
    if (room.isFull || isEnding) return;
    const story = await db.get('stories', id);
    if (!story) continue;
    const pictures: KeptStory['pictures'] = {};
    for (const url of picturesIn(story.stored.article, row.image)) {
      const before = story.pictures[url];
      if (before === 0 || (before && isHere(here, id, url))) pictures[url] = before;
      else if (!room.isFull) {
        pictures[url] = await keepPicture(id, url);
        room.used += pictures[url];
      }
    }
    if (JSON.stringify(pictures) !== JSON.stringify(story.pictures)) await keepSizes(db, id, pictures);
  }
}

/** Notes what the pictures of a story take; its text may be another one by now. */
async function keepSizes(db: Device, id: string, pictures: KeptStory['pictures']): Promise<void> {
  const change = db.transaction('stories', 'readwrite');
  const story = await change.store.get(id);
  if (story) await change.store.put({ ...story, pictures });
  await change.done;
}
