import { describe, expect, it } from 'vitest';
import { article, database, putStories } from '../../test/help.js';
import { undo } from './acts.js';
import { mark, markAll, markMany } from './mark.js';

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `article-${from + n}`);
const nothing = async () => {};

function filled(count: number) {
  const db = database();
  putStories(
    db,
    Array.from({ length: count }, (_, n) => article(n)),
  );
  const read = () => db.get<{ n: number }>('select count(*) as n from states where read = 1')!.n;
  return { db, read };
}

describe('marking many', () => {
  it('lets what else people do go between, a few hundred articles at a time, and is taken back as one act', async () => {
    const { db, read } = filled(1_300);
    const seen: number[] = [];
    const pause = async () => {
      seen.push(read());
      // Another act that waited, on an article that is not among the many.
      mark(db, ['article-1299'], { saved: seen.length % 2 === 1 });
    };
    expect(await markMany(db, ids(0, 1_250), { read: true }, pause)).toHaveLength(1_250);
    const steps = seen.map((count, n) => count - (seen[n - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(250);
    expect(steps.filter((step) => step > 0)).toHaveLength(5);
    expect(await undo(db, nothing)).toEqual({ kind: 'mark', count: 1_250 });
    expect(read()).toBe(0);
  });

  it('marks none where one is unknown', async () => {
    const { db, read } = filled(600);
    const marking = markMany(db, [...ids(0, 600), 'nobody'], { read: true }, nothing);
    await expect(marking).rejects.toMatchObject({ code: 'unknown-article' });
    expect(read()).toBe(0);
    expect(await undo(db, nothing)).toBeUndefined();
  });

  it('goes on where the first have nothing to change', async () => {
    const { db, read } = filled(900);
    await markMany(db, ids(300, 900), { read: true }, nothing);
    expect(await markAll(db, '', { read: true }, {}, nothing)).toBe(300);
    expect(await undo(db, nothing)).toEqual({ kind: 'mark', count: 300 });
    expect(await markMany(db, ids(0, 900).reverse(), { read: true }, nothing)).toHaveLength(300);
    expect(await undo(db, nothing)).toEqual({ kind: 'mark', count: 300 });
    expect(read()).toBe(600);
  });
});
