import type { Byline } from '@dateline/core';
import { bylinePeople } from '../../../article/byline.js';
import { type Element, safeLink, textOf } from '../../../html/index.js';
import type { Evidence, Found } from '../../evidence/evidence.js';
import { elsewhere } from '../elsewhere.js';
import { distinct } from './distinct.js';

/** The first element below one with `itemprop=name`. */
function nameIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (/(?:^|\s)name(?:$|\s)/.test(child.get('itemprop') ?? '')) return child;
    const inside = nameIn(child);
    if (inside) return inside;
  }
  return undefined;
}

/** Who the page marks as its author: `itemprop=author`, then `rel=author`. */
export function markedPeople({ head, base }: Evidence): Found<Byline[]> | undefined {
  const named = (element: Element): Byline[] => {
    const name = element.name === 'meta' ? undefined : nameIn(element);
    const people = bylinePeople(
      (name && (textOf(name) || name.get('content'))) || (element.get('content') ?? textOf(element)),
    );
    const url = element.name === 'a' ? safeLink(element.get('href'), base) : undefined;
    return people.length === 1 && url && /^https?:/.test(url) ? [{ ...people[0]!, url }] : people;
  };
  const here = (elements: readonly Element[] | undefined) => (elements ?? []).filter((one) => !elsewhere(one, head));
  const author = distinct(here(head.properties.get('author')).flatMap(named));
  if (author.length > 0) return { value: author, from: 'microdata', detail: 'author' };
  const related = distinct(here(head.relations.get('author')).slice(0, 4).flatMap(named));
  return related.length > 0 ? { value: related, from: 'page', detail: 'rel=author' } : undefined;
}
