import { DatelineError } from '@dateline/core/base';
import type { Context } from 'hono';

/** The object in the body of a request; clients do not all say that it is JSON. @throws DatelineError `bad-request` */
export async function jsonOf(c: Context): Promise<Record<string, unknown>> {
  const text = await c.req.text();
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new DatelineError('bad-request', 'The body of the request has to be a JSON object.');
}

/** A number in the path. @throws DatelineError `bad-request` */
export function numberIn(c: Context, name: string): number {
  const text = c.req.param(name) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new DatelineError('bad-request', { field: name, wanted: 'a number' });
  return Number(text);
}

/** A text of a JSON object; undefined where it is absent or null. @throws DatelineError `bad-request` */
export function textIn(json: Record<string, unknown>, name: string): string | undefined {
  const value = json[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new DatelineError('bad-request', { field: name, wanted: 'text' });
  return value;
}
