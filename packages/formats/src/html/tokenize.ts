import { Attributes, Written } from './attributes.js';
import { ELEMENT_NAMES } from './element-names.js';
import { NameTable } from './name-table.js';
import { resolved } from './references.js';

/** What is made of the pieces of a document, in order. */
export interface TokenHandler {
  /** Text with its references resolved. */
  text(text: string): void;
  /** @param name in lower case */
  open(name: string, attributes: Attributes, selfClosing: boolean): void;
  close(name: string): void;
  /** Whether what is open is SVG or MathML, where CDATA is text and no element holds raw text; never when absent. */
  foreign?(): boolean;
  /** Whether white space counts as it is written; elsewhere, and when absent, a run of nothing else is given as one space. */
  preformatted?(): boolean;
}

/** Elements whose inside is text up to their own end tag; in the first two with references. */
const RAW = new Set(['title', 'textarea', 'script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);
const ATTRIBUTES = 128;
const NAMES = new NameTable(ELEMENT_NAMES);

const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isSpace = (code: number) => code === 0x20 || (code >= 9 && code <= 13 && code !== 11);

/** Stands in the place of an end that lies in the next piece. */
const UNFINISHED = -2;

/**
 * Cuts HTML into text, tags and attributes (HTML 13.2.5) in one pass that looks for the next sign instead of looking at
 * each character. Two liberties, for what was cut off: a value without its closing quotation mark ends with its tag, and
 * a text element that is never closed with the document.
 * @param source a document, or the pieces of one, each of which but the first begins with the < of a tag, of a comment or
 *   of a declaration
 */
export function tokenize(source: string | readonly string[], handler: TokenHandler): void {
  const pieces = typeof source === 'string' ? [source] : source;
  const tokens = new Tokens(handler);
  let text = '';
  for (let at = 0; at < pieces.length; ) {
    // A tag that goes on is read again with twice as much, so that all of it takes time by its length.
    const enough = 2 * text.length;
    do text += pieces[at++];
    while (text.length < enough && at < pieces.length);
    text = text.slice(tokens.read(text, at === pieces.length));
  }
}

class Tokens {
  #source = '';
  #isLast = false;
  readonly #handler: TokenHandler;
  readonly #classes = new Map<string, string>();
  #written = Written.none;
  /** The element whose raw text goes on in the next piece. */
  #rawIn: string | undefined;
  /** From where on there is no such quotation mark, so that none is looked for twice. */
  #withoutDouble = Number.POSITIVE_INFINITY;
  #withoutSingle = Number.POSITIVE_INFINITY;
  /** Where white space behind the last tag ends. */
  #solid = 0;
  /** The & found last. */
  #ampersand = -1;

  constructor(handler: TokenHandler) {
    this.#handler = handler;
  }

  /** Reads one piece. @returns how far, which is not to its end where a tag goes on in the next */
  read(source: string, isLast: boolean): number {
    this.#source = source;
    this.#isLast = isLast;
    this.#written = new Written(source, this.#classes);
    this.#withoutDouble = Number.POSITIVE_INFINITY;
    this.#withoutSingle = Number.POSITIVE_INFINITY;
    this.#ampersand = -1;
    let from = this.#rawIn === undefined ? 0 : this.#rawText(this.#rawIn, 0);
    let less = this.#less(from);
    while (less >= 0) {
      const end = this.#markup(less, from);
      if (end === UNFINISHED) return less;
      if (end < 0) less = source.indexOf('<', less + 1);
      else {
        from = end;
        less = this.#less(end);
      }
    }
    if (from < source.length) this.#text(from, source.length);
    return source.length;
  }

  /** The next <; behind a tag it often stands at once, or after some white space. */
  #less(from: number): number {
    const source = this.#source;
    let at = from;
    while (isSpace(source.charCodeAt(at))) at++;
    this.#solid = at;
    return source.charCodeAt(at) === 0x3c ? at : source.indexOf('<', at);
  }

  #text(from: number, to: number): void {
    const source = this.#source;
    if (this.#solid >= to && !this.#handler.preformatted?.()) this.#handler.text(' ');
    else this.#handler.text(this.#mayHold(from, to) ? resolved(source.slice(from, to)) : source.slice(from, to));
  }

  /** Whether a reference may stand in a stretch; one search tells for all stretches up to the next &. */
  #mayHold(from: number, to: number): boolean {
    if (this.#ampersand < from) {
      const at = this.#source.indexOf('&', from);
      this.#ampersand = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#ampersand < to;
  }

  /** @returns where it ends, or -1 for a < that begins none and belongs to the text from `from`, or UNFINISHED */
  #markup(less: number, from: number): number {
    const source = this.#source;
    const next = source.charCodeAt(less + 1);
    const closing = next === 0x2f;
    const isTag = isLetter(closing ? source.charCodeAt(less + 2) : next);
    if (!isTag && !closing && next !== 0x21 && next !== 0x3f) return -1;
    if (closing && this.#isLast && less + 2 >= source.length) return -1;
    if (less > from) this.#text(from, less);
    if (isTag) return closing ? this.#endTag(less + 2) : this.#startTag(less + 1);
    if (source.startsWith('<!--', less)) return this.#commentEnd(less + 4);
    if (source.startsWith('<![CDATA[', less) && this.#handler.foreign?.()) {
      const end = this.#before(']]>', less + 9);
      if (end === UNFINISHED) return end;
      this.#handler.text(source.slice(less + 9, end));
      return Math.min(source.length, end + 3);
    }
    return this.#past('>', less + 2);
  }

  /** What stands in the place of an end that is not there. */
  #missing(): number {
    return this.#isLast ? this.#source.length : UNFINISHED;
  }

  /** Where a mark stands, or the end of the document. */
  #before(mark: string, from: number): number {
    const at = this.#source.indexOf(mark, from);
    return at < 0 ? this.#missing() : at;
  }

  #past(mark: string, from: number): number {
    const at = this.#source.indexOf(mark, from);
    return at < 0 ? this.#missing() : at + mark.length;
  }

  #commentEnd(from: number): number {
    const source = this.#source;
    if (source.startsWith('>', from)) return from + 1;
    if (source.startsWith('->', from)) return from + 2;
    for (let at = source.indexOf('--', from); at >= 0; at = source.indexOf('--', at + 1)) {
      const next = source.charCodeAt(at + 2);
      if (next === 0x3e) return at + 3;
      if (next === 0x21 && source.charCodeAt(at + 3) === 0x3e) return at + 4;
    }
    return this.#missing();
  }

  #endTag(from: number): number {
    const at = this.#nameEnd(from);
    const end = this.#source.charCodeAt(at) === 0x3e ? at + 1 : this.#past('>', at);
    if (end !== UNFINISHED) this.#handler.close(NAMES.at(this.#source, from, at));
    return end;
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
    const name = NAMES.at(source, from, nameEnd);
    const first = this.#written.count;
    let at = nameEnd;
    let selfClosing = false;
    for (let code = source.charCodeAt(at); code !== 0x3e; code = source.charCodeAt(at)) {
      // A tag that the document breaks off in is none.
      if (at >= source.length) return this.#missing();
      selfClosing = code === 0x2f && source.charCodeAt(at + 1) === 0x3e;
      if (isSpace(code) || code === 0x2f) at++;
      else at = this.#attribute(at, this.#written.count - first < ATTRIBUTES);
    }
    const { count } = this.#written;
    const foreign = this.#handler.foreign?.();
    const attributes = count > first ? new Attributes(this.#written, first, count) : Attributes.none;
    this.#handler.open(name, attributes, selfClosing);
    return RAW.has(name) && !foreign ? this.#rawText(name, at + 1) : at + 1;
  }

  /** @returns where it ends */
  #attribute(from: number, keep: boolean): number {
    const source = this.#source;
    // A = at the beginning is part of the name.
    let at = from + 1;
    for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
      if (code === 0x3d || code === 0x3e || code === 0x2f || isSpace(code)) break;
    }
    const nameEnd = at;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== 0x3d) {
      if (keep) this.#written.add(from, nameEnd, at, at);
      return at;
    }
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    const quote = source.charCodeAt(at);
    let start = at;
    let end: number;
    if (quote === 0x22 || quote === 0x27) {
      start++;
      end = this.#closing(quote, start);
      at = end + 1;
      if (end < 0) {
        if (!this.#isLast) return source.length;
        end = this.#before('>', start);
        at = end;
      }
    } else {
      for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
        if (code === 0x3e || isSpace(code)) break;
      }
      end = at;
    }
    if (keep) this.#written.add(from, nameEnd, start, end);
    return at;
  }

  #closing(quote: number, from: number): number {
    const double = quote === 0x22;
    if (from >= (double ? this.#withoutDouble : this.#withoutSingle)) return -1;
    const at = this.#source.indexOf(double ? '"' : "'", from);
    if (at < 0 && double) this.#withoutDouble = from;
    else if (at < 0) this.#withoutSingle = from;
    return at;
  }

  /** @returns where its end tag begins, or where the piece ends */
  #rawText(name: string, from: number): number {
    const source = this.#source;
    const end = this.#rawEnd(name, from);
    const at = end < 0 ? source.length : end;
    this.#rawIn = end < 0 ? name : undefined;
    if (at > from) {
      const text = source.slice(from, at);
      this.#handler.text(name === 'title' || name === 'textarea' ? resolved(text) : text);
    }
    return at;
  }

  #rawEnd(name: string, from: number): number {
    const source = this.#source;
    for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      const next = source.charCodeAt(end);
      if ((next === 0x3e || next === 0x2f || isSpace(next)) && source.slice(at + 2, end).toLowerCase() === name)
        return at;
    }
    return -1;
  }
}
