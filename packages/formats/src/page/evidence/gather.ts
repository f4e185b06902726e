import { type Element, resolveBase } from '../../html/index.js';
import { fold } from '../fold.js';
import type { Evidence } from './evidence.js';
import { readHead } from './head.js';
import { textIn } from './json-ld.js';

const path = (address: string | undefined) =>
  address?.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '').replace(/[?#].*$|\/+$/g, '');

/** Reads what a page says of itself. */
export function gather(root: Element, url: string | undefined): Evidence {
  const head = readHead(root);
  const base = resolveBase(head.base, url);
  const titles = [head.meta.get('og:title')?.[0], head.title].map((title) => fold(title ?? '')).filter(Boolean);
  const addresses = [url, head.links.get('canonical')?.[0]?.get('href'), head.meta.get('og:url')?.[0]]
    .map(path)
    .filter(Boolean);
  const story = head.linked.story((node) => {
    const title = fold(textIn(node.headline) ?? textIn(node.name) ?? '');
    if (title.length > 10 && titles.some((other) => other.includes(title) || title.includes(other))) return true;
    const own = [textIn(node.mainEntityOfPage, ['@id', 'url']), textIn(node.url)].map(path);
    return own.some((address) => address && addresses.includes(address));
  });
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return { root, head, story, url, address, base };
}
