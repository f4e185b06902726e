import { withoutSecrets } from '@dateline/core/base';
import { type ChoiceRow, MOST_LISTS, type SettingsRow, speedOf, toSettings } from '../store/list-choices.js';
import type { Settings } from '../types.js';
import { log } from './changes.js';
import type { Query, Tx } from './sql.js';
import { holdPerson } from './states.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

async function get(query: Query, person: number): Promise<Settings> {
  const row = await query.get<SettingsRow>(
    'select apart, read_on_scroll, speed, webhook from people where id = $1',
    person,
  );
  const choices = await query.all<ChoiceRow>(
    'select list, unread, oldest from list_choices where person = $1 order by list',
    person,
  );
  return toSettings(row, choices);
}

const webhookOf = async (query: Query, person: number): Promise<string | undefined> =>
  (await query.get<{ webhook: string | null }>('select webhook from people where id = $1', person))?.webhook ??
  undefined;

async function set(
  tx: Tx,
  person: number,
  { stories, readOnScroll, speed, webhook, lists = {} }: Partial<Settings>,
): Promise<Settings> {
  await holdPerson(tx, person);
  const address = webhook === undefined ? undefined : await newWebhook(tx, webhook.trim(), person);
  await tx.run(
    `update people set apart = coalesce($2::smallint, apart), read_on_scroll = coalesce($3::smallint, read_on_scroll),
       speed = case when $4 then $5::float8 else speed end, webhook = case when $6 then $7 else webhook end where id = $1`,
    person,
    stories === undefined ? null : Number(!stories),
    readOnScroll === undefined ? null : Number(readOnScroll),
    speed !== undefined,
    speed === undefined ? null : speedOf(speed),
    address !== undefined,
    address || null,
  );
  const choices = Object.entries(lists).map(
    ([query, { unread = false, oldest = false }]): ChoiceRow => ({
      list: query.trim(),
      unread: Number(unread),
      oldest: Number(oldest),
    }),
  );
  if (choices.length > 0) await choose(tx, choices, person);
  // Lists are others now.
  if (stories !== undefined || choices.length > 0) await log(tx, { kind: 'refresh', id: '', person });
  return get(tx, person);
}

/** What is shown of an address, given back, is no change. */
async function newWebhook(tx: Tx, address: string, person: number): Promise<string | undefined> {
  const present = await webhookOf(tx, person);
  return present !== undefined && address === withoutSecrets(present) ? undefined : address;
}

async function choose(tx: Tx, choices: readonly ChoiceRow[], person: number): Promise<void> {
  const lists = choices.map(({ list }) => list);
  await tx.run('delete from list_choices where person = $1 and list = any($2::text[])', person, lists);
  await tx.run(
    `insert into list_choices(person, list, unread, oldest)
       select $1, * from unnest($2::text[], $3::smallint[], $4::smallint[]) c(list, unread, oldest)
       where unread = 1 or oldest = 1 on conflict(person, list) do nothing`,
    person,
    ...columns(
      choices,
      ({ list }) => list,
      ({ unread }) => unread,
      ({ oldest }) => oldest,
    ),
  );
  await tx.run(
    `delete from list_choices where person = $1 and number <=
       (select number from list_choices where person = $1 order by number desc limit 1 offset ${MOST_LISTS})`,
    person,
  );
}

export const settings: Verbs<'settings' | 'setSettings' | 'webhook'> = {
  settings: (sql, person) => sql.snapshot((tx) => get(tx, person)),
  setSettings: (sql, person, change) => sql.transaction((tx) => set(tx, person, change)),
  webhook: (sql, person) => webhookOf(sql, person),
};
