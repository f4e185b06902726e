import type { Settings } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { isGrouping } from './list.js';

export const getSettings = (db: Database, person: number): Settings => ({ stories: isGrouping(db, person) });

export function setSettings(db: Database, { stories }: Partial<Settings>, person: number): Settings {
  return db.transaction(() => {
    if (stories !== undefined) {
      db.run('update people set apart = ? where id = ?', Number(!stories), person);
      // Every list is another one now.
      log(db, 'refresh', '', { person });
    }
    return getSettings(db, person);
  });
}
