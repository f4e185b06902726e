import { DatelineError } from '@dateline/core/base';
import { checkedName } from '../store/names.js';
import type { Folder } from '../types.js';
import { log } from './changes.js';
import type { Query, Tx } from './sql.js';
import { holdPerson } from './states.js';
import type { Verbs } from './verbs.js';

/** The folders of a person, by name: those with feeds in them, and those that were made. */
const list = (query: Query, person: number): Promise<Folder[]> =>
  query.all<Folder>(
    `select f.id, f.name from folders f where f.person = $1 and (f.made = 1 or exists(
       select from subscriptions s where s.person = f.person and lower(s.folder) = lower(f.name))) order by lower(f.name)`,
    person,
  );

const folderNamed = (query: Query, name: string, person: number): Promise<Folder | undefined> =>
  query.get<Folder>(
    'select id, name from folders where person = $1 and lower(name) = lower($2 collate "C")',
    person,
    name,
  );

/** @throws DatelineError `unknown-folder` */
async function folderRow(query: Query, id: number, person: number): Promise<Folder> {
  const row = await query.get<Folder>('select id, name from folders where person = $1 and id = $2', person, id);
  if (!row) throw new DatelineError('unknown-folder', { id });
  return row;
}

/** Makes a folder that stays although it is empty; one of that name is given. */
async function save(tx: Tx, person: number, name: string): Promise<Folder> {
  const bare = checkedName(name);
  await tx.run(
    `insert into folders(person, name, made) values($1, $2, 1) on conflict(person, lower(name)) do update set made = 1`,
    person,
    bare,
  );
  await log(tx, { kind: 'feed', id: '', person });
  return (await folderNamed(tx, bare, person))!;
}

/** Gives a folder, with its feeds, another name; under one that is there already the two become one. */
async function rename(tx: Tx, person: number, id: number, name: string): Promise<Folder> {
  const bare = checkedName(name);
  await holdPerson(tx, person);
  const before = await folderRow(tx, id, person);
  const other = await folderNamed(tx, bare, person);
  if (other && other.id !== id) await tx.run('delete from folders where id = $1', id);
  else await tx.run('update folders set name = $2 where id = $1', id, bare);
  await moveFeeds(tx, before.name, bare, person);
  return (await folderNamed(tx, bare, person))!;
}

async function remove(tx: Tx, person: number, id: number): Promise<void> {
  await holdPerson(tx, person);
  const { name } = await folderRow(tx, id, person);
  await moveFeeds(tx, name, null, person);
  await tx.run('delete from folders where id = $1', id);
}

async function moveFeeds(tx: Tx, from: string, to: string | null, person: number): Promise<void> {
  const moved = await tx.all<{ feed: number }>(
    `update subscriptions set folder = $3 where person = $1 and lower(folder) = lower($2 collate "C") returning feed`,
    person,
    from,
    to,
  );
  await log(tx, ...moved.map(({ feed }) => ({ kind: 'feed' as const, id: String(feed), person })));
}

export const folders: Verbs<'folders' | 'saveFolder' | 'renameFolder' | 'removeFolder'> = {
  folders: list,
  saveFolder: (sql, person, name) => sql.transaction((tx) => save(tx, person, name)),
  renameFolder: (sql, person, id, name) => sql.transaction((tx) => rename(tx, person, id, name)),
  removeFolder: (sql, person, id) => sql.transaction((tx) => remove(tx, person, id)),
};
