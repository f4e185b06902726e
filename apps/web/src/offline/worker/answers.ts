// What the device answers in the place of the server.
import { parseQuery, statesOf } from '@dateline/core/base';
import type { Around, ArticleSummary, FeedState, Highlight, Settings, StoredArticle } from '@dateline/core/library';
import { type Device, device, type KeptRow } from './device.js';
import { asksHidden, asksText, finds, OnlyServer } from './judge.js';

/** Where a list of the device goes on: behind the row of an id. */
const CURSOR = 'device ';
const cursorOf = (row: ArticleSummary) => `${CURSOR}${row.id}`;

/** Whether only the device can say how a list goes on. */
export const isOfDevice = (asked: URLSearchParams): boolean =>
  ['after', 'until'].some((name) => asked.get(name)?.startsWith(CURSOR));

type Answer = (asked: URLSearchParams, id: string) => Promise<unknown>;

const ANSWERS: readonly [path: RegExp, answer: Answer][] = [
  [/^\/articles$/, list],
  [/^\/outline$/, outline],
  [/^\/count$/, count],
  [/^\/articles\/([^/]+)$/, get],
  [/^\/articles\/([^/]+)\/around$/, around],
  [/^\/stories\/([^/]+)$/, story],
  [/^\/highlights$/, highlights],
  [/^\/(?:feeds|searches|settings|tags|rules)$/, async (_, path) => known(path)],
  [/^\/edition$/, edition],
];

/**
 * What the device says to a question. @param path under /api
 * @throws OnlyServer where it cannot say; DatelineError `bad-query`
 */
export async function answer(path: string, asked: URLSearchParams): Promise<unknown> {
  for (const [form, say] of ANSWERS) {
    const found = form.exec(path);
    if (found) return say(asked, found[1] === undefined ? path : decodeURIComponent(found[1]));
  }
  throw new OnlyServer();
}

/** An answer of the server as it was. */
async function known<T>(path: string): Promise<T> {
  const found = await (await device()).get('answers', path);
  if (found === undefined) throw new OnlyServer();
  return found as T;
}

async function edition(asked: URLSearchParams): Promise<unknown> {
  if (asked.has('day')) throw new OnlyServer();
  return withStates(await known('/edition'), await rowsHere());
}

async function rowsHere(): Promise<Map<string, ArticleSummary>> {
  return new Map((await (await device()).getAll('rows')).map((kept) => [kept.id, kept.row]));
}

/** Rows within an answer, with the states that they have now. */
function withStates(value: unknown, rows: ReadonlyMap<string, ArticleSummary>): unknown {
  if (Array.isArray(value)) return value.map((each) => withStates(each, rows));
  if (typeof value !== 'object' || value === null) return value;
  const { id } = value as { id?: string };
  const row = id === undefined || !('read' in value) ? undefined : rows.get(id);
  if (row) return { ...value, ...statesOf(row) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withStates(each, rows)]));
}

async function get(_: URLSearchParams, id: string): Promise<StoredArticle> {
  const db = await device();
  const [story, kept] = await Promise.all([db.get('stories', id), db.get('rows', id)]);
  if (!story) throw new OnlyServer();
  return { ...story.stored, ...(kept && statesOf(kept.row)) };
}

async function around(_: URLSearchParams, id: string): Promise<Around> {
  const story = await (await device()).get('stories', id);
  if (!story) throw new OnlyServer();
  return story.around;
}

/** The Story of an id, which may be that of an article in it. */
async function story(_: URLSearchParams, id: string): Promise<unknown> {
  const db = await device();
  const page = await db.get('pages', (await db.get('stories', id))?.story ?? id);
  if (!page) throw new OnlyServer();
  return withStates(page.page, await rowsHere());
}

async function highlights(asked: URLSearchParams): Promise<Highlight[]> {
  const article = asked.get('article');
  const stories = await (await device()).getAll('stories');
  return stories
    .filter(({ id }) => article === null || id === article)
    .flatMap(({ stored }) => stored.highlights)
    .sort((a, b) => b.created.localeCompare(a.created));
}

const timeOf = ({ row }: KeptRow) => Date.parse(row.time);

/** The texts of stories that a query asks words of. */
async function withTexts(db: Device, rows: readonly KeptRow[]) {
  const texts = new Map((await db.getAll('stories')).map(({ id, stored }) => [id, stored.article]));
  return rows.map((kept) => {
    const article = texts.get(kept.id);
    return article ? { ...kept, article } : kept;
  });
}

/** All rows that a query finds here, in the order that a list has. */
async function found(asked: URLSearchParams): Promise<ArticleSummary[]> {
  const text = asked.get('query') ?? '';
  const { query } = parseQuery(text);
  const [db, settings, feeds] = [
    await device(),
    await known<Settings>('/settings'),
    await known<FeedState[]>('/feeds'),
  ];
  const choice = asked.get('chosen') === 'true' ? settings.lists[text.trim()] : undefined;
  const isOldest = (asked.get('order') ?? (choice?.oldest ? 'oldest' : 'newest')) === 'oldest';
  const kept = (await db.getAll('rows')).sort((a, b) => timeOf(b) - timeOf(a) || a.rank - b.rank);
  const rows = asksText(query) ? await withTexts(db, kept) : kept;
  const showsHidden = asksHidden(query);
  const fitting = rows
    .filter(({ row }) => showsHidden || !row.hidden)
    .filter((each) => finds(query, each, feeds))
    .map(({ row }) => row)
    .filter((row) => !choice?.unread || !row.read || (row.unread ?? 0) > 0);
  const ordered = isOldest ? fitting.reverse() : fitting;
  return (asked.get('stories') ?? String(settings.stories)) === 'true' ? oneEach(ordered) : ordered.map(alone);
}

/** One row for each Story. */
function oneEach(rows: readonly ArticleSummary[]): ArticleSummary[] {
  const seen = new Set<string>();
  return rows.filter(({ story }) => {
    if (story === undefined) return true;
    const isFirst = !seen.has(story);
    seen.add(story);
    return isFirst;
  });
}

const alone = ({ story: _, sources: _s, articles: _a, unread: _u, ...row }: ArticleSummary): ArticleSummary => row;

/** The rows after a cursor, up to another one. @throws OnlyServer for a cursor of the server */
function between(rows: readonly ArticleSummary[], after: string | null, until: string | null): ArticleSummary[] {
  const at = (cursor: string | null) => {
    if (cursor === null) return undefined;
    if (!cursor.startsWith(CURSOR)) throw new OnlyServer();
    return rows.findIndex(({ id }) => id === cursor.slice(CURSOR.length)) + 1;
  };
  return rows.slice(at(after) ?? 0, at(until));
}

async function list(asked: URLSearchParams) {
  const rows = await found(asked);
  const limit = Number(asked.get('limit') ?? 50);
  const left = between(rows, asked.get('after'), asked.get('until'));
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(last && left.length > limit && { next: cursorOf(last) }),
    capped: await (await device()).count('rows'),
    cappedBy: 'device',
  };
}

async function outline(asked: URLSearchParams) {
  const rows = between(await found(asked), asked.get('after'), null);
  const every = Number(asked.get('every') ?? 100);
  const find = asked.get('find');
  const at = find === null ? -1 : rows.findIndex(({ id }) => id === find);
  return {
    rows: rows.length,
    cursors: rows.filter((_, n) => (n + 1) % every === 0).map(cursorOf),
    ...(at >= 0 && { found: at, listed: true }),
  };
}

async function count(asked: URLSearchParams): Promise<number> {
  const alone = new URLSearchParams({ query: asked.get('query') ?? '', stories: 'false' });
  return (await found(alone)).length;
}
