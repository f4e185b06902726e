import { describe, expect, it } from 'vitest';
import { connected, database } from '../../test/postgres.js';
import { shownAddress } from './address.js';
import { Again } from './problems.js';
import { Sql } from './sql.js';

describe('connections to a database', () => {
  it('take lists as arrays and give numbers and bytes', async () => {
    const sql = connected(await database());
    const rows = await sql.all(
      'select * from unnest($1::bigint[], $2::text[], $3::bytea[]) r(n, t, b)',
      [1, 2 ** 40],
      ['a "quoted", one\\', null],
      [new Uint8Array([0, 255]), new Uint8Array()],
    );
    expect(rows).toEqual([
      { n: 1, t: 'a "quoted", one\\', b: Buffer.from([0, 255]) },
      { n: 2 ** 40, t: null, b: Buffer.from([]) },
    ]);
    expect(await sql.get('select sum(n) as sum, count(*) as n from unnest($1::int[]) n', [1, 2])).toEqual({
      sum: 3,
      n: 2,
    });
  });

  it('do a transaction again that others were in the way of', async () => {
    const sql = connected(await database());
    let tries = 0;
    const done = await sql.transaction(async (tx) => {
      await tx.run("insert into facts(name, value) values('a', 'b')");
      if (++tries < 3) throw new Again();
      return tries;
    });
    expect(done).toBe(3);
    expect(await sql.all('select value from facts')).toEqual([{ value: 'b' }]);
  });

  it('say what is wrong in words, and never the password', async () => {
    const address = await database();
    const wrong = new URL(address);
    const failing = async (change: (url: URL) => void) => {
      const url = new URL(address);
      change(url);
      const sql = connected(url.href);
      return (await sql.all('select 1').catch((error) => error)) as Error & { code: string };
    };
    const refused = await failing((url) => {
      url.password = 'not-the-one';
    });
    const absent = await failing((url) => {
      url.pathname = '/nothing';
    });
    const silent = await failing((url) => {
      url.port = '1';
    });
    expect([refused.code, absent.code, silent.code]).toEqual([
      'library-refused',
      'library-unreachable',
      'library-unreachable',
    ]);
    for (const { message } of [refused, absent, silent]) {
      expect(message).toContain('postgres://postgres@127.0.0.1:');
      expect(message).not.toMatch(/not-the-one|secret-of-tests/);
    }
    expect(shownAddress(`${wrong.href}?password=x&sslmode=require`)).not.toMatch(/secret-of-tests|x/);
    const closed = new Sql(address);
    await closed.close();
    await expect(closed.all('select 1')).rejects.toMatchObject({ code: 'library-closed' });
  });

  it('are told that a database takes no changes', async () => {
    const sql = connected(await database());
    const name = new URL(sql.path).pathname.slice(1);
    await sql.run(`alter database ${name} set default_transaction_read_only = on`);
    const later = connected(new URL(`/${name}`, await database()).href.replace(/\/[^/]*$/, `/${name}`));
    await expect(later.run("insert into facts values('a', 'b')")).rejects.toMatchObject({ code: 'library-read-only' });
  });
});
