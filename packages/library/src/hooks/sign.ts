import { createHmac } from 'node:crypto';

/**
 * The headers of a message, by which its receiver knows where it comes from, that it is whole and when it was sent, and
 * drops it where it came before (Standard Webhooks 1.0, symmetric signatures).
 * @param seconds since 1970
 */
export function signed(id: string, seconds: number, body: string, secret: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
