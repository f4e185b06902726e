import { hash, randomBytes } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import { type Account, type Accounts, SESSION_PREFIX } from '../administration/accounts.js';
import { isPassword, keptPassword } from '../administration/passwords.js';
import { checkedName } from '../store/people.js';
import { log } from './changes.js';
import { people } from './people.js';
import type { Query, Sql } from './sql.js';

const digestOf = (secret: string) => hash('sha256', secret, 'buffer');

/** How long a session lasts from its last use. */
const LASTS = "interval '30 days'";
/** Names of browsers are kept up to here. */
const AGENT = 300;

const findSql = 'select id, name, password from people where name <> \'\' and lower(name) = lower($1 collate "C")';

interface Row {
  id: number;
  name: string;
  password: string | null;
}

function nameOf(name: string): string {
  const bare = checkedName(name);
  if (bare === '') throw new DatelineError('bad-person');
  return bare;
}

async function find(query: Query, name: string): Promise<Row | undefined> {
  try {
    return await query.get<Row>(findSql, nameOf(name));
  } catch (error) {
    if (error instanceof DatelineError && error.code === 'bad-person') return undefined;
    throw error;
  }
}

async function add(sql: Sql, name: string, password?: string): Promise<boolean> {
  const bare = nameOf(name);
  const kept = password === undefined ? null : await keptPassword(password);
  const isNew = (await find(sql, bare)) === undefined;
  const person = await people.enter(sql, bare);
  await sql.transaction(async (tx) => {
    if (kept === null) return;
    await tx.run('update people set password = $2 where id = $1', person, kept);
    if ((await tx.run('delete from sessions where person = $1', person)) > 0)
      await log(tx, { kind: 'token', id: '', person });
  });
  return isNew;
}

/** What only this person had is left to be purged: feeds as removed ones, what was added by hand in the listing -N. */
async function remove(sql: Sql, name: string): Promise<void> {
  await sql.transaction(async (tx) => {
    const row = await tx.get<Row>(`${findSql} for update`, nameOf(name));
    if (!row) throw new DatelineError('unknown-person', { name });
    const now = new Date().toISOString();
    await tx.run('delete from subscriptions where person = $1', row.id);
    await tx.run(
      `update feeds f set removed = $2, lease = null, owner = null, "user" = null, password = null, headers = null, cookie = null
       where f.owner = $1 or (f.owner is null and f.removed is null and not exists (select from subscriptions where feed = f.id))`,
      row.id,
      now,
    );
    await tx.run('delete from people where id = $1', row.id);
    // Nobody hears what was that person's alone, so everybody is told to look whether they are still known.
    await log(tx, { kind: 'token', id: '' });
  });
}

async function signIn(sql: Sql, name: string, password: string, agent?: string) {
  const row = await find(sql, name);
  if (!(await isPassword(password, row?.password ?? undefined)) || !row) return undefined;
  const secret = `${SESSION_PREFIX}${randomBytes(32).toString('base64url')}`;
  // The password may have become another one while it was compared.
  const made = await sql.run(
    `insert into sessions(digest, person, expires, agent)
     select $1, id, now() + ${LASTS}, $3 from people where id = $2 and password = $4`,
    digestOf(secret),
    row.id,
    agent?.slice(0, AGENT) ?? null,
    row.password,
  );
  return made === 1 ? { person: row.name, secret } : undefined;
}

async function sessionOf(sql: Sql, secret: string) {
  if (!secret.startsWith(SESSION_PREFIX)) return undefined;
  const row = await sql.get<{ name: string; old: boolean }>(
    `select p.name, s.seen < now() - interval '1 day' as old from sessions s join people p on p.id = s.person
     where s.digest = $1 and s.expires > now()`,
    digestOf(secret),
  );
  if (!row) return undefined;
  // One row is written a day, however often a session is used.
  if (row.old)
    await sql.run(`update sessions set seen = now(), expires = now() + ${LASTS} where digest = $1`, digestOf(secret));
  return { person: row.name };
}

async function signOut(sql: Sql, secret: string): Promise<void> {
  await sql.transaction(async (tx) => {
    const row = await tx.get<{ person: number }>(
      'delete from sessions where digest = $1 returning person',
      digestOf(secret),
    );
    if (row) await log(tx, { kind: 'token', id: '', person: row.person });
  });
}

/** The people of a library in a database. */
export function postgresAccounts(sql: Sql): Accounts {
  return {
    list: () =>
      sql.all<Account>(
        `select p.name, p.created, p.password is not null as password,
           (select count(*) from sessions s where s.person = p.id and s.expires > now()) as sessions
         from people p where p.name <> '' order by p.id`,
      ),
    areThere: async () => (await sql.get('select 1 from people where password is not null limit 1')) !== undefined,
    named: async (name) => (await find(sql, name))?.name,
    add: (name, password) => add(sql, name, password),
    remove: (name) => remove(sql, name),
    signIn: (name, password, agent) => signIn(sql, name, password, agent),
    sessionOf: (secret) => sessionOf(sql, secret),
    signOut: (secret) => signOut(sql, secret),
  };
}
