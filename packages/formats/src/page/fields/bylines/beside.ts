import type { Byline } from '@dateline/core';
import { bylinePeople, ROLE_ALONE } from '../../../article/byline.js';
import { type Element, safeLink, textOf } from '../../../html/index.js';
import type { Evidence, Found } from '../../evidence/evidence.js';
import { fold } from '../../fold.js';
import { elsewhere } from '../elsewhere.js';

/** What stands around a name above a story is no longer than this. */
const LONGEST = 150;
const UP = 3;
const FULL_NAME =
  /^(?:(?:Dr|Prof)\.\s+)?\p{Lu}[\p{Ll}’'-]+(?:\s+(?:\p{Lu}\.|(?:von|van|de|da|del|der|di|al|bin)(?=\s)|\p{Lu}[\p{L}’'-]+)){1,3}$/u;
/** What programs add to a name in the place of its portrait. */
const PORTRAIT =
  /^(?:(?:picture|photo|avatar|image|headshot|portrait|profile (?:picture|photo|image)) (?:of|for) )?(.+?)(?:['’]s)?(?:[\s-]+(?:avatar|image|photo|picture|headshot|portrait|profile(?: (?:picture|photo|image))?))?(?:,.*)?$/i;

const isName = (text: string) => FULL_NAME.test(text) && !ROLE_ALONE.test(text);

/** The element with exactly this text inside another. */
function saying(text: string, element: Element): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = textOf(child) === text ? child : saying(text, child);
    if (found) return found;
  }
  return undefined;
}

/** Who a portrait between the headline and the story shows, where the name stands beside it. */
export function picturedPeople({ head }: Evidence): Found<Byline[]> | undefined {
  for (const element of head.portraits) {
    const name = PORTRAIT.exec((element.get('alt') ?? '').trim())?.[1]?.trim() ?? '';
    if (!isName(name) || elsewhere(element, head)) continue;
    for (let at = element.parent, up = 0; at && up < UP && at.name !== 'figure'; at = at.parent, up++) {
      const text = textOf(at);
      if (text.length > LONGEST) break;
      if (fold(text).includes(fold(name)) && saying(name, at))
        return { value: bylinePeople(name), from: 'page', detail: 'portrait' };
    }
  }
  return undefined;
}

/** Who a short line between the headline and the story links to, at an address of authors. */
export function linkedPeople({ head, base }: Evidence): Found<Byline[]> | undefined {
  for (const element of head.firstAuthorLinks) {
    const name = textOf(element);
    if (!isName(name) || elsewhere(element, head)) continue;
    if (textOf(element.parent ?? element).length > LONGEST) continue;
    const url = safeLink(element.get('href'), base);
    const people = bylinePeople(name).map((one) => (url && /^https?:/.test(url) ? { ...one, url } : one));
    if (people.length === 1) return { value: people, from: 'page', detail: 'link' };
  }
  return undefined;
}
