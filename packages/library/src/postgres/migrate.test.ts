import { describe, expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { migrate } from './migrate.js';
import { steps } from './schema/steps.js';

describe('the tables of a database', () => {
  it('are made once by many processes that start at once', async () => {
    const address = await database({ empty: true });
    const all = [1, 2, 3, 4].map(() => connected(address));
    await Promise.all(all.map((sql) => migrate(sql)));
    expect(await all[0]!.all('select version from version')).toEqual([{ version: steps.length }]);
    expect(await all[0]!.all('select name from people')).toEqual([{ name: '' }]);
  });

  it('take each further step, whole or not at all', async () => {
    const sql = connected(await database());
    await expect(migrate(sql, [...steps, 'create table more(n int); select 1 / 0'])).rejects.toThrow(
      'division by zero',
    );
    expect(await sql.get("select to_regclass('more') as it")).toEqual({ it: null });
    await migrate(sql, [...steps, 'create table more(n int)']);
    await expect(migrate(sql)).rejects.toMatchObject({ code: 'newer-library' });
  });

  it('are not those of another program', async () => {
    const sql = connected(await database({ empty: true }));
    await sql.run('create schema dateline');
    await expect(migrate(sql)).rejects.toMatchObject({ code: 'not-a-library' });
  });
});
