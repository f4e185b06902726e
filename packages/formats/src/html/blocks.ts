import type { Block } from '@dateline/core';
import { Attributes } from './attributes.js';
import { addCaption, asCaption, asFigure, asPictureBox, near } from './captions.js';
import { CODE_LANGUAGE, classOf, isCaption, isCredit, isHidden, isIcon, isPictureBox } from './classes.js';
import { codeOf } from './code.js';
import { withDropCaps } from './drop-caps.js';
import { Element, elementsOf, rawText } from './element.js';
import { embedOf, playerOf } from './embed.js';
import { isDrawnFormula, texOf, texOfPicture, texOfScript } from './formula.js';
import { inlineMark } from './inline-marks.js';
import { Lists } from './lists.js';
import { parseHtml } from './parse.js';
import { pictureOf } from './picture.js';
import { type BlockOptions, joined, type PlacedBlock } from './placed-block.js';
import { mended, type Prose, ProseBuilder } from './prose.js';
import { type Role, roleOf } from './roles.js';
import { isLayout, tableOf } from './table.js';

/** Walks a tree in the order it is read and writes down its blocks. */
class Walker {
  readonly blocks: PlacedBlock[] = [];
  readonly #options: BlockOptions;
  readonly #prose = new ProseBuilder();
  readonly #lists = new Lists();
  #element: Element;
  /** Pictures met inside a paragraph; they follow it. */
  #waiting: PlacedBlock[] = [];
  #quotes = 0;
  #heading = 0;
  /** What stands around the last formula and its drawing. */
  #formulaAround: Element | undefined;

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
    const mark = role.mark ? ({ type: role.mark } as const) : inlineMark(element, this.#options);
    if (mark?.type === 'note' && this.#prose.note(mark.note)) return;
    if (mark) this.#prose.open(mark);
    this.#children(element);
    if (mark) this.#prose.close();
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
    else if (block === 'figure') this.blocks.push(...asFigure(this.#within(element)));
    else if (block === 'heading') this.#titled(element, level);
    else if (block === 'term') this.#strong(element);
    else if (isCaption(element)) this.#caption(element);
    else if (isPictureBox(element)) this.blocks.push(...asPictureBox(this.#within(element)));
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
    const around = this.#lists.open(element);
    this.#children(element);
    this.#flush();
    this.#lists.close(around);
  }

  #listItem(element: Element): void {
    this.#lists.openItem(element);
    this.#children(element);
    this.#flush();
    this.#lists.closeItem();
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

  /** The blocks inside an element, taken away from those before it. */
  #within(element: Element): PlacedBlock[] {
    const from = this.blocks.length;
    this.#children(element);
    this.#flush();
    return this.blocks.splice(from);
  }

  #caption(element: Element): void {
    const inside = this.#within(element);
    const last = this.blocks.at(-1);
    const figure = last?.block.type === 'figure' && near(last.element, element) ? last.block : undefined;
    this.blocks.push(...asCaption(inside, figure, isCredit(element)));
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

  #kind(prose: Prose): Block {
    const { text, marks } = prose;
    if (this.#heading > 0) return { type: 'heading', level: this.#heading, text, marks };
    return this.#lists.take(prose) ?? { type: this.#quotes > 0 ? 'quote' : 'paragraph', text, marks };
  }
}

/** The blocks below an element, in reading order, each with where it stood. */
export function placedBlocks(root: Element, options: BlockOptions = {}): PlacedBlock[] {
  return withDropCaps(new Walker(root, options).run(root));
}
