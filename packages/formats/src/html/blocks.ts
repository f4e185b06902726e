import type { Block, Figure } from '@dateline/core';
import { safeLink } from './address.js';
import { Attributes } from './attributes.js';
import { addCaption, CAPTIONED, near } from './captions.js';
import { CODE_LANGUAGE, classOf, isCaption, isCredit, isHidden, isIcon, isPictureBox } from './classes.js';
import { codeOf } from './code.js';
import { withDropCaps } from './drop-caps.js';
import { Element, elementsOf, rawText } from './element.js';
import { embedOf, playerOf } from './embed.js';
import { isDrawnFormula, texOf, texOfPicture, texOfScript } from './formula.js';
import type { Notes } from './notes.js';
import { parseHtml } from './parse.js';
import { pictureOf } from './picture.js';
import { mended, type Prose, ProseBuilder } from './prose.js';
import { type MarkType, type Role, roleOf } from './roles.js';
import { isLayout, tableOf } from './table.js';

/** A block and where in the tree it came from. */
export interface PlacedBlock {
  block: Block;
  /** The nearest element around it that is laid out as a block. */
  element: Element;
  /** Characters of it that stand in links. */
  linked: number;
  /** Its words were set as a caption, though no picture came with them. */
  caption?: boolean;
}

export interface BlockOptions {
  /** Where relative addresses start. */
  base?: string | undefined;
  /** Shows what the page keeps hidden. */
  hidden?: boolean;
  /** Marks what refers to these. */
  notes?: Notes | undefined;
  /** Gives links as they are written, for a caller that resolves them later. */
  rawLinks?: boolean;
}

interface List {
  ordered: boolean;
  next: number;
}

/** More characters than this beside a picture are no caption. */
const BOXED = 320;

/** Walks a tree in the order it is read and writes down its blocks. */
class Walker {
  readonly blocks: PlacedBlock[] = [];
  readonly #options: BlockOptions;
  readonly #prose = new ProseBuilder();
  readonly #lists: List[] = [];
  #element: Element;
  /** Pictures met inside a paragraph; they follow it. */
  #waiting: PlacedBlock[] = [];
  #quotes = 0;
  #heading = 0;
  /** What stands around the last formula and its drawing. */
  #formulaAround: Element | undefined;
  /** The next prose is the text of a list item. */
  #item: { ordered: boolean; number?: number; depth: number } | undefined;

  constructor(root: Element, options: BlockOptions) {
    this.#element = root;
    this.#options = options;
  }

  run(root: Element): PlacedBlock[] {
    this.#children(root);
    this.#flush();
    return this.blocks;
  }

  #children(element: Element): void {
    const { children } = element;
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!;
      if (typeof child === 'string') this.#prose.add(child);
      else if (child.attributes === Attributes.none || !isDrawnFormula(children, at)) this.#visit(child);
    }
  }

  #visit(element: Element): void {
    const role = roleOf(element.name);
    const { shown } = role;
    const { attributes } = element;
    const bare = attributes === Attributes.none;
    if (shown === 'nothing') this.#unseen(element);
    else if (!bare && !this.#options.hidden && isHidden(element)) return;
    else if (element.name === 'math') this.#formula(element);
    else if (element.parent === this.#formulaAround && attributes.get('aria-hidden') === 'true') return;
    else if (shown === 'block') this.#block(element, role);
    else if (shown === 'break') this.#lineBreak();
    else if (shown === 'image') this.#image(element);
    else if (shown === 'embed') this.#embed(element);
    else if (shown === 'player') this.#player(element);
    else if (!bare && /display:\s*block/.test(attributes.get('style') ?? '')) this.#block(element, role);
    else this.#inline(element, role);
  }

  /** Two line breaks in a row are how old pages part paragraphs. */
  #lineBreak(): void {
    if (this.#prose.lineBreak() > 1) this.#flush();
  }

  /** Pictures that a page keeps for readers without scripts count where the one before them has no address. */
  #unseen(element: Element): void {
    if (element.name === 'script') this.#prose.add(texOfScript(element) ?? '');
    // The heading of a part that opens is a button with its words.
    if (element.name === 'button' && /^h[1-6]$/.test(element.parent?.name ?? '')) this.#children(element);
    if (element.name !== 'noscript') return;
    let inside = elementsOf(element, 'img');
    const text = rawText(element);
    if (inside.length === 0 && text.includes('<img')) inside = elementsOf(parseHtml(text), 'img');
    const [image] = inside;
    if (!image || inside.length > 1) return;
    const picture = pictureOf(image, this.#options.base);
    if (picture && !this.#knows(picture.url)) this.#picture(image);
  }

  #knows(url: string): boolean {
    const last = this.#waiting.at(-1)?.block ?? this.blocks.at(-1)?.block;
    if (last?.type !== 'figure') return false;
    const file = (address: string) => address.replace(/[?#].*$/, '').replace(/^.*\//, '');
    return last.url === url || (file(last.url) !== '' && file(last.url) === file(url));
  }

  /** As TeX where the page has that, else as its signs stand. */
  #formula(math: Element): void {
    const tex = texOf(math);
    if (tex === undefined) {
      this.#children(math);
      return;
    }
    this.#prose.add(tex);
    // Beside it stands the same once more, drawn with letters.
    this.#formulaAround = math.parent?.parent;
  }

  #inline(element: Element, role: Role): void {
    const mark = role.mark ? ({ type: role.mark } as const) : this.#markOf(element);
    if (mark?.type === 'note' && this.#prose.note(mark.note)) return;
    if (mark) this.#prose.open(mark);
    this.#children(element);
    if (mark) this.#prose.close();
  }

  #markOf({
    name,
    attributes,
  }: Element):
    | { type: MarkType }
    | { type: 'note'; note: string }
    | { type: 'link'; url: string; title?: string }
    | undefined {
    if (attributes === Attributes.none) return undefined;
    if (name === 'a') {
      const raw = attributes.get('href');
      if (raw === undefined) return undefined;
      if (raw.charCodeAt(0) === 35) {
        const note = raw.slice(1);
        return this.#options.notes?.byId.has(note) ? { type: 'note', note } : undefined;
      }
      const url = this.#options.rawLinks ? raw : safeLink(raw, this.#options.base);
      if (url === undefined) return undefined;
      const title = attributes.get('title');
      const words = title && mended(title).trim();
      return words ? { type: 'link', url, title: words } : { type: 'link', url };
    }
    if (name !== 'span' && name !== 'font') return undefined;
    const style = attributes.get('style');
    if (!style) return undefined;
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return { type: 'strong' };
    return /font-style:\s*italic/i.test(style) ? { type: 'emphasis' } : undefined;
  }

  #block(element: Element, role: Role): void {
    this.#flush();
    const outer = this.#element;
    this.#element = element;
    this.#inside(element, role);
    this.#flush();
    this.#element = outer;
  }

  #inside(element: Element, { block, level }: Role): void {
    if (block === 'separator') this.#emit({ type: 'separator' });
    else if (block === 'code') this.#code(element);
    else if (block === 'table' && !isLayout(element)) this.#table(element);
    else if (block === 'list') this.#list(element);
    else if (block === 'item') this.#listItem(element);
    else if (block === 'quote') this.#quoted(element);
    else if (block === 'figure') this.#figure(element);
    else if (block === 'heading') this.#titled(element, level);
    else if (block === 'term') this.#strong(element);
    else if (isCaption(element)) this.#caption(element);
    else if (isPictureBox(element)) this.#pictureBox(element);
    else this.#children(element);
  }

  #strong(element: Element): void {
    this.#prose.open({ type: 'strong' });
    this.#children(element);
    this.#flush();
    this.#prose.close();
  }

  #quoted(element: Element): void {
    this.#quotes++;
    this.#children(element);
    this.#flush();
    this.#quotes--;
  }

  #titled(element: Element, level: number): void {
    const outer = this.#heading;
    this.#heading = level;
    this.#children(element);
    this.#flush();
    this.#heading = outer;
  }

  #list(element: Element): void {
    const start = Number.parseInt(element.get('start') ?? '', 10);
    this.#lists.push({ ordered: element.name === 'ol', next: Number.isSafeInteger(start) ? start : 1 });
    const item = this.#item;
    this.#item = undefined;
    this.#children(element);
    this.#flush();
    this.#lists.pop();
    this.#item = item;
  }

  #listItem(element: Element): void {
    const list = this.#lists.at(-1);
    const value = Number.parseInt(element.get('value') ?? '', 10);
    if (list?.ordered && Number.isSafeInteger(value)) list.next = value;
    const depth = Math.max(1, this.#lists.length);
    this.#item = list?.ordered ? { ordered: true, number: list.next++, depth } : { ordered: false, depth };
    this.#children(element);
    this.#flush();
    this.#item = undefined;
  }

  #code(element: Element): void {
    const text = mended(codeOf(element));
    if (!text.trim()) return;
    const named = [element, ...elementsOf(element, 'code'), element.parent].map((one) =>
      CODE_LANGUAGE.exec(one ? classOf(one) : ''),
    );
    const language = (element.get('data-language') ?? element.get('lang') ?? named.find(Boolean)?.[1])?.toLowerCase();
    this.#emit({ type: 'code', text, ...(language && { language }) });
  }

  #table(element: Element): void {
    const table = tableOf(element, (cell) => {
      const { text, marks } = this.#proseOf(cell) ?? { text: '', marks: [] };
      return { text, marks };
    });
    const caption = element.children.find(
      (child): child is Element => child instanceof Element && child.name === 'caption',
    );
    const words = caption && this.#proseOf(caption);
    if (table) this.#emit(table);
    if (table && words) addCaption(table, words, false);
    const pictures = elementsOf(element, 'img');
    for (const image of pictures) this.#image(image);
    this.#flush();
  }

  /** All prose inside an element as one run, its blocks apart by line breaks. */
  #proseOf(element: Element): Prose | undefined {
    const walker = new Walker(element, this.#options);
    return joined(walker.run(element));
  }

  #figure(element: Element): void {
    const from = this.blocks.length;
    this.#children(element);
    this.#flush();
    // A caption may stand before its picture.
    const placed = this.blocks.splice(from);
    const captioned = CAPTIONED.map((type) => placed.find(({ block }) => block.type === type)?.block).find(Boolean);
    for (const one of placed) {
      const words = one.block.type === 'paragraph' || one.caption;
      if (captioned && words && 'marks' in one.block) addCaption(captioned, one.block, isCredit(one.element));
      else this.blocks.push(words ? { ...one, caption: true } : one);
    }
  }

  /** A box with a picture and a few words is a figure, whatever element it is. */
  #pictureBox(element: Element): void {
    const from = this.blocks.length;
    this.#children(element);
    this.#flush();
    const placed = this.blocks.splice(from);
    const words = placed.filter(({ block }) => block.type === 'paragraph');
    const figure = placed.find(({ block }) => block.type === 'figure')?.block as Figure | undefined;
    const length = words.reduce((sum, { block }) => sum + ('text' in block ? block.text.length : 0), 0);
    const isFigure =
      figure && length < BOXED && placed.every(({ block }) => block.type === 'paragraph' || block === figure);
    for (const one of placed) {
      if (isFigure && one.block.type === 'paragraph') addCaption(figure, one.block, isCredit(one.element));
      else this.blocks.push(one);
    }
  }

  #caption(element: Element): void {
    const credit = isCredit(element);
    const from = this.blocks.length;
    this.#children(element);
    this.#flush();
    const placed = this.blocks.splice(from);
    const last = this.blocks.at(-1)?.block;
    const figure = last?.type === 'figure' && near(this.blocks.at(-1)!.element, element) ? last : undefined;
    for (const one of placed) {
      const { block } = one;
      const words = block.type === 'paragraph' || block.type === 'heading' || block.type === 'item' ? block : undefined;
      if (figure && words) addCaption(figure, words, credit || isCredit(one.element));
      else this.blocks.push(words ? { ...one, caption: true } : one);
    }
  }

  #image(element: Element): void {
    const formula = texOfPicture(element);
    if (formula) {
      this.#prose.add(formula);
      return;
    }
    const alt = element.get('alt');
    if (isIcon(element)) {
      // A picture that stands for a character is that character.
      if (alt && alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt)) this.#prose.add(alt);
      return;
    }
    this.#picture(element);
  }

  #picture(element: Element): void {
    const picture = pictureOf(element, this.#options.base);
    if (!picture || this.#knows(picture.url)) return;
    this.#wait({ type: 'figure', kind: 'image', ...picture, parts: [] });
  }

  #player(element: Element): void {
    const player = playerOf(element, this.#options.base);
    if (player) this.#wait(player);
  }

  #embed(element: Element): void {
    const embed = embedOf(element, this.#options.base);
    if (embed) this.#wait(embed);
    else if (element.name === 'object') this.#children(element);
  }

  #wait(block: Block): void {
    this.#waiting.push({ block, element: this.#element, linked: 0 });
    if (this.#prose.empty) this.#flush();
  }

  #emit(block: Block, linked = 0): void {
    this.blocks.push({ block, element: this.#element, linked });
  }

  #flush(): void {
    const prose = this.#prose.take();
    if (prose) this.#emit(this.#kind(prose), prose.linked);
    if (this.#waiting.length === 0) return;
    this.blocks.push(...this.#waiting);
    this.#waiting = [];
  }

  #kind({ text, marks }: Prose): Block {
    if (this.#heading > 0) return { type: 'heading', level: this.#heading, text, marks };
    const item = this.#item;
    if (item) {
      this.#item = undefined;
      const { depth, ordered, number } = item;
      // Written out, since most blocks of a page are items of lists.
      return number === undefined
        ? { type: 'item', depth, ordered, text, marks }
        : { type: 'item', depth, ordered, number, text, marks };
    }
    return { type: this.#quotes > 0 ? 'quote' : 'paragraph', text, marks };
  }
}

/** Runs of prose as one, a line each. */
export function joined(placed: PlacedBlock[]): Prose | undefined {
  const prose: Prose = { text: '', marks: [], linked: 0 };
  for (const { block, linked } of placed) {
    if (!('text' in block)) continue;
    if (prose.text) prose.text += '\n';
    const shift = prose.text.length;
    prose.text += block.text;
    prose.linked += linked;
    if (!('marks' in block)) continue;
    for (const mark of block.marks) prose.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
  }
  return prose.text ? prose : undefined;
}

/** The blocks below an element, in reading order, each with where it stood. */
export function placedBlocks(root: Element, options: BlockOptions = {}): PlacedBlock[] {
  return withDropCaps(new Walker(root, options).run(root));
}
