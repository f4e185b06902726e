import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const BLOCK =
  /<(?=\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|tr|td|th|table|blockquote|pre|section|article|figure|figcaption|header|footer)\b)/gi;

/** The text that Readability finds in a page, blocks apart by line ends. */
export function readabilityText(html: string): string {
  const { document } = parseHTML(html);
  const content = new Readability(document as unknown as Document).parse()?.content ?? '';
  return parseHTML(`<html><body>${content.replace(BLOCK, '\n<')}</body></html>`).document.body.textContent ?? '';
}
