import { ordered } from './ordered.js';
import { sha256 } from './sha256.js';
import type { Article } from './types.js';

/** What an article can be known by when it is first seen. */
export interface Identity {
  /** As the feed gives it. */
  guid?: string;
  /** The feed or site in which the guid is unique. */
  scope?: string;
  url?: string;
  canonicalUrl?: string;
  /** For documents that have neither address nor guid. */
  text?: string;
}

/** Query parameters that say how a reader came, not where to. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(enc|mi)|wt_mc|xtor)$/i;

/** An address in one form: no fragment, no default port, no tracking parameters, https for http. */
export function normalizeAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address.trim();
  }
  url.hash = /^#!/.test(url.hash) ? url.hash : '';
  if (url.protocol === 'http:') url.protocol = 'https:';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/**
 * An id of 32 hexadecimal digits. The same document gives the same id on every machine; a library fixes it at first
 * sight and keeps later guids and addresses as aliases.
 */
export function articleId({ guid, scope, url, canonicalUrl, text }: Identity): string {
  const address = canonicalUrl ?? url;
  const key = guid
    ? `guid ${scope ?? ''} ${guid}`
    : address
      ? `url ${normalizeAddress(address)}`
      : `text ${scope ?? ''} ${text ?? ''}`;
  return sha256(key).slice(0, 32);
}

/** What a reader can see of an article; a change in it makes a new version. */
const CONTENT = [
  'kicker',
  'headline',
  'deck',
  'bylines',
  'dateline',
  'versionNote',
  'embargo',
  'rights',
  'body',
] as const;

const ADDED = ['entries', 'corrections', 'credits'] as const;

/** SHA-256 of what a reader can see: equal for two readings of a story that did not change, wherever they came from. */
export function contentHash(article: Article): string {
  const content = CONTENT.map((field) =>
    field === 'dateline' ? (article.dateline?.text ?? null) : (article[field] ?? null),
  );
  // Behind the fields of version 1, so that a story without these has the hash that it had.
  const added = ADDED.filter((field) => article[field]?.length).map((field) => ({ [field]: article[field] }));
  return sha256(JSON.stringify(ordered([...content, ...added])));
}
