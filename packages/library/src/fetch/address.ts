import { DatelineError } from '@dateline/core/base';

/** The port that an address names or its scheme implies. */
export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

/**
 * A web address as a person writes one: without scheme it is taken for https.
 * @throws DatelineError `bad-address`
 */
export function parseAddress(address: string): URL {
  const text = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (!url?.hostname || !/^https?:$/.test(url.protocol))
    throw new DatelineError('bad-address', { address: address || '(nothing)' });
  url.hash = '';
  return url;
}
