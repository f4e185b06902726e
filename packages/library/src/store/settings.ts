import { withoutSecrets } from '@dateline/core/base';
import type { ListChoice, Settings } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { type ChoiceRow, choiceOf, MOST_LISTS, type SettingsRow, speedOf, toSettings } from './list-choices.js';

/** How a person has the list of a query shown. */
export function listChoice(db: Database, query: string, person: number): ListChoice {
  const row = db.get<ChoiceRow>('select * from list_choices where person = ? and list = ?', person, query.trim());
  return row ? choiceOf(row) : {};
}

export function getSettings(db: Database, person: number): Settings {
  const row = db.get<SettingsRow>('select apart, read_on_scroll, speed, webhook from people where id = ?', person);
  const choices = db.all<ChoiceRow>('select * from list_choices where person = ? order by list', person);
  return toSettings(row, choices);
}

export function setSettings(
  db: Database,
  { stories, readOnScroll, speed, webhook, lists = {} }: Partial<Settings>,
  person: number,
): Settings {
  return db.transaction(() => {
    if (stories !== undefined) db.run('update people set apart = ? where id = ?', Number(!stories), person);
    if (readOnScroll !== undefined)
      db.run('update people set read_on_scroll = ? where id = ?', Number(readOnScroll), person);
    if (speed !== undefined) db.run('update people set speed = ? where id = ?', speedOf(speed), person);
    if (webhook !== undefined) setWebhook(db, webhook.trim(), person);
    for (const [query, choice] of Object.entries(lists)) setChoice(db, query.trim(), choice, person);
    // Lists are others now.
    if (stories !== undefined || Object.keys(lists).length > 0) log(db, 'refresh', '', { person });
    return getSettings(db, person);
  });
}

/** Where a person has stories sent, with its secrets. */
export function getWebhook(db: Database, person: number): string | undefined {
  return db.get<{ webhook: string | null }>('select webhook from people where id = ?', person)?.webhook ?? undefined;
}

function setWebhook(db: Database, address: string, person: number): void {
  const present = getWebhook(db, person);
  // What is shown of it, given back, is no change.
  if (present !== undefined && address === withoutSecrets(present)) return;
  db.run('update people set webhook = ? where id = ?', address || null, person);
}

function setChoice(db: Database, list: string, { unread = false, oldest = false }: ListChoice, person: number): void {
  db.run('delete from list_choices where person = ? and list = ?', person, list);
  if (!unread && !oldest) return;
  db.run(
    'insert into list_choices(person, list, unread, oldest) values(?, ?, ?, ?)',
    person,
    list,
    Number(unread),
    Number(oldest),
  );
  db.run(
    `delete from list_choices where person = ? and number <=
       (select number from list_choices where person = ? order by number desc limit 1 offset ?)`,
    person,
    person,
    MOST_LISTS,
  );
}
