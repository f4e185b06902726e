import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DatelineError } from '@dateline/core/base';
import { portOf } from '../fetch/address.js';
import { type AllowPrivate, bareHost } from '../fetch/allow-private.js';
import { networkProblem } from '../fetch/network-problem.js';
import { checkHost, isPrivate, isPrivateHost } from '../fetch/private.js';

/** Whether all that a host stands for is private. */
async function isAllPrivate(host: string): Promise<boolean> {
  const bare = bareHost(host);
  if (isPrivateHost(bare)) return true;
  if (isIP(bare) !== 0) return false;
  return (await lookup(bare, { all: true })).every(({ address }) => isPrivate(address));
}

/**
 * Refuses an address that nothing is sent to: https is sent to anywhere, http to private hosts alone, and these only where
 * they may be asked.
 * @throws DatelineError `private-address`, `bad-webhook`, `unreachable`
 */
export async function checkWebhook(url: URL, allowed: AllowPrivate): Promise<void> {
  checkHost(url.hostname, allowed, portOf(url));
  if (url.protocol === 'https:') return;
  const never = new AbortController().signal;
  const isOwn = await isAllPrivate(url.hostname).catch((error: unknown) => {
    throw networkProblem(error, url.host, never, never);
  });
  if (!isOwn) throw new DatelineError('bad-webhook', { host: url.host });
}
