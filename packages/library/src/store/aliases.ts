import { type Article, normalizeAddress } from '@dateline/core/base';

/** Where a guid is unique. */
export interface Scope {
  /** The feed that lists it. */
  feed: number;
  /** The host of the site the feed belongs to. */
  site?: string;
}

/** A name that a story goes by: an address (scope empty), or a guid within its scope. */
export interface Alias {
  scope: string;
  value: string;
}

/** What is worth remembering an article by: its front door and short numbers are not. */
export function aliasesOf(article: Article, scope?: Scope): Alias[] {
  const found: Alias[] = [];
  if (article.guid && scope) {
    // Long guids are unique by themselves and shared by all feeds of a site; a bare number is the feed's own.
    const own = article.guid.length < 16 || !scope.site;
    found.push({ scope: own ? `feed ${scope.feed}` : `site ${scope.site}`, value: article.guid });
  }
  for (const address of [article.canonicalUrl, article.url]) {
    if (!address || isFrontDoor(address)) continue;
    const value = normalizeAddress(address);
    if (!found.some((alias) => alias.scope === '' && alias.value === value)) found.push({ scope: '', value });
  }
  return found;
}

export function hostOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '') || undefined;
}

function isFrontDoor(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

/** Aliases that several articles of one document share name none of them. */
export function sharedAliases(names: readonly (readonly Alias[])[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const alias of names.flat()) {
    const key = aliasKey(alias);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

export const aliasKey = ({ scope, value }: Alias): string => `${scope} ${value}`;
