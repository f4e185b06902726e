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
export async function postWebhook(address: string, json: string, how: PostOptions): Promise<void> {
  const { status, url } = await postJson(address, json, how);
  if (status < 200 || status > 299) throw new DatelineError('webhook-refused', { host: new URL(url).host, status });
}

interface PostOptions {
  allowPrivate: AllowPrivate;
  signal?: AbortSignal;
  timeout?: number;
  /** Sent to the origin of the address alone. */
  headers?: Record<string, string>;
}

/** The same, whatever the answer is. @throws DatelineError those of `HttpClient.post` and `checkWebhook` */
export async function postJson(
  address: string,
  json: string,
  { allowPrivate, signal, timeout = TIMEOUT, headers }: PostOptions,
): Promise<{ status: number; url: string }> {
  const client = new HttpClient({ allowPrivate });
  try {
    const check = (url: URL) => checkWebhook(url, allowPrivate);
    const how = { json, check, timeout, ...(signal && { signal }), ...(headers && { credentials: { headers } }) };
    return await client.post(address, how);
  } finally {
    await client.close();
  }
}
