import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';

/** How much a guess costs: 2^N blocks of 128 r bytes, p times over (OWASP, Password Storage: N=2^15, r=8, p=3). */
interface Cost {
  n: number;
  r: number;
  p: number;
}

const COST: Cost = { n: 2 ** 15, r: 8, p: 3 };
const SALT = 16;
const KEY = 32;
const SHORTEST = 8;
/** scrypt takes any length; who sends more than this wants to keep the server busy. */
const LONGEST = 1_000;

function keyOf(password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // The same password typed on another machine may have its accents put together otherwise.
  scrypt(password.normalize('NFC'), salt, KEY, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
    error ? reject(error) : resolve(key),
  );
  return promise;
}

/**
 * A password as it is kept: `scrypt$N$r$p$SALT$KEY`, so that what it costs may be raised later.
 * @throws DatelineError `bad-password`
 */
export async function keptPassword(password: string, cost = COST): Promise<string> {
  if (password.length < SHORTEST || password.length > LONGEST)
    throw new DatelineError('bad-password', { least: SHORTEST, most: LONGEST });
  const salt = randomBytes(SALT);
  const key = await keyOf(password, salt, cost);
  return ['scrypt', cost.n, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one that is kept. Where none is, it takes as long to say so. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [kind, n, r, p, salt = '', key = ''] = (kept ?? '').split('$');
  const isKnown = kind === 'scrypt' && password.length <= LONGEST;
  const cost = isKnown ? { n: Number(n), r: Number(r), p: Number(p) } : COST;
  const found = await keyOf(isKnown ? password : '', Buffer.from(salt, 'base64url'), cost);
  const expected = Buffer.from(key, 'base64url');
  return isKnown && expected.length === found.length && timingSafeEqual(expected, found);
}
