import { htmlText, oneLine } from '../../html/index.js';

/** Text as it stands in an attribute that was escaped once too often. */
export function unescaped(value: string): string {
  const text = oneLine(value);
  return text.includes('&') && /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);/i.test(text) ? htmlText(text) : text;
}
