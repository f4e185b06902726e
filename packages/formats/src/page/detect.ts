import { isHtmlElement, proseBefore } from '../markup.js';
import type { Source } from '../source.js';

const CLOSED = /<\/(p|div|a|h[1-6]|li|ul|ol|em|strong|b|i|span|table|td|blockquote|article|section|figure)\s*>/gi;

/** Pages begin with an element of HTML; text in which tags are merely named, such as `<BAC>` for a share, is none. */
export function detectPage({ head, declared, root }: Source): number {
  const html = /^(text\/html|application\/xhtml\+xml)$/.test(declared.type);
  const before = proseBefore(head);
  if (root === 'html' || /<!doctype\s+html\b/i.test(head.slice(0, 4096))) {
    if (before === 0 || (before < 200 && /<(head|body)[\s>]|<\/html\s*>/i.test(head))) return 0.95;
    return html ? 0.9 : 0.3;
  }
  const closed = new Set([...head.matchAll(CLOSED)].map(([tag]) => tag.toLowerCase())).size;
  // A name with a hyphen is that of a custom element.
  if (root?.includes('-') && before === 0 && closed > 0) return 0.5;
  if (root && isHtmlElement(root) && before === 0) return html ? 0.9 : closed > 0 ? 0.8 : 0.5;
  if (closed > 1) return html ? 0.8 : 0.5;
  // Servers call many things HTML; where there is no tag at all it is text.
  return html && root ? 0.6 : 0;
}
