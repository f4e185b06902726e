import { DatelineError } from '@dateline/core/base';
import type { AllowPrivate } from '../fetch/allow-private.js';
import { HttpClient } from '../fetch/http-client.js';
import { checkWebhook } from './webhook-address.js';

/** Milliseconds for the whole answer. */
const TIMEOUT = 10_000;

/**
 * Sends JSON to a webhook, over a connection of its own, so that it is never sent twice.
 * @throws DatelineError `webhook-refused` for an answer other than 2xx, and those of `HttpClient.post` and `checkWebhook`
 */
export async function postWebhook(
  address: string,
  json: string,
  { allowPrivate, signal, timeout = TIMEOUT }: { allowPrivate: AllowPrivate; signal?: AbortSignal; timeout?: number },
): Promise<void> {
  const client = new HttpClient({ allowPrivate });
  try {
    const check = (url: URL) => checkWebhook(url, allowPrivate);
    const { status, url } = await client.post(address, { json, check, timeout, ...(signal && { signal }) });
    if (status < 200 || status > 299) throw new DatelineError('webhook-refused', { host: new URL(url).host, status });
  } finally {
    await client.close();
  }
}
