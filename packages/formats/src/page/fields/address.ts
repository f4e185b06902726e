import { safeLink } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';

/** Whether an address is that of a whole site: some pages name it as the one address of every story. */
const isHome = (address: URL) => address.pathname === '/' && address.search === '';

/** The one address that a story is known by. */
export function canonicalOf({ head, story, address, base }: Evidence): Found | undefined {
  const link = head.links.get('canonical')?.[0]?.get('href');
  const candidates: (Found | undefined)[] = [
    link ? { value: link, from: 'page', detail: 'canonical' } : undefined,
    metaOf(head, 'og:url'),
    story
      ? {
          value: textIn(story.mainEntityOfPage, ['@id', 'url']) ?? textIn(story.url) ?? '',
          from: 'json-ld',
          detail: 'url',
        }
      : undefined,
    metaOf(head, 'parsely-link', 'twitter:url'),
  ];
  for (const one of candidates) {
    const value = one && safeLink(one.value, base);
    if (!one || !value || !/^https?:/.test(value) || !URL.canParse(value)) continue;
    if (isHome(new URL(value)) && address && !isHome(address)) continue;
    return { ...one, value };
  }
  return undefined;
}
