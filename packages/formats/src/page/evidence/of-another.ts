import type { Element } from '../../html/index.js';

/** Properties of a story whose values are other works, with dates, names and authors of their own. */
const OTHER_WORKS =
  /(?:^|\s)(?:citation|comment|review|isbasedon(?:url)?|mentions|haspart|isrelatedto|issimilarto|relatedlink|workexample)(?:\s|$)/i;

/** Whether a property in the markup is of another work that the story names: something it cites, a comment. */
export function ofAnother(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (at.has('itemscope') && OTHER_WORKS.test(at.get('itemprop') ?? '')) return true;
  return false;
}
