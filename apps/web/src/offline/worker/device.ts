// What is kept on the device: rows of lists, stories, answers of the server as they were, and acts that wait.
import type { Around, ArticleSummary, StoredArticle, StoryPage } from '@dateline/core/library';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Act } from './act.js';

/** A row of a list, with what a query may ask of it. */
export interface KeptRow {
  id: string;
  row: ArticleSummary;
  /** Its place among rows of the same time. */
  rank: number;
  tags: string[];
  highlighted: boolean;
  /** The number of the feed that lists it. */
  feed?: number;
}

/** A story, and what it takes. */
export interface KeptStory {
  id: string;
  stored: StoredArticle;
  /** What other stories tell of its voices and days, when it was fetched. */
  around: Around;
  /** The id of its Story. */
  story: string;
  /** Of the text; the pictures apart. */
  bytes: number;
  /** Addresses of its pictures that were fetched, and the bytes of each. A picture that cannot be had has none. */
  pictures: Record<string, number>;
}

/** A Story that articles which are kept belong to, and what it takes. */
export interface KeptPage {
  id: string;
  page: StoryPage;
  bytes: number;
}

interface Schema extends DBSchema {
  rows: { key: string; value: KeptRow };
  stories: { key: string; value: KeptStory };
  pages: { key: string; value: KeptPage };
  answers: { key: string; value: unknown };
  acts: { key: number; value: Act };
  facts: { key: string; value: unknown };
}

export type Device = IDBPDatabase<Schema>;

/** What is known of the store itself. */
export interface Facts {
  /** The number of the newest change that is in it. */
  changes: number;
  /** Which library it is a copy of. */
  library: string;
  /** Bytes that may be kept. */
  limit: number;
  /** Bytes that the browser gave room for, where that was less. */
  room: number;
  /** Stories and their bytes. */
  size: { stories: number; bytes: number };
}

/** Bytes that are kept unless a person says otherwise. */
export const LIMIT = 200_000_000;

const NAME = 'dateline';
let opened: Promise<Device> | undefined;

/** The store of this device. A browser may take it away at any time: it is then made anew, and filled again. */
export function device(): Promise<Device> {
  opened ??= openDB<Schema>(NAME, 2, {
    upgrade(db, before, _now, change) {
      if (before < 1) {
        for (const name of ['rows', 'stories'] as const) db.createObjectStore(name, { keyPath: 'id' });
        for (const name of ['answers', 'facts'] as const) db.createObjectStore(name);
        db.createObjectStore('acts', { autoIncrement: true });
      }
      db.createObjectStore('pages', { keyPath: 'id' });
      // What an earlier build kept knows nothing of its Story: all is fetched anew, and what waits stays.
      if (before === 1) for (const name of ['rows', 'stories'] as const) void change.objectStore(name).clear();
    },
    blocking(_now, _wanted, { target }) {
      opened = undefined;
      (target as IDBDatabase).close();
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

export async function fact<Name extends keyof Facts>(name: Name): Promise<Facts[Name] | undefined> {
  return (await (await device()).get('facts', name)) as Facts[Name] | undefined;
}

export async function setFact<Name extends keyof Facts>(name: Name, value: Facts[Name]): Promise<void> {
  await (await device()).put('facts', value, name);
}

/** Removes what is kept of the library; what waits to be sent stays, unless `all`. */
export async function empty({ all = false } = {}): Promise<void> {
  const db = await device();
  const [limit, library] = [await fact('limit'), await fact('library')];
  const names = ['rows', 'stories', 'pages', 'answers', 'facts', 'acts'] as const;
  const taken = names.filter((name) => all || name !== 'acts');
  const change = db.transaction(taken, 'readwrite');
  await Promise.all([...taken.map((name) => change.objectStore(name).clear()), change.done]);
  if (limit !== undefined) await setFact('limit', limit);
  // What waits is still somebody's.
  if (library !== undefined && !all) await setFact('library', library);
}
