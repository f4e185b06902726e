import { describe, expect, it } from 'vitest';
import { article, database, place, putStories } from '../../test/help.js';
import { Database } from './database.js';
import { LogKeeper } from './log-keeper.js';
import { mark } from './mark.js';

/** A library with a log to be moved, and a keeper whose gate is shut. */
function written() {
  const path = place();
  const db = database(path);
  const other = new Database(path);
  const { id } = putStories(db, [article(1)])[0]!;
  // More than feeds may write before it is moved.
  db.exec('create table large as select randomblob(30000000)');
  return { db, id, other, keeper: new LogKeeper(db) };
}

describe('LogKeeper', () => {
  it('has the other thread move what a person writes meanwhile as well', async () => {
    const { db, id, other, keeper } = written();
    let turns = 0;
    keeper.checkpointer = {
      async checkpoint() {
        other.get('pragma wal_checkpoint(passive)');
        if (++turns === 1) mark(db, [id], { saved: true });
      },
    };
    await keeper.gate();
    expect(turns).toBe(2);
    expect(db.logSize()).toBe(0);
    expect(keeper.gate()).toBeUndefined();
    await keeper.stop();
    other.close();
  });

  it.each([
    ['there is no other thread', undefined],
    ['the other thread fails', { checkpoint: () => Promise.reject(new Error('ended')) }],
  ])('moves the log itself where %s', async (_, checkpointer) => {
    const { db, other, keeper } = written();
    if (checkpointer) keeper.checkpointer = checkpointer;
    await keeper.gate();
    expect(db.logSize()).toBe(0);
    await keeper.stop();
    other.close();
  });
});
