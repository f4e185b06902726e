import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const BLOCK =
  /<(?=\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|tr|td|th|table|blockquote|pre|section|article|figure|figcaption|header|footer)\b)/gi;

interface Found {
  /** Blocks apart by line ends. */
  text: string;
  /** As the page gives it. */
  published?: string;
}

/** What Readability finds in a page. */
export function readabilityFound(html: string): Found {
  const { document } = parseHTML(html);
  const { content, publishedTime } = new Readability(document as unknown as Document).parse() ?? {};
  const blocks = (content ?? '').replace(BLOCK, '\n<');
  return {
    text: parseHTML(`<html><body>${blocks}</body></html>`).document.body.textContent ?? '',
    ...(publishedTime && { published: publishedTime }),
  };
}

/** The text that Readability finds in a page. */
export const readabilityText = (html: string): string => readabilityFound(html).text;
