import { type Element, safeLink, textOf } from '../html/index.js';
import type { Evidence } from './evidence/evidence.js';

/** What addresses of further pages of one story have: a number as parameter or at their end. */
const PAGE =
  /(?:[?&](?:page|p|seite|pg|start|pagina|page_no)=|\/(?:page|seite|p|pagina)[/-]?|[-_/])(\d{1,3})(?:\/|\.html?)?$/i;

/** What a link to the next page says, where it is no number. */
const NEXT =
  /^(?:next(?:\s+page)?|continue(?:\s+reading)?|(?:nächste|folgende)\s+seite|weiter|(?:page\s+)?suivante?|(?:página\s+)?siguiente|(?:próxima|seguinte)(?:\s+página)?|(?:pagina\s+)?successiva|avanti|volgende(?:\s+pagina)?|następna(?:\s+strona)?|nästa(?:\s+sida)?|næste(?:\s+side)?|seuraava|další|sonraki(?:\s+sayfa)?|далее|следующая(?:\s+страница)?|наступна|التالي|अगला(?:\s+पृष्ठ)?|次へ|次のページへ?|下一[页頁]|다음(?:\s*페이지)?)?\s*[›»→>]*$/iu;

/** Ends all that PAGE finds, within so many characters; a page has many links, of which hardly any does. */
const NUMBERED = /\d(?:\/|\.html?)?$/i;
const NUMBERED_WITHIN = 9;
const mayBeNumbered = (address: string) => NUMBERED.test(address.slice(-NUMBERED_WITHIN));

const numberOf = (address: string): number => Number(PAGE.exec(address)?.[1] ?? 0);

/** The host and path of an address, without what tells its pages apart. */
function pathOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$|\.html?$/g, '')}`;
}

/** Whether a link says that it leads to a page of a number: by the number alone, or as the next. */
function saysPage(link: Element, number: number): boolean {
  const text = textOf(link).trim();
  return text === String(number) || (text !== '' && text.length < 30 && NEXT.test(text));
}

/**
 * Where a story goes on that is split over several pages, of the same path: the page itself names the next in its head or in
 * a link, or links to it by its number.
 */
export function nextPage({ head, url, base }: Evidence): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const [whole, first] = [pathOf(url), pathOf(url.replace(PAGE, ''))];
  const current = numberOf(url);
  /** Whether an address is of a further page; where it is to be the very next one, of no other. */
  const goesOn = (address: string | undefined, atOnce: boolean): address is string => {
    if (address === undefined || !URL.canParse(address)) return false;
    const [number, stem] = [numberOf(address), pathOf(address.replace(PAGE, ''))];
    const following = current >= 2 && stem === first ? current + 1 : 2;
    // The front page of a blog goes on as well, but is no story.
    const ofStory = (stem === whole || stem === first) && /[^/]\/./.test(stem);
    return ofStory && (atOnce ? number === following : number >= following);
  };
  for (const element of [...(head.links.get('next') ?? []), ...(head.relations.get('next') ?? [])]) {
    const next = safeLink(element.get('href'), base);
    if (goesOn(next, false)) return next;
  }
  for (const link of head.anchorElements) {
    const href = link.get('href');
    if (!href || !mayBeNumbered(href) || numberOf(href) < 2) continue;
    const next = safeLink(href, base);
    if (goesOn(next, true) && saysPage(link, numberOf(next))) return next;
  }
  return undefined;
}
