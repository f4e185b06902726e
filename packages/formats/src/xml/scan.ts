import { DatelineError } from '@dateline/core/base';
import { readAttributes } from './attributes.js';
import { Characters, looked, mended } from './characters.js';
import { declarationEnd, declaredEntities } from './doctype.js';
import { XmlElement } from './element.js';
import { Finder } from './finder.js';
import { Scope } from './namespaces.js';
import { closesBefore, Ends, type Name } from './structure.js';

/** Deeper than any feed that means to be read. */
const MAX_DEPTH = 400;
/** More elements than any feed that means to be read: 20,000 items of 40. */
const MOST_ELEMENTS = 800_000;

const NOTHING: Readonly<Record<string, string>> = Object.freeze({});
const NO_BASES: readonly string[] = [];
const STRUCTURAL = /^(?:[^:]*:)?(?:rss|rdf|feed|channel|item|entry)$/i;

export interface XmlDocument {
  /** Elements outside every other, in order. */
  roots: XmlElement[];
  source: string;
  /** What was mended on the way, each once. */
  problems: Set<'unclosed' | 'truncated' | 'stray-end'>;
}

/**
 * Reads the elements of a feed from text that need not be well-formed: whatever a document does against XML 1.0, each
 * element that can be made out is there; controls are spaces. Linear in the length of the text.
 * @param from where the first root begins
 * @param standard the vocabulary of names without a prefix
 * @param ascii whether the text is known to hold nothing beyond ASCII
 * @throws DatelineError `feed-too-deep`, `feed-too-large`, `feed-entities`
 */
export function scan(text: string, from: number, standard: string, ascii = false): XmlDocument {
  const { source, maybeBroken } = looked(text, ascii);
  return new Scanner(source, maybeBroken, standard).run(from);
}

class Scanner {
  private readonly roots: XmlElement[] = [];
  private readonly problems: XmlDocument['problems'] = new Set();
  private readonly stack: XmlElement[] = [];
  private readonly names: Name[] = [];
  private readonly scopes: Scope[] = [];
  private readonly characters: Characters;
  private readonly less: Finder;
  private readonly greater: Finder;
  private readonly commentEnd: Finder;
  private readonly cdata: Finder;
  private readonly cdataEnd: Finder;
  private readonly ends: Ends;
  private elements = 0;
  private scope: Scope;
  private top: XmlElement | undefined;

  private readonly source: string;
  private readonly maybeBroken: boolean;

  constructor(source: string, maybeBroken: boolean, standard: string) {
    this.source = source;
    this.maybeBroken = maybeBroken;
    this.less = new Finder(source, '<');
    this.greater = new Finder(source, '>');
    this.commentEnd = new Finder(source, '-->');
    this.cdata = new Finder(source, '<![CDATA[');
    this.cdataEnd = new Finder(source, ']]>');
    this.ends = new Ends(source);
    const doctype = source.slice(0, 4000).search(/<!DOCTYPE/i);
    this.characters = new Characters(
      doctype < 0
        ? undefined
        : declaredEntities(source.slice(doctype, Math.min(declarationEnd(source, doctype), doctype + 50_000))),
    );
    this.scope = Scope.root(standard);
  }

  run(from: number): XmlDocument {
    const { source } = this;
    let at = from;
    while (at < source.length) {
      const less = source.indexOf('<', at);
      const end = less < 0 ? source.length : less;
      if (end > at) this.text(at, end);
      if (less < 0) break;
      at = this.markup(less);
    }
    if (this.top) this.problems.add('truncated');
    while (this.top) this.close(source.length);
    return { roots: this.roots, source, problems: this.problems };
  }

  private text(from: number, to: number): void {
    const { top } = this;
    if (!top) return;
    // Space between elements is most of what stands there.
    if (top.text === '' && blank(this.source, from, to)) return;
    top.text += this.characters.decode(this.source.slice(from, to));
  }

  /** @returns where reading goes on */
  private markup(less: number): number {
    const next = this.source.charCodeAt(less + 1);
    if (next === 0x2f) return this.endTag(less);
    if (next === 0x21) return this.declaration(less);
    if (next === 0x3f) return this.instruction(less);
    // A name begins with a letter, _ or :, or with anything beyond ASCII.
    if ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a) return this.startTag(less);
    if (next === 0x5f || next >= 0x80) return this.startTag(less);
    if (this.top) this.top.text += '<';
    return less + 1;
  }

  private declaration(less: number): number {
    const { source, top } = this;
    if (source.startsWith('<!--', less)) {
      if (this.commentEnd.has(less + 4)) return this.commentEnd.next(less + 4) + 3;
      this.problems.add('unclosed');
      return less + 4;
    }
    if (source.startsWith('<![', less) && /^<!\[cdata\[/i.test(source.slice(less, less + 9))) {
      const { from, to, end, wrapped } = this.section(less + 9);
      const text = source.slice(from, to);
      if (top) top.text += wrapped ? text.replace(/<!\[CDATA\[|\]\]>/g, '') : text;
      return end;
    }
    return declarationEnd(source, less);
  }

  /**
   * A CDATA section, also one with another inside (the publisher wrapped a wrapped text), and one that is never closed:
   * that ends with its element. Only the stretch up to the next ]]> is ever searched, so that the whole stays linear.
   * @returns where its text stands, whether other sections begin in it, and where reading goes on
   */
  private section(from: number): { from: number; to: number; end: number; wrapped: boolean } {
    const { source } = this;
    let to = this.cdataEnd.next(from);
    const inner = this.cdata.next(from);
    const wrapped = inner < to;
    if (!wrapped && to < source.length) return { from, to, end: to + 3, wrapped };
    const ownEnd = `</${this.names.at(-1)?.written ?? ''}`;
    if (to === source.length || inner < to) {
      const stretch = source.slice(from, Math.min(inner, to));
      const end = stretch.indexOf(ownEnd);
      if (end >= 0 || to === source.length) {
        this.problems.add('unclosed');
        const stop = end < 0 ? source.length : from + end;
        return { from, to: stop, end: stop, wrapped };
      }
    }
    for (let opened = inner, depth = 0; opened < to && depth < 8; depth++) {
      const outer = this.cdataEnd.next(to + 3);
      if (outer === source.length || source.slice(to, outer).includes(ownEnd)) break;
      opened = this.cdata.next(opened + 9);
      to = outer;
    }
    return { from, to, end: to + 3, wrapped };
  }

  private instruction(less: number): number {
    const greater = this.greater.next(less);
    return Math.min(greater, this.source.length) + 1;
  }

  private endTag(less: number): number {
    const own = this.names[this.names.length - 1]?.written;
    // Nearly all end tags are those of the element that was opened last, written as it was.
    if (own !== undefined && this.source.startsWith(own, less + 2)) {
      const end = less + 2 + own.length;
      if (this.source.charCodeAt(end) === 0x3e) {
        this.close(less);
        return end + 1;
      }
    }
    const greater = this.greater.next(less);
    // An end tag that was cut off ends where the next tag begins.
    const end = Math.min(greater, this.less.next(less + 1));
    const written = this.source.slice(less + 2, end).trim();
    const name = this.scope.element(written);
    if (name.count.open > 0) {
      while (this.top && this.top.name !== name.settled) {
        this.problems.add('unclosed');
        this.close(less);
      }
      this.close(less);
    } else if (!name.isVoid) this.problems.add('stray-end');
    return greater === end ? end + 1 : end;
  }

  private close(end: number): void {
    const { top } = this;
    if (!top) return;
    top.end = end;
    if (this.maybeBroken && top.text !== '') top.text = mended(top.text);
    this.names.pop()!.count.open--;
    this.stack.pop();
    this.scope = this.scopes.pop() ?? this.scope;
    this.top = this.stack[this.stack.length - 1];
  }

  private startTag(less: number): number {
    const { source } = this;
    let at = less + 1;
    for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
      if (code === 0x3e || code === 0x2f || code <= 0x20 || code === 0x3c) break;
    }
    const written = source.slice(less + 1, at);
    const bare = source.charCodeAt(at) === 0x3e;
    const tag = bare ? undefined : readAttributes(source, at, this.greater);
    const end = tag?.end ?? at + 1;

    let name = this.scope.element(written);
    while (this.top && closesBefore(this.top, this.names[this.names.length - 1]!, name, this.ends, end)) {
      this.problems.add('unclosed');
      this.close(less);
      name = this.scope.element(written);
    }
    this.push(name, tag?.attributes, end);
    if (tag?.selfClosing || name.isVoid) this.close(end);
    return end;
  }

  private push(known: Name, attributes: string[] | undefined, start: number): void {
    const { top } = this;
    if (this.stack.length >= MAX_DEPTH) throw new DatelineError('feed-too-deep', { limit: MAX_DEPTH });
    if (++this.elements > MOST_ELEMENTS)
      throw new DatelineError('feed-too-large', { limit: `${MOST_ELEMENTS} elements` });
    const outer = this.scope;
    let bases = top === undefined ? NO_BASES : top.bases;
    let language = top?.language;
    let values = NOTHING;
    let name = known;
    if (attributes) {
      this.scope = this.scopeWith(attributes, known.written);
      if (this.scope !== outer) name = this.scope.element(known.written);
      values = this.values(attributes);
      const base = values['xml:base']?.trim();
      if (base) bases = [...bases.slice(-7), base];
      language = values['xml:lang']?.trim() ?? language;
    }
    const element = new XmlElement(name.settled, values, top, start, bases, language);
    (top ? top.children : this.roots).push(element);
    this.stack.push(element);
    this.names.push(name);
    this.scopes.push(outer);
    name.count.open++;
    this.top = element;
  }

  /** What prefixes mean inside an element with these attributes. */
  private scopeWith(attributes: readonly string[], written: string): Scope {
    const declarations: [string, string][] = [];
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at]!;
      if (name === 'xmlns') declarations.push(['', attributes[at + 1]!]);
      else if (name.startsWith('xmlns:')) declarations.push([name.slice(6), attributes[at + 1]!]);
    }
    return declarations.length > 0 ? this.scope.declare(declarations, STRUCTURAL.test(written)) : this.scope;
  }

  private values(attributes: readonly string[]): Readonly<Record<string, string>> {
    const values: Record<string, string> = {};
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at]!;
      if (name.startsWith('xmlns')) continue;
      const settled = this.scope.attribute(name);
      const value = this.characters.decode(attributes[at + 1]!);
      if (settled === '__proto__' || settled in values) continue;
      values[settled] = this.maybeBroken ? mended(value) : value;
    }
    return values;
  }
}

function blank(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) > 0x20) return false;
  return true;
}
