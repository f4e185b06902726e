import type { Context } from 'hono';

/**
 * What a request of a client says: the names in its address, then those in its form. A name may stand there often. A body that
 * is no form says nothing.
 */
export async function parametersOf(c: Context): Promise<URLSearchParams> {
  const parameters = new URLSearchParams(new URL(c.req.url).search);
  const type = c.req.header('content-type') ?? '';
  if (c.req.method !== 'POST' || (type !== '' && !/^application\/x-www-form-urlencoded\b/i.test(type)))
    return parameters;
  for (const [name, value] of new URLSearchParams(await c.req.text())) parameters.append(name, value);
  return parameters;
}

/** A moment among parameters in seconds since 1970, which some clients give with a fraction; undefined where there is none. */
export function secondsIn(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name)?.trim() ?? '';
  return /^\d{1,12}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
}

/** A whole number among parameters, not below 0; undefined where there is none. */
export function wholeNumber(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name)?.trim() ?? '';
  const number = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(number) ? number : undefined;
}
