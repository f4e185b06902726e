import { schemeOf } from '@dateline/core/base';

const LINKS = new Set(['http', 'https', 'mailto', 'tel']);
/** Absolute, and of characters that every reader of addresses takes as they are. */
const PLAIN = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/[\w\-./~!$&'()*+,;=:@%?#]*$/;
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);/i;

/** As a browser reads an address: without the controls around it and the line ends inside. */
const clean = (raw: string) =>
  raw.replace(/^[\u0000-\u0020\u00a0]+|[\u0000-\u0020\u00a0]+$/g, '').replace(/[\t\n\r]/g, '');

/**
 * An address that a link may have: http, https, mailto or tel, absolute where a base is known.
 * @returns undefined for what runs code, opens files, or is no address
 */
export function safeLink(raw: string | undefined, base?: string): string | undefined {
  if (!raw) return undefined;
  if (PLAIN.test(raw)) return raw;
  const address = clean(raw);
  if (!address) return undefined;
  const scheme = schemeOf(address);
  if (scheme !== undefined && !LINKS.has(scheme)) return undefined;
  if (scheme === 'mailto' || scheme === 'tel') return address;
  if (scheme === undefined && base === undefined) return address;
  try {
    const url = new URL(address, base);
    return LINKS.has(url.protocol.slice(0, -1)) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** An address to load a picture, sound or film from: http or https; a picture carried in the address if it is no SVG. */
export function safeMedia(raw: string | undefined, base?: string): string | undefined {
  if (raw === undefined) return undefined;
  if (PLAIN.test(raw)) return raw;
  const address = clean(raw);
  if (schemeOf(address) === 'data') return PICTURE.test(address) ? address : undefined;
  const url = safeLink(address, base);
  const scheme = url === undefined ? undefined : schemeOf(url);
  return scheme === 'mailto' || scheme === 'tel' ? undefined : url;
}

/** The base that a document sets with `<base href>`, itself read from where the document came. */
export function resolveBase(href: string | undefined, url: string | undefined): string | undefined {
  const base = safeLink(href, url);
  return base !== undefined && /^https?:/.test(base) ? base : url;
}
