// Shows on the device what a person does, as the server would.
import { type Span, STATES, type States, selectorOf } from '@dateline/core/base';
import type { FeedState, Highlight, Position, State, StoredArticle } from '@dateline/core/library';
import type { Act } from './act.js';
import { type Device, device, type KeptRow, type KeptStory } from './device.js';

const idIn = (path: string) => decodeURIComponent(path.split('/')[2] ?? '');

/** Does an act in the store of the device. @returns what the server would answer, as far as the device can tell */
export async function apply({ key, method, path, body = {}, at }: Act): Promise<unknown> {
  const db = await device();
  if (path === '/mark') return mark(db, body as unknown as MarkBody);
  if (path === '/seen') return seen(db, body.ids as string[]);
  if (path.endsWith('/position')) return keepPosition(db, idIn(path), body as Position);
  if (method === 'POST') return highlight(db, key, at, body as { article: string; span: Span; note?: string });
  return changeHighlight(db, idIn(path), method === 'DELETE' ? undefined : String(body.note ?? ''));
}

type MarkBody = State & { ids: string[]; also?: 'story' | 'copies' };

async function mark(db: Device, { ids, also, tag = [], untag = [], ...given }: MarkBody): Promise<string[]> {
  const change = db.transaction(['rows', 'stories', 'answers'], 'readwrite');
  const [rows, stories] = [change.objectStore('rows'), change.objectStore('stories')];
  const states = statesIn(given);
  const changed: string[] = [];
  const feeds = new Map<number, number>();
  for (const id of ids) {
    const [kept, story] = await Promise.all([rows.get(id), stories.get(id)]);
    const tagsNow = (tags: readonly string[]) =>
      [...new Set([...tags, ...tag])].filter((each) => !untag.includes(each)).sort();
    if (kept) {
      const row = withState(kept.row, states);
      // A row that stands for a Story passes on that it is read.
      if (also === 'story' && states.read !== undefined && row.unread !== undefined)
        row.unread = states.read ? 0 : (row.articles ?? 1);
      const tags = tagsNow(kept.tags);
      if (JSON.stringify([row, tags]) !== JSON.stringify([kept.row, kept.tags])) changed.push(id);
      if (kept.feed !== undefined && row.read !== kept.row.read)
        feeds.set(kept.feed, (feeds.get(kept.feed) ?? 0) + (row.read ? -1 : 1));
      await rows.put({ ...kept, row, tags });
    } else changed.push(id);
    if (story)
      await stories.put({ ...story, stored: { ...withState(story.stored, states), tags: tagsNow(story.stored.tags) } });
  }
  const answers = change.objectStore('answers');
  const known = (await answers.get('/feeds')) as FeedState[] | undefined;
  const counted = known?.map((feed) => ({ ...feed, unread: Math.max(0, feed.unread + (feeds.get(feed.id) ?? 0)) }));
  if (counted && feeds.size > 0) await answers.put(counted, '/feeds');
  await change.done;
  return changed;
}

type Marks = Partial<States> & { keptUnread?: boolean };

function statesIn(given: Record<string, unknown>): Marks {
  const names = [...STATES.map(({ name }) => name), 'keptUnread'];
  const states: Marks = Object.fromEntries(
    names.flatMap((name) => (typeof given[name] === 'boolean' ? [[name, given[name]]] : [])),
  );
  return states.keptUnread ? { ...states, read: false } : states;
}

function withState<T extends States & { changed?: true; keptUnread?: true }>(
  value: T,
  { keptUnread, ...states }: Marks,
): T {
  const next = { ...value, ...states };
  if (keptUnread) next.keptUnread = true;
  else if (keptUnread === false || states.read) delete next.keptUnread;
  if (states.read !== undefined || states.hidden) delete next.changed;
  return next;
}

/** Changes a row and its story, where they are here. */
async function change(
  db: Device,
  id: string,
  { row, story }: { row?: (kept: KeptRow) => KeptRow; story?: (stored: StoredArticle) => StoredArticle },
): Promise<KeptStory | undefined> {
  const work = db.transaction(['rows', 'stories'], 'readwrite');
  const [kept, known] = await Promise.all([work.objectStore('rows').get(id), work.objectStore('stories').get(id)]);
  const next = known && story ? { ...known, stored: story(known.stored) } : known;
  if (kept && row) await work.objectStore('rows').put(row(kept));
  if (next) await work.objectStore('stories').put(next);
  await work.done;
  return next;
}

async function seen(db: Device, ids: readonly string[]): Promise<null> {
  const without = <T extends { changed?: true }>({ changed: _, ...rest }: T) => rest as T;
  for (const id of ids) await change(db, id, { row: (kept) => ({ ...kept, row: without(kept.row) }), story: without });
  return null;
}

async function keepPosition(db: Device, id: string, { read, heard }: Position): Promise<null> {
  const joined = (before: Position = {}): Position => ({
    ...before,
    ...(read !== undefined && { read }),
    ...(heard && { heard: { ...before.heard, ...heard } }),
  });
  await change(db, id, { story: (stored) => ({ ...stored, position: joined(stored.position) }) });
  return null;
}

async function highlight(
  db: Device,
  id: string,
  created: string,
  { article, span, note }: { article: string; span: Span; note?: string },
): Promise<Highlight> {
  const selector = (stored?: StoredArticle) =>
    stored ? selectorOf(stored.article, span) : { exact: '', prefix: '', suffix: '' };
  const known = await db.get('stories', article);
  const made: Highlight = { id, article, span, selector: selector(known?.stored), created, ...(note && { note }) };
  await change(db, article, {
    row: (kept) => ({ ...kept, highlighted: true }),
    story: (stored) => ({
      ...stored,
      highlights: [...stored.highlights.filter((each) => each.id !== id), made],
    }),
  });
  return made;
}

/** @param note undefined takes the highlight away */
async function changeHighlight(db: Device, id: string, note: string | undefined): Promise<Highlight | null> {
  for (const { stored } of await db.getAll('stories')) {
    const before = stored.highlights.find((each) => each.id === id);
    if (!before) continue;
    const { note: _, ...bare } = before;
    const after: Highlight | null = note === undefined ? null : { ...bare, ...(note.trim() && { note: note.trim() }) };
    const highlights = stored.highlights.flatMap((each) => (each.id === id ? (after ?? []) : each));
    await change(db, stored.article.id, {
      row: (kept) => ({ ...kept, highlighted: highlights.length > 0 }),
      story: (now) => ({ ...now, highlights }),
    });
    return after;
  }
  // It is of a story that is not here; the server knows it.
  return note === undefined ? null : ({ id, note } as Highlight);
}
