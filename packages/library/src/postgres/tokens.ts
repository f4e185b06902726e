// Secrets by which devices and programs come in where the library is served.
import { DatelineError } from '@dateline/core/base';
import { digestOf, newToken, type TokenRow, toToken } from '../store/tokens.js';
import { log } from './changes.js';
import type { Verbs } from './verbs.js';

const COLUMNS = 't.name, t.scopes, t.created, t.last_used';

export const tokens: Verbs<'tokens' | 'tokenOf' | 'addToken' | 'removeToken' | 'noteTokenUse'> = {
  async tokens(sql, person) {
    const ask = `select ${COLUMNS} from tokens t where person = $1 order by lower(name), id`;
    return (await sql.all<TokenRow>(ask, person)).map(toToken);
  },

  /** The row is found by the digest of the secret: no comparison of secrets takes longer the more of one is right. */
  async tokenOf(sql, secret) {
    const row = await sql.get<TokenRow & { person: string }>(
      `select ${COLUMNS}, p.name as person from tokens t join people p on p.id = t.person where t.digest = $1`,
      digestOf(secret),
    );
    return row && { ...toToken(row), person: row.person };
  },

  async addToken(sql, person, name, scopes) {
    const token = newToken(name, scopes);
    await sql.transaction(async (tx) => {
      const added = await tx.run(
        'insert into tokens(person, name, digest, scopes, created) values($1, $2, $3, $4, $5) on conflict(person, lower(name)) do nothing',
        person,
        token.name,
        digestOf(token.secret),
        token.scopes.join(' '),
        token.created,
      );
      if (added === 0) throw new DatelineError('token-taken', { name: token.name });
      await log(tx, { kind: 'token', id: '', person });
    });
    return token;
  },

  async removeToken(sql, person, name) {
    await sql.transaction(async (tx) => {
      const ask = 'delete from tokens where person = $1 and lower(name) = lower($2 collate "C")';
      if ((await tx.run(ask, person, name.trim())) === 0) throw new DatelineError('unknown-token', { name });
      await log(tx, { kind: 'token', id: '', person });
    });
  },

  async noteTokenUse(sql, _person, secret, day) {
    await sql.run('update tokens set last_used = $1 where digest = $2', day, digestOf(secret));
  },
};
