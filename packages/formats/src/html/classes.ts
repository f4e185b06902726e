import type { CaptionPart } from '@dateline/core';
import type { Element } from './element.js';

/** Class and id of an element as one text. */
export function classOf(element: Element): string {
  const classes = element.get('class');
  const id = element.get('id');
  return classes ? (id ? `${classes} ${id}` : classes) : (id ?? '');
}

export const CODE_LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*)([\w+#-]+)/;

const HIDING = /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden)/i;

/** Whether an element opens when its heading is chosen, as the parts of an accordion do. */
const isCollapsed = (element: Element) =>
  element.get('role') === 'region' && (element.has('aria-labelledby') || element.has('aria-label'));

/** What is shown beside words while the pointer rests on them. */
const BESIDE_POINTER =
  /(?:^|\s)(?:[\w-]*(?:rollover|hover-?card|tooltip|popover)[\w-]*[-_](?:block|content|body|text|inner)|tooltiptext|hover-?card)(?:\s|$)/i;
/** Stands in all that BESIDE_POINTER finds; quick to look for. */
const POINTER = /over|tooltip/i;

function isBesidePointer(element: Element): boolean {
  const classes = element.get('class');
  return (
    element.get('role') === 'tooltip' ||
    (classes !== undefined && POINTER.test(classes) && BESIDE_POINTER.test(classes))
  );
}

/** Whether a page says that an element is not shown, and not that its reader may open it. */
export function isHidden(element: Element): boolean {
  return (hides(element) && !isCollapsed(element)) || isBesidePointer(element);
}

function hides(element: Element): boolean {
  const hidden = element.get('hidden');
  if (hidden !== undefined && hidden !== 'until-found') return true;
  const style = element.get('style');
  return style !== undefined && HIDING.test(style);
}

const CAPTION =
  /(?:^|[\s_-])(?:caption|captions|caption-?text|cutline|legend|figcaption)(?:$|[\s_-])|(?:image|photo|img|picture|media)(?:__|[_-])?(?:caption|description|cutline)|caption(?:__|-)/i;
/** Stands in all that CAPTION finds; quick to look for. */
const CAPTIONED = /caption|cutline|legend|description/i;
const CREDIT = /(?:^|[\s_-])(?:credits?|photographer|image-?source|copyright|photo-?by|attribution)(?:$|[\s_-])/i;

/** Whether an element is set as the words to a picture. */
export function isCaption(element: Element): boolean {
  if (element.name === 'figcaption') return true;
  if (element.name === 'body' || element.name === 'article') return false;
  if (!CAPTIONED.test(element.get('class') ?? '') && !CAPTIONED.test(element.get('id') ?? '')) return false;
  const name = classOf(element);
  // WordPress calls the box around picture and words a caption as well.
  return CAPTION.test(name) && !/wp-caption(?:\s|$)/.test(name) && !holdsPicture(element);
}

export function isCredit(element: Element): boolean {
  const name = classOf(element);
  return element.name === 'cite' || (name !== '' && CREDIT.test(name));
}

/** Stands in all that PICTURE_BOX finds; quick to look for. */
const PICTURED = /photo|image|img|picture|figure|caption/i;
const PICTURE_BOX = /(?:^|[\s_-])(?:photo|image|img|picture|figure|wp-caption)(?:$|[\s_-])/i;

/** Whether an element is called a picture and holds one. */
export function isPictureBox(element: Element): boolean {
  if (element.name !== 'div' && element.name !== 'p' && element.name !== 'section') return false;
  const name = element.get('class');
  return name !== undefined && PICTURED.test(name) && PICTURE_BOX.test(name) && holdsPicture(element);
}

function holdsPicture(element: Element): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      (child.name === 'img' || child.name === 'iframe' || child.name === 'video' || holdsPicture(child)),
  );
}

const ICON =
  /(?:^|[\s_-])(?:emoji|emoticon|smiley|wp-smiley|icon|avatar|gravatar|logo|sprite|tracking|pixel)(?:$|[\s_-])/i;

/** A picture that is a sign of the page, not a picture of the story. */
export function isIcon(element: Element): boolean {
  return ICON.test(element.get('class') ?? '');
}

const LEADING =
  /^(?:photo(?:graph)?s?|image|picture|credit|source|foto|bild|quelle|crédit|fuente|fonte|фото|источник)\s*(?:credit|by|courtesy(?: of)?|source)?\s*[:：©/]\s*\S/i;
const TRAILING =
  /\s*(?:\((?:[^()]*\b(?:AP|AFP|Reuters|Getty|EPA|photo|image|via|courtesy)\b[^()]*)\)|\(?(?:Photo|Image|Picture|Credit|Foto|Bild)(?: credit| by)?\s*:\s*[^.:]{2,60}|[©℗]\s*[^.]{2,60})$/;

/** Words under a picture as caption and credit. */
export function splitCredit(part: CaptionPart): CaptionPart[] {
  const { text, marks } = part;
  if (text.length < 100 && LEADING.test(text)) return [{ role: 'credit', text, marks }];
  const tail = text.slice(-120);
  const cut = text.length < 2000 && /[(:©℗]/.test(tail) ? TRAILING.exec(tail) : null;
  if (!cut) return [part];
  const at = Math.max(0, text.length - 120) + cut.index;
  const from = at + cut[0].length - cut[0].trimStart().length;
  const inside = (start: number, end: number) =>
    marks
      .map((mark) => ({ ...mark, start: Math.max(start, mark.start) - start, end: Math.min(end, mark.end) - start }))
      .filter((mark) => mark.start < mark.end);
  const credit = { role: 'credit' as const, text: text.slice(from), marks: inside(from, text.length) };
  if (at === 0) return [credit];
  return [{ role: 'caption', text: text.slice(0, at), marks: inside(0, at) }, credit];
}
