import { resolved } from './references.js';

/** What is made of the pieces of a document, in order. */
export interface TokenHandler {
  /** Text with its references resolved. */
  text(text: string): void;
  /** @param attributes name after value, names in lower case */
  open(name: string, attributes: string[], selfClosing: boolean): void;
  close(name: string): void;
  /** Whether what is open is SVG or MathML, where CDATA is text and no element holds raw text. */
  foreign(): boolean;
}

/** Elements whose inside is text up to their own end tag; in the first two with references. */
const RAW = new Set(['title', 'textarea', 'script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);
const ATTRIBUTES = 128;
const NONE: string[] = [];

const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isSpace = (code: number) => code === 0x20 || (code >= 9 && code <= 13 && code !== 11);

/**
 * Cuts HTML into text, tags and attributes (HTML 13.2.5) in one pass that looks for the next sign instead of looking at
 * each character. Two liberties, for what was cut off: a value without its closing quotation mark ends with its tag, and
 * a text element that is never closed with the document.
 */
export function tokenize(source: string, handler: TokenHandler): void {
  new Tokens(source, handler).run();
}

class Tokens {
  readonly #source: string;
  readonly #handler: TokenHandler;
  /** From where on there is no such quotation mark, so that none is looked for twice. */
  readonly #without: Record<string, number> = {};

  constructor(source: string, handler: TokenHandler) {
    this.#source = source;
    this.#handler = handler;
  }

  run(): void {
    const source = this.#source;
    let from = 0;
    let less = source.indexOf('<');
    while (less >= 0) {
      const end = this.#markup(less, from);
      if (end < 0) less = source.indexOf('<', less + 1);
      else {
        from = end;
        less = source.indexOf('<', end);
      }
    }
    if (from < source.length) this.#handler.text(resolved(source.slice(from)));
  }

  /** @returns where it ends, or -1 for a < that begins none and belongs to the text from `from` */
  #markup(less: number, from: number): number {
    const source = this.#source;
    const next = source.charCodeAt(less + 1);
    const closing = next === 0x2f;
    const isTag = isLetter(closing ? source.charCodeAt(less + 2) : next);
    if (!isTag && !closing && next !== 0x21 && next !== 0x3f) return -1;
    if (closing && less + 2 >= source.length) return -1;
    if (less > from) this.#handler.text(resolved(source.slice(from, less)));
    if (isTag) return closing ? this.#endTag(less + 2) : this.#startTag(less + 1);
    if (source.startsWith('<!--', less)) return this.#commentEnd(less + 4);
    if (source.startsWith('<![CDATA[', less) && this.#handler.foreign()) {
      const end = this.#past(']]>', less + 9);
      this.#handler.text(source.slice(less + 9, end.at));
      return end.past;
    }
    return this.#past('>', less + 2).past;
  }

  #past(mark: string, from: number): { at: number; past: number } {
    const at = this.#source.indexOf(mark, from);
    return at < 0 ? { at: this.#source.length, past: this.#source.length } : { at, past: at + mark.length };
  }

  #commentEnd(from: number): number {
    const source = this.#source;
    if (source.startsWith('>', from)) return from + 1;
    if (source.startsWith('->', from)) return from + 2;
    const end = /--!?>/g;
    end.lastIndex = from;
    return end.test(source) ? end.lastIndex : source.length;
  }

  #endTag(from: number): number {
    const at = this.#nameEnd(from);
    this.#handler.close(this.#source.slice(from, at).toLowerCase());
    return this.#past('>', at).past;
  }

  #nameEnd(from: number): number {
    const source = this.#source;
    let at = from;
    for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
      if (code === 0x3e || code === 0x2f || isSpace(code)) break;
    }
    return at;
  }

  #startTag(from: number): number {
    const source = this.#source;
    const nameEnd = this.#nameEnd(from);
    const name = source.slice(from, nameEnd).toLowerCase();
    let at = nameEnd;
    let attributes = NONE;
    let selfClosing = false;
    if (source.charCodeAt(at) !== 0x3e) {
      attributes = [];
      for (;;) {
        const code = source.charCodeAt(at);
        // A tag that the document breaks off in is none.
        if (at >= source.length) return at;
        if (code === 0x3e) break;
        selfClosing = code === 0x2f && source.charCodeAt(at + 1) === 0x3e;
        if (isSpace(code) || code === 0x2f) at++;
        else at = this.#attribute(at, attributes);
      }
    }
    const foreign = this.#handler.foreign();
    this.#handler.open(name, attributes, selfClosing);
    return RAW.has(name) && !foreign ? this.#rawText(name, at + 1) : at + 1;
  }

  /** @returns where it ends */
  #attribute(from: number, attributes: string[]): number {
    const source = this.#source;
    // A = at the beginning is part of the name.
    let at = from + 1;
    for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
      if (code === 0x3d || code === 0x3e || code === 0x2f || isSpace(code)) break;
    }
    const name = source.slice(from, at).toLowerCase();
    const keep = attributes.length < 2 * ATTRIBUTES;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== 0x3d) {
      if (keep) attributes.push(name, '');
      return at;
    }
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    const quote = source.charAt(at);
    let start = at;
    let end: number;
    if (quote === '"' || quote === "'") {
      start++;
      end = this.#closing(quote, start);
      at = end + 1;
      if (end < 0) {
        end = this.#past('>', start).at;
        at = end;
      }
    } else {
      for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
        if (code === 0x3e || isSpace(code)) break;
      }
      end = at;
    }
    if (keep) attributes.push(name, resolved(source.slice(start, end), true));
    return at;
  }

  #closing(quote: string, from: number): number {
    if (from >= (this.#without[quote] ?? Number.POSITIVE_INFINITY)) return -1;
    const at = this.#source.indexOf(quote, from);
    if (at < 0) this.#without[quote] = from;
    return at;
  }

  /** @returns where its end tag begins */
  #rawText(name: string, from: number): number {
    const source = this.#source;
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = from;
    const at = end.exec(source)?.index ?? source.length;
    if (at > from) {
      const text = source.slice(from, at);
      this.#handler.text(name === 'title' || name === 'textarea' ? resolved(text) : text);
    }
    return at;
  }
}
