import { escapeHtml } from '@dateline/core/base';
import { safeLink } from '../html/address.js';
import { Characters } from '../xml/characters.js';
import type { XmlElement } from '../xml/element.js';
import type { RawText } from './draft.js';

/** Tags that say of a text that it is HTML, though it is not declared so. */
const LOOKS_LIKE_HTML =
  /<\/(?:p|div|a|b|i|em|strong|ul|ol|li|span|h[1-6]|blockquote|figure)\s*>|<(?:br|hr|img|p)\b[^<>]*>/i;

/** An absolute address that nothing has to be done to. */
const WHOLE = /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w\-./~!$&'()*+,;=:@%?#]*)?$/i;

/** A document while it is read: where its addresses start, and its source, for markup that stands in it unescaped. */
export class ElementReader {
  readonly #characters = new Characters();
  readonly #bases = new Map<readonly string[], string | undefined>();

  private readonly source: string;
  /** Where the document came from. */
  private readonly url: string | undefined;

  constructor(source: string, url: string | undefined) {
    this.source = source;
    this.url = url;
  }

  /** Where relative addresses inside an element start (XML Base). */
  base(element: XmlElement): string | undefined {
    const { bases } = element;
    if (bases.length === 0) return this.url;
    if (!this.#bases.has(bases)) {
      this.#bases.set(
        bases,
        bases.reduce((base: string | undefined, each) => safeLink(each, base) ?? base, this.url),
      );
    }
    return this.#bases.get(bases);
  }

  /** A safe address, absolute where it can be; one that is whole stays as it is written. */
  address(raw: string | undefined, element: XmlElement): string | undefined {
    if (raw === undefined) return undefined;
    const address = raw.trim();
    return WHOLE.test(address) ? address : safeLink(address, this.base(element));
  }

  /** RawText that are HTML: what RSS and its modules carry. */
  html(element: XmlElement): RawText {
    return this.words(element, element.children.length > 0 ? this.inside(element, true) : element.text, true);
  }

  /** RawText that have no markup. */
  plain(element: XmlElement): RawText {
    return this.words(element, element.text, false);
  }

  /** RawText of a module that says with `type` what they are; without one, by their look. */
  typed(element: XmlElement): RawText {
    const type = element.attributes.type?.toLowerCase();
    if (type === 'html' || element.children.length > 0) return this.html(element);
    return this.words(element, element.text, type === undefined && LOOKS_LIKE_HTML.test(element.text));
  }

  /**
   * A text construct of Atom (RFC 4287, 3.1) or of Atom 0.3 with its `mode`; undefined for content that is no text.
   */
  construct(element: XmlElement): RawText | undefined {
    const type = (element.attributes.type ?? '').trim().toLowerCase();
    const mode = (element.attributes.mode ?? '').trim().toLowerCase();
    if (element.children.length > 0) {
      if (/^(image|audio|video)\//.test(type)) return undefined;
      const escaped = mode !== 'xml' && (type === 'html' || type === 'text/html');
      return this.words(element, this.inside(element, escaped), true);
    }
    if (mode === 'base64' || isBinary(type)) {
      const text = fromBase64(element.text);
      return text === undefined ? undefined : this.words(element, text, true);
    }
    if (/^(html|xhtml|text\/html|application\/xhtml\+xml)$/.test(type)) return this.words(element, element.text, true);
    return this.words(element, element.text, type === '' && LOOKS_LIKE_HTML.test(element.text));
  }

  private words(element: XmlElement, value: string, html: boolean): RawText {
    const words: RawText = { value, html };
    // The one element around XHTML content may set another base.
    const [inner] = element.children;
    const { bases } = inner && element.children.length === 1 ? inner : element;
    const base = bases.length > 0 ? this.base(inner && element.children.length === 1 ? inner : element) : undefined;
    if (base !== undefined) words.base = base;
    if (element.language !== undefined) words.language = element.language;
    return words;
  }

  /** The markup inside an element as HTML. @param escaped whether references stand for markup, as in RSS */
  private inside(element: XmlElement, escaped: boolean): string {
    const source = withoutSections(this.source.slice(element.start, element.end), escaped);
    const bare = element.children.some(({ name }) => name.startsWith('xhtml:'))
      ? source.replace(/(<\/?)[\w.-]+:(?=[a-z])/gi, '$1')
      : source;
    return escaped ? this.#characters.decode(bare) : bare;
  }
}

/** Markup whose CDATA sections became text, or where references stand for markup, markup. */
function withoutSections(source: string, escaped: boolean): string {
  let out = '';
  let last = 0;
  for (let at = source.indexOf('<![CDATA['); at >= 0; at = source.indexOf('<![CDATA[', last)) {
    const end = source.indexOf(']]>', at);
    if (end < 0) break;
    const inside = source.slice(at + 9, end);
    out += source.slice(last, at) + (escaped ? inside : escapeHtml(inside));
    last = end + 3;
  }
  return last === 0 ? source : out + source.slice(last);
}

/** Types that Atom carries in base64 (RFC 4287, 4.1.3.3). */
function isBinary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !/[+/]xml$/.test(type);
}

function fromBase64(text: string): string | undefined {
  const bare = text.replace(/\s+/g, '');
  if (!/^[\w+/-]+={0,2}$/.test(bare)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(bare.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
