import type { Store } from '../store/store.js';
import { around } from './around.js';
import { changes, numberChanges } from './changes.js';
import { counts } from './count.js';
import { diary } from './diary.js';
import { documents } from './documents.js';
import { entryLists } from './entries.js';
import { exchange } from './exchange/verbs.js';
import { feeds } from './feeds.js';
import { folders } from './folders.js';
import { following } from './follow-all.js';
import { articles } from './get.js';
import { highlights } from './highlights.js';
import { hooks } from './hooks.js';
import { incoming } from './incoming.js';
import { lists } from './list.js';
import { marks } from './mark.js';
import { onces } from './once.js';
import { outlines } from './outline.js';
import { people } from './people.js';
import { putting } from './put/put.js';
import { queue } from './queue.js';
import { readings } from './readings/keep.js';
import { redlines } from './redlines.js';
import { removing } from './remove-own.js';
import { retention } from './retention.js';
import { rules } from './rules.js';
import { statements } from './said/statements.js';
import { searches } from './searches.js';
import { settings } from './settings.js';
import type { Sql } from './sql.js';
import { stories } from './stories/verbs.js';
import { texts } from './story-texts.js';
import { tags } from './tags.js';
import { tokens } from './tokens.js';
import { undoing } from './undo.js';
import type { Verbs } from './verbs.js';
import { voices } from './voices/list.js';

const verbs: Verbs<keyof Store> = {
  ...around,
  ...diary,
  ...documents,
  ...statements,
  ...texts,
  ...voices,
  ...articles,
  ...changes,
  ...counts,
  ...exchange,
  ...feeds,
  ...highlights,
  ...hooks,
  ...incoming,
  ...lists,
  ...marks,
  ...entryLists,
  ...removing,
  ...retention,
  ...rules,
  ...searches,
  ...following,
  ...folders,
  ...undoing,
  ...tags,
  ...settings,
  ...onces,
  ...outlines,
  ...people,
  ...putting,
  ...queue,
  ...redlines,
  ...stories,
  ...tokens,
  ...readings,
};

type Verb = (sql: Sql, ...args: unknown[]) => Promise<unknown>;

/** A library in a database, as many processes have it at once. What is logged is numbered behind each transaction. */
export function postgresStore(sql: Sql): Store {
  sql.onLogged = numbering(sql);
  return new Proxy({} as Store, {
    get: (_, name) => {
      const verb = (verbs as unknown as Record<string | symbol, Verb | undefined>)[name];
      return verb && (async (...args: unknown[]) => verb(sql, ...args));
    },
  });
}

/** Has changes numbered once for several transactions. Where it fails, the next one who looks numbers them. */
function numbering(sql: Sql): () => void {
  let running = false;
  let again = false;
  const number = async (): Promise<void> => {
    do {
      again = false;
      await numberChanges(sql);
    } while (again && sql.isOpen);
  };
  return () => {
    again = true;
    if (running || !sql.isOpen) return;
    running = true;
    void number()
      .catch(() => {})
      .finally(() => {
        running = false;
      });
  };
}
