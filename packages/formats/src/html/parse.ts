import { DatelineError } from '@dateline/core/base';
import { Attributes } from './attributes.js';
import { Element } from './element.js';
import { type Closing, KIND_COUNT, type Kind, kindOf } from './kinds.js';
import { SCOPE } from './names.js';
import { withStreamed } from './streamed.js';
import { type TokenHandler, tokenize } from './tokenize.js';

/** Elements deeper than this become children of the one at this depth, as in browsers; so recursion stays shallow. */
const DEPTH = 400;
const ELEMENTS = 1_000_000;

const HTML = kindOf('html').number;
const HEAD = kindOf('head').number;
const BODY = kindOf('body').number;
const FORM = kindOf('form').number;
const PARAGRAPH = kindOf('p').number;
const SVG = kindOf('svg').number;
const MATH = kindOf('math').number;
const PARAGRAPHS: Closing = { ends: new Set(['p']), until: new Set([...SCOPE, 'button']) };
const ROOT = kindOf('#document');
const NONE_OPEN = new Array<number>(KIND_COUNT).fill(0);

/** Elements of AMP and of older HTML that are read as those they stand for. */
const ALIASES = new Map([
  ['image', 'img'],
  ['amp-img', 'img'],
  ['amp-anim', 'img'],
  ['amp-video', 'video'],
  ['amp-audio', 'audio'],
  ['amp-iframe', 'iframe'],
]);
const plainName = (name: string) => ALIASES.get(name) ?? name;

/**
 * Builds the tree with the rules for end tags that may be missing, after those of HTML 13.2.6 but without its repairs of
 * formatting; what is misplaced stays where it stands.
 */
class Builder implements TokenHandler {
  readonly root = new Element('#document');
  readonly #stack: Element[] = [this.root];
  /** What is known of each on the stack. */
  readonly #kinds: Kind[] = [ROOT];
  /** How many are open, by the number of their kind. */
  readonly #open = NONE_OPEN.slice();
  #top: Element = this.root;
  #topKind: Kind = ROOT;
  #preformatted = 0;
  /** Elements that were opened beyond the greatest depth and are not on the stack. */
  #beyond = 0;
  #count = 0;
  #text = '';

  text(text: string): void {
    this.#text = this.#text === '' ? text : this.#text + text;
  }

  open(tag: string, attributes: Attributes, selfClosing: boolean): void {
    this.#flush();
    // Browsers show what a declarative shadow root holds in the place of its host.
    const shadow = tag === 'template' && attributes.get('shadowrootmode') !== undefined;
    const written = shadow ? 'div' : plainName(tag);
    if (++this.#count > ELEMENTS) {
      throw new DatelineError('too-large', `This page has more than ${ELEMENTS} elements; it is no article.`);
    }
    const kind = kindOf(written);
    const { number } = kind;
    if ((number === HTML || number === BODY || number === FORM) && this.#open[number]! > 0) return;
    this.#endBefore(kind);
    const element = new Element(kind.name || written, attributes, this.#top, this.#count);
    this.#top.append(element);
    if (kind.isVoid || (selfClosing && (number === SVG || this.foreign()))) return;
    if (this.#stack.length >= DEPTH) {
      this.#beyond++;
      return;
    }
    this.#stack.push(element);
    this.#kinds.push(kind);
    this.#tally(kind, 1);
    this.#top = element;
    this.#topKind = kind;
  }

  close(tag: string): void {
    const name = plainName(tag);
    if (name === 'br') this.#leaf(name);
    const kind = kindOf(name);
    if (kind.isVoid || kind.number === HTML || kind.number === BODY) return;
    if (this.#beyond > 0) this.#beyond--;
    else if (this.#open[kind.number]! > 0) this.#leave(name, kind);
  }

  foreign(): boolean {
    return this.#open[SVG]! > 0 || this.#open[MATH]! > 0;
  }

  preformatted(): boolean {
    return this.#preformatted > 0;
  }

  /** The whole tree, once everything has been read. */
  finish(): Element {
    this.#flush();
    return this.root;
  }

  #flush(): void {
    if (this.#text === '') return;
    if (this.#topKind.number === HEAD && /\S/.test(this.#text)) this.#pop();
    this.#top.append(this.#text);
    this.#text = '';
  }

  #leaf(name: string): void {
    this.#flush();
    this.#top.append(new Element(name, Attributes.none, this.#top, ++this.#count));
  }

  /** Ends what cannot hold the element that begins. */
  #endBefore(kind: Kind): void {
    if (this.#topKind.number === HEAD && !kind.inHead) this.#pop();
    if (kind.number === BODY && this.#open[HEAD]! > 0) this.#leave('head', kindOf('head'));
    if (kind.endsParagraph && this.#open[PARAGRAPH]! > 0) this.#endNearest(PARAGRAPHS);
    if (kind.isHeading && this.#topKind.isHeading) this.#pop();
    if (kind.closes && kind.closed.some((number) => this.#open[number]! > 0)) this.#endNearest(kind.closes);
  }

  /** Ends the nearest open element that fits, unless one stands before it that hides it. */
  #endNearest({ ends, until }: Closing): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const { name } = this.#stack[at]!;
      if (ends.has(name)) {
        this.#popTo(at);
        // A row ends its cell and the row before it.
        if (!ends.has(this.#top.name)) return;
      } else if (until.has(name)) return;
    }
  }

  #leave(name: string, { isFormatting, leavesScope }: Kind): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      if (this.#stack[at]!.name === name) {
        this.#flush();
        if (isFormatting && this.#blockAbove(at)) this.#forget(at);
        else this.#popTo(at);
        return;
      }
      if (!leavesScope && this.#kinds[at]!.isScope) return;
    }
  }

  #blockAbove(at: number): boolean {
    for (let above = at + 1; above < this.#kinds.length; above++) if (!this.#kinds[above]!.isFormatting) return true;
    return false;
  }

  #forget(at: number): void {
    this.#stack.splice(at, 1);
    const [kind] = this.#kinds.splice(at, 1);
    this.#tally(kind!, -1);
  }

  #popTo(depth: number): void {
    while (this.#stack.length > depth) this.#pop();
  }

  #pop(): void {
    this.#stack.pop();
    this.#tally(this.#kinds.pop()!, -1);
    this.#top = this.#stack[this.#stack.length - 1]!;
    this.#topKind = this.#kinds[this.#kinds.length - 1]!;
  }

  #tally({ number, isPreformatted }: Kind, step: number): void {
    this.#open[number]! += step;
    if (isPreformatted) this.#preformatted += step;
  }
}

/**
 * A document or a fragment of one as a tree. Takes anything; comments are left out; character references are resolved
 * once; white space that stands alone is one space, except where it is preformatted. Time and memory grow with the length
 * of the text.
 * @param html a text, or its pieces as `tokenize` takes them
 * @throws DatelineError `too-large` beyond a million elements
 */
export function parseHtml(html: string | readonly string[]): Element {
  const builder = new Builder();
  tokenize(withStreamed(html), builder);
  return builder.finish();
}
