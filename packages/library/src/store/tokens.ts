import { hash, randomBytes } from 'node:crypto';
import { DatelineError, SCOPES } from '@dateline/core/base';
import type { FoundToken, NewToken, Scope, Token } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { checkedName } from './names.js';

/** By this, secrets that were published by mistake can be found. */
const PREFIX = 'dateline_';

export interface TokenRow {
  name: string;
  scopes: string;
  created: string;
  last_used: string | null;
}

export const toToken = ({ name, scopes, created, last_used }: TokenRow): Token => ({
  name,
  scopes: scopes.split(' ') as Scope[],
  created,
  ...(last_used !== null && { lastUsed: last_used }),
});

export const digestOf = (secret: string) => hash('sha256', secret, 'buffer');

/** By name. */
export function listTokens(db: Database, person: number): Token[] {
  return db
    .all<TokenRow>('select name, scopes, created, last_used from tokens where person = ? order by name, id', person)
    .map(toToken);
}

/** A token with its secret, to be kept. @throws DatelineError `bad-name`, `bad-scope` */
export function newToken(name: string, scopes: readonly Scope[]): NewToken {
  const bare = checkedName(name);
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown !== undefined || scopes.length === 0)
    throw new DatelineError('bad-scope', { scope: unknown || 'Nothing' });
  const kept = SCOPES.filter((scope) => scopes.includes(scope));
  const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  return { name: bare, scopes: kept, created: new Date().toISOString(), secret };
}

/** @throws DatelineError `bad-name`, `bad-scope`, `token-taken` */
export function addToken(db: Database, name: string, scopes: readonly Scope[], person: number): NewToken {
  const token = newToken(name, scopes);
  return db.transaction(() => {
    if (db.get('select 1 from tokens where person = ? and name = ?', person, token.name))
      throw new DatelineError('token-taken', { name: token.name });
    db.run(
      'insert into tokens(person, name, digest, scopes, created) values(?, ?, ?, ?, ?)',
      person,
      token.name,
      digestOf(token.secret),
      token.scopes.join(' '),
      token.created,
    );
    log(db, 'token', '', { person });
    return token;
  });
}

/** @throws DatelineError `unknown-token` */
export function removeToken(db: Database, name: string, person: number): void {
  db.transaction(() => {
    const row = db.get<{ id: number }>('select id from tokens where person = ? and name = ?', person, name.trim());
    if (!row) throw new DatelineError('unknown-token', { name });
    db.run('delete from tokens where id = ?', row.id);
    log(db, 'token', '', { person });
  });
}

/** The token of a secret, whose row is found by its digest: no comparison of secrets takes longer the more of one is right. */
export function findToken(db: Database, secret: string): FoundToken | undefined {
  const row = db.get<TokenRow & { person: string }>(
    `select t.name, t.scopes, t.created, t.last_used, p.name as person
     from tokens t join people p on p.id = t.person where t.digest = ?`,
    digestOf(secret),
  );
  return row && { ...toToken(row), person: row.person };
}

/** Notes a day of use (YYYY-MM-DD): one row is written a day, however often a token is used. */
export function noteTokenUse(db: Database, secret: string, day: string): void {
  db.run('update tokens set last_used = ? where digest = ?', day, digestOf(secret));
}
