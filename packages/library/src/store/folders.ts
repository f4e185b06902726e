import { DatelineError } from '@dateline/core/base';
import type { Folder } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { checkedName } from './names.js';

const HAS_FEEDS = 'select 1 from subscriptions s where s.person = f.person and s.folder = f.name collate nocase';

/** The folders of a person, by name: those with feeds in them, and those that were made. */
export function listFolders(db: Database, person: number): Folder[] {
  return db
    .all<Folder>(
      `select f.id, f.name from folders f where f.person = ? and (f.made = 1 or exists(${HAS_FEEDS})) order by f.name`,
      person,
    )
    .map((row) => ({ ...row }));
}

/** Makes a folder that stays although it is empty; one of that name is given. */
export function saveFolder(db: Database, name: string, person: number): Folder {
  const bare = checkedName(name);
  return db.transaction(() => {
    db.run('insert into folders(person, name, made) values(?, ?, 1) on conflict do update set made = 1', person, bare);
    log(db, 'feed', '', { person });
    return folderNamed(db, bare, person)!;
  });
}

/** Gives a folder, with its feeds, another name; under one that is there already the two become one. */
export function renameFolder(db: Database, id: number, name: string, person: number): Folder {
  const bare = checkedName(name);
  return db.transaction(() => {
    const before = folderRow(db, id, person);
    const other = folderNamed(db, bare, person);
    if (other && other.id !== id) db.run('delete from folders where id = ?', id);
    else db.run('update folders set name = ? where id = ?', bare, id);
    moveFeeds(db, before.name, bare, person);
    return folderNamed(db, bare, person)!;
  });
}

export function removeFolder(db: Database, id: number, person: number): void {
  db.transaction(() => {
    const { name } = folderRow(db, id, person);
    moveFeeds(db, name, null, person);
    db.run('delete from folders where id = ?', id);
  });
}

function moveFeeds(db: Database, from: string, to: string | null, person: number): void {
  const feeds = db.all<{ feed: number }>(
    'select feed from subscriptions where person = ? and folder = ? collate nocase',
    person,
    from,
  );
  for (const { feed } of feeds) {
    db.run('update subscriptions set folder = ? where person = ? and feed = ?', to, person, feed);
    log(db, 'feed', String(feed), { person });
  }
}

const folderNamed = (db: Database, name: string, person: number): Folder | undefined => {
  const row = db.get<Folder>('select id, name from folders where person = ? and name = ?', person, name);
  return row && { ...row };
};

/** @throws DatelineError `unknown-folder` */
function folderRow(db: Database, id: number, person: number): Folder {
  const row = db.get<Folder>('select id, name from folders where person = ? and id = ?', person, id);
  if (!row) throw new DatelineError('unknown-folder', { id });
  return row;
}
