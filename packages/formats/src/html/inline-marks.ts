import { safeLink } from './address.js';
import { Attributes } from './attributes.js';
import type { Element } from './element.js';
import type { BlockOptions } from './placed-block.js';
import { mended } from './prose.js';
import type { MarkType } from './roles.js';

/** What an inline element says of its words, before it is known where they stand. */
export type InlineMark =
  | { type: MarkType }
  | { type: 'note'; note: string }
  | { type: 'link'; url: string; title?: string };

/** What an element says of its words by its attributes: a link, a reference to a note, or letters set bold or italic. */
export function inlineMark({ name, attributes }: Element, options: BlockOptions): InlineMark | undefined {
  if (attributes === Attributes.none) return undefined;
  if (name === 'a') return linkMark(attributes, options);
  if (name !== 'span' && name !== 'font') return undefined;
  const style = attributes.get('style');
  if (!style) return undefined;
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return { type: 'strong' };
  return /font-style:\s*italic/i.test(style) ? { type: 'emphasis' } : undefined;
}

function linkMark(attributes: Attributes, { notes, rawLinks, base }: BlockOptions): InlineMark | undefined {
  const raw = attributes.get('href');
  if (raw === undefined) return undefined;
  if (raw.charCodeAt(0) === 35) {
    const note = raw.slice(1);
    return notes?.byId.has(note) ? { type: 'note', note } : undefined;
  }
  const url = rawLinks ? raw : safeLink(raw, base);
  if (url === undefined) return undefined;
  const title = attributes.get('title');
  const words = title && mended(title).trim();
  return words ? { type: 'link', url, title: words } : { type: 'link', url };
}
