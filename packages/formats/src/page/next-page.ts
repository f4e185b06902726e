import { safeLink } from '../html/index.js';
import type { Evidence } from './evidence/evidence.js';

/** What addresses of further pages of one story have: a number as parameter or at their end. */
const PAGE =
  /(?:[?&](?:page|p|seite|pg|start|pagina|page_no)=|\/(?:page|seite|p|pagina)[/-]?|[-_/])(\d{1,3})(?:\/|\.html?)?$/i;

/** Where a story goes on that is split over several pages: the page itself names the next, of the same path. */
export function nextPage({ head, url, base }: Evidence): string | undefined {
  const next = safeLink(head.links.get('next')?.[0]?.get('href'), base);
  if (next === undefined || url === undefined || !URL.canParse(next) || !URL.canParse(url)) return undefined;
  const number = Number(PAGE.exec(next)?.[1] ?? 0);
  if (number < 2) return undefined;
  const stem = (address: string) => {
    const { host, pathname } = new URL(address.replace(PAGE, ''));
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$|\.html?$/g, '')}`;
  };
  const [own, other] = [stem(url), stem(next)];
  // The front page of a blog goes on as well, but is no story.
  return own === other && /[^/]\/./.test(own) ? next : undefined;
}
