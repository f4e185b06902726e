import { randomUUID } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import { type HookWork, messageJson } from './deliver.js';
import { signed } from './sign.js';

/** Sends a message without changes. @throws DatelineError `webhook-refused`, and those of the network */
export async function pingHook(
  { address, secret }: { address: string; secret: string },
  post: HookWork['post'],
  now = Date.now(),
): Promise<void> {
  const json = messageJson('ping', { changes: [], articles: [] }, now);
  const status = await post(address, json, signed(`ping_${randomUUID()}`, Math.floor(now / 1000), json, secret));
  if (status < 200 || status > 299) throw new DatelineError('webhook-refused', { host: new URL(address).host, status });
}
