import { safeLink } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { isNode, textIn, typesOf } from '../evidence/json-ld.js';
import { unescaped } from '../evidence/unescaped.js';

export interface Site {
  name: string;
  url?: string;
}

function origin(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? `${url.origin}/` : undefined;
}

/** Whether what is given for the name of the site is the title of this page, which some programs fill in for both. */
const isTitle = (name: string, head: Evidence['head']): boolean =>
  name.split(/\s+/).length > 4 && name === metaOf(head, 'og:title')?.value && name === head.title;

/** Who publishes the page. */
export function siteOf({ head, story, url, base }: Evidence): Found<Site> | undefined {
  const home = origin(url) ?? origin(base);
  const publisher = head.linked.resolve(story?.publisher ?? story?.sourceOrganization);
  const linked = textIn(publisher);
  const site = head.linked.nodes.find((node) => typesOf(node).includes('WebSite'));
  const shared = metaOf(
    head,
    'og:site_name',
    'twitter:app:name:iphone',
    'application-name',
    'dc:publisher',
    'dcterms:publisher',
    'citation_publisher',
    'apple-mobile-web-app-title',
  );
  const own = isNode(publisher) ? safeLink(textIn(publisher.url), base) : undefined;
  const address = home ?? (own && /^https?:/.test(own) ? own : undefined);
  const found =
    (shared?.detail === 'og:site_name' && !/^https?:|^@/.test(shared.value) && !isTitle(shared.value, head)
      ? shared
      : undefined) ??
    (linked && !/^https?:/.test(linked)
      ? { value: linked, from: 'json-ld' as const, detail: 'publisher' }
      : undefined) ??
    (site && textIn(site.name)
      ? { value: textIn(site.name)!, from: 'json-ld' as const, detail: 'WebSite' }
      : undefined) ??
    (shared && !isTitle(shared.value, head) ? shared : undefined);
  if (found) {
    // What stands behind a bar is the site's motto.
    const name = unescaped(found.value)
      .replace(/^@/, '')
      .replace(/(.)\s+\|\s.*$/, '$1');
    return { ...found, value: { name, ...(address && { url: address }) } };
  }
  if (!home) return undefined;
  return {
    value: { name: new URL(home).hostname.replace(/^www\./, ''), url: home },
    from: 'inferred',
    detail: 'address',
  };
}
