import { DatelineError } from '@dateline/core';
import { Element } from './element.js';
import { ENDS_PARAGRAPH, FORMATTING, HEAD, SCOPE, VOID } from './names.js';
import { type TokenHandler, tokenize } from './tokenize.js';

/** Elements deeper than this become children of the one at this depth, as in browsers; so recursion stays shallow. */
const DEPTH = 400;
const ELEMENTS = 1_000_000;

const HEADING = /^h[1-6]$/;
const CELLS = new Set(['td', 'th']);
const ROWS = new Set(['tr', 'td', 'th']);
const SECTIONS = new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
/** Opening one of these ends an open one of those, up to the element behind which it cannot be seen. */
const CLOSES: Record<string, { ends: ReadonlySet<string>; until: ReadonlySet<string> }> = {
  li: { ends: new Set(['li']), until: new Set(['ul', 'ol', 'menu', 'dir']) },
  dd: { ends: new Set(['dd', 'dt']), until: new Set(['dl']) },
  dt: { ends: new Set(['dd', 'dt']), until: new Set(['dl']) },
  option: { ends: new Set(['option']), until: new Set(['select', 'datalist', 'optgroup']) },
  optgroup: { ends: new Set(['option', 'optgroup']), until: new Set(['select']) },
  td: { ends: CELLS, until: new Set(['table', 'tr']) },
  th: { ends: CELLS, until: new Set(['table', 'tr']) },
  tr: { ends: ROWS, until: new Set(['table', 'tbody', 'thead', 'tfoot']) },
  tbody: { ends: SECTIONS, until: new Set(['table']) },
  thead: { ends: SECTIONS, until: new Set(['table']) },
  tfoot: { ends: SECTIONS, until: new Set(['table']) },
  a: { ends: new Set(['a']), until: SCOPE },
};

/**
 * Builds the tree with the rules for end tags that may be missing, after those of HTML 13.2.6 but without its repairs of
 * formatting; what is misplaced stays where it stands.
 */
class Builder implements TokenHandler {
  readonly root = new Element('#document', []);
  readonly #stack: Element[] = [this.root];
  readonly #open = new Map<string, number>();
  #top: Element = this.root;
  /** Elements that were opened beyond the greatest depth and are not on the stack. */
  #beyond = 0;
  #count = 0;
  #text = '';

  text(text: string): void {
    this.#text = this.#text === '' ? text : this.#text + text;
  }

  open(written: string, attributes: string[], selfClosing: boolean): void {
    this.#flush();
    if (++this.#count > ELEMENTS) {
      throw new DatelineError('too-large', `This page has more than ${ELEMENTS} elements; it is no article.`);
    }
    const name = written === 'image' ? 'img' : written;
    if ((name === 'html' || name === 'body') && this.#open.get(name)) return;
    if (name === 'form' && this.#open.get('form')) return;
    this.#endBefore(name);
    const element = new Element(name, attributes, this.#top);
    this.#top.children.push(element);
    if (VOID.has(name) || (selfClosing && (this.foreign() || name === 'svg'))) return;
    if (this.#stack.length >= DEPTH) {
      this.#beyond++;
      return;
    }
    this.#stack.push(element);
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    this.#top = element;
  }

  close(name: string): void {
    if (name === 'br') this.#leaf(name);
    if (name === 'br' || name === 'html' || name === 'body' || VOID.has(name)) return;
    if (this.#beyond > 0) this.#beyond--;
    else if (this.#open.get(name)) this.#leave(name);
  }

  foreign(): boolean {
    return Boolean(this.#open.get('svg') || this.#open.get('math'));
  }

  /** The whole tree, once everything has been read. */
  finish(): Element {
    this.#flush();
    return this.root;
  }

  #flush(): void {
    if (!this.#text) return;
    if (this.#top.name === 'head' && /\S/.test(this.#text)) this.#pop();
    this.#top.children.push(this.#text);
    this.#text = '';
  }

  #leaf(name: string): void {
    this.#flush();
    this.#top.children.push(new Element(name, [], this.#top));
  }

  /** Ends what cannot hold the element that begins. */
  #endBefore(name: string): void {
    if (this.#top.name === 'head' && !HEAD.has(name)) this.#pop();
    if (name === 'body' && this.#open.get('head')) this.#leave('head');
    if (ENDS_PARAGRAPH.has(name) && this.#open.get('p'))
      this.#endNearest(isParagraph, (other) => SCOPE.has(other) || other === 'button');
    if (HEADING.test(name) && HEADING.test(this.#top.name)) this.#pop();
    const rule = CLOSES[name];
    if (rule)
      this.#endNearest(
        (other) => rule.ends.has(other),
        (other) => rule.until.has(other),
      );
  }

  /** Ends the nearest open element that fits, unless one stands before it that hides it. */
  #endNearest(fits: (name: string) => boolean, hides: (name: string) => boolean): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const { name } = this.#stack[at]!;
      if (fits(name)) {
        while (this.#stack.length > at) this.#pop();
        // A row ends its cell and the row before it.
        if (!fits(this.#top.name)) return;
      } else if (hides(name)) return;
    }
  }

  #leave(name: string): void {
    const inScope = name === 'table' || SCOPE.has(name) || /^t(body|head|foot|r)$/.test(name);
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const other = this.#stack[at]!;
      if (other.name === name) {
        this.#flush();
        if (FORMATTING.has(name) && this.#blockAbove(at)) this.#forget(at);
        else while (this.#stack.length > at) this.#pop();
        return;
      }
      if (!inScope && SCOPE.has(other.name)) return;
    }
  }

  #blockAbove(at: number): boolean {
    for (let above = at + 1; above < this.#stack.length; above++) {
      if (!FORMATTING.has(this.#stack[above]!.name)) return true;
    }
    return false;
  }

  #forget(at: number): void {
    const [element] = this.#stack.splice(at, 1);
    this.#tally(element!.name, -1);
  }

  #pop(): void {
    const element = this.#stack.pop()!;
    this.#tally(element.name, -1);
    this.#top = this.#stack[this.#stack.length - 1]!;
  }

  #tally(name: string, step: number): void {
    this.#open.set(name, (this.#open.get(name) ?? 0) + step);
  }
}

const isParagraph = (name: string) => name === 'p';

/**
 * A document or a fragment of one as a tree. Takes anything; comments are left out; character references are resolved
 * once. Time and memory grow with the length of the text.
 * @throws DatelineError `too-large` beyond a million elements
 */
export function parseHtml(html: string): Element {
  const builder = new Builder();
  tokenize(html, builder);
  return builder.finish();
}
