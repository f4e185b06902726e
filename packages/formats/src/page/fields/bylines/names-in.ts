import type { Byline } from '@dateline/core';
import { BY_WORD_ALONE } from '../../../article/by-words.js';
import { bylinePeople } from '../../../article/byline.js';
import { type Element, elementsOf, textOf } from '../../../html/index.js';

/** Links of a page's interface beside a name. */
const INTERFACE =
  /\b(?:comments?|process|guidelines?|policy|standards?|full bio|bio|profile|follow|editorial|disclosure|reviews?|subscribe|read more|min)\b|^\W*\d/i;
const ROLE_CLASS = /(?:^|[\s_-])(?:role|job|position|job-?title|bio|desc(?:ription)?)(?:$|[\s_-])/i;
const SKIPPED = /^(?:script|style|svg|noscript|template|button|sup)$/;

/** The people of what stands behind a label: its next brother, else that of what it stands in. */
function peopleBehind(label: Element): Byline[] {
  for (let at: Element | undefined = label, up = 0; at?.parent && up < 2; at = at.parent, up++) {
    const brothers = at.parent.children;
    const own = brothers.indexOf(at);
    for (const next of brothers.slice(own + 1, own + 4)) {
      const text = typeof next === 'string' ? next : firstLine(next);
      if (/\p{L}{2}/u.test(text))
        return text.length < 120 ? bylinePeople(text).filter(({ name }) => /^\p{Lu}|^\p{Lo}/u.test(name)) : [];
    }
  }
  return [];
}

/** The people an element names: each link where it has several, else its lines. */
export function peopleOfElement(element: Element): Byline[] {
  if (BY_WORD_ALONE.test(textOf(element))) return peopleBehind(element);
  const links = elementsOf(element, 'a')
    .map(textOf)
    .filter((text) => text.length > 1 && text.length < 60 && !INTERFACE.test(text));
  if (links.length > 1) {
    const people = links.flatMap(bylinePeople);
    if (people.length > 0) return people;
  }
  return bylinePeople(firstLine(element));
}

/** The first line of an element that is more than a label; what stands on lines or in blocks of its own is apart. */
function firstLine(element: Element): string {
  let text = '';
  const gather = (node: Element) => {
    for (const child of node.children) {
      if (typeof child === 'string') text += child;
      else if (child.name === 'br') text += ' | ';
      else if (/^(?:div|p|li|time|h\d)$/.test(child.name) || ROLE_CLASS.test(child.get('class') ?? '')) {
        text += ' | ';
        gather(child);
        text += ' | ';
      } else if (/^\p{Lu}/u.test(textOf(child)) && /\p{Ll}$/u.test(text)) {
        // Set apart by a style alone.
        text += ' | ';
        gather(child);
      } else if (!SKIPPED.test(child.name)) gather(child);
    }
  };
  gather(element);
  const lines = text.split('|').map((line) => line.replace(/\s+/g, ' ').trim());
  const [first = ''] = lines.filter((line) => /\p{L}{2}/u.test(line) && !BY_WORD_ALONE.test(line) && !isDay(line));
  return first;
}

const isDay = (line: string): boolean =>
  /^(?:\p{L}+,?\s+)?(?:\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+\p{L}+\.?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b/u.test(
    line,
  );
