import { isElementName } from './html/element-names.js';

/** Where what is no element ends (declaration, comment, doctype with its subset), or -1 for an element or a bare `<`. */
function endOfOther(text: string, at: number): number {
  const past = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    return end < 0 ? text.length : end + mark.length;
  };
  if (text.startsWith('<!--', at)) return past('-->', at);
  if (text.startsWith('<?', at)) return past('>', at);
  if (text.startsWith('<![CDATA[', at)) return at + 9;
  if (!text.startsWith('<!', at)) return -1;
  const end = past('>', at);
  const subset = text.indexOf('[', at);
  return subset > 0 && subset < end ? past('>', past(']', subset) - 1) : end;
}

/**
 * The first element of a document in lower case with its prefix, such as `rss`, `rdf:rdf` or `html`; what may stand
 * before it (declarations, comments, a doctype, and up to 1,000 characters of rubbish) is passed over. Undefined where
 * the text has no markup at its beginning.
 */
export function rootElement(head: string): string | undefined {
  return rootTag(head)?.name;
}

/** The first element of a document, and where its tag begins. */
export function rootTag(head: string): { name: string; at: number } | undefined {
  let at = head.indexOf('<');
  if (at > 1000) return undefined;
  while (at >= 0) {
    const end = endOfOther(head, at);
    if (end < 0) {
      const name = /^<([a-z_][\w.-]{0,40}(?::[\w.-]{1,40})?)[\s/>]/i.exec(head.slice(at, at + 100))?.[1];
      if (name) return { name: name.toLowerCase(), at };
    }
    at = head.indexOf('<', end < 0 ? at + 1 : end);
  }
  return undefined;
}

/** Whether a document of HTML may have a root of this name. */
export function isHtmlElement(name: string): boolean {
  return name !== 'svg' && isElementName(name.replace(/^(xhtml|html|h):/, ''));
}

/** Characters before the first tag, white space apart: text begins with prose, markup with little or nothing. */
export function proseBefore(head: string): number {
  const first = head.search(/<[a-z!?/]/i);
  return (first < 0 ? head : head.slice(0, first)).trim().length;
}
