import type { Block } from '@dateline/core';
import type { Element } from './element.js';
import type { Prose } from './prose.js';

type Item = Extract<Block, { type: 'item' }>;

interface List {
  ordered: boolean;
  next: number;
}

/** An item whose text is still to come. */
export interface OpenItem {
  ordered: boolean;
  number?: number;
  depth: number;
}

const numberIn = (written: string | undefined) => Number.parseInt(written ?? '', 10);

/** The lists that are open around a place of a document, and the item whose text comes next. */
export class Lists {
  readonly #open: List[] = [];
  #item: OpenItem | undefined;

  /** Opens a list. @returns the item it stands in, for `close` */
  open(element: Element): OpenItem | undefined {
    const start = numberIn(element.get('start'));
    this.#open.push({ ordered: element.name === 'ol', next: Number.isSafeInteger(start) ? start : 1 });
    const around = this.#item;
    this.#item = undefined;
    return around;
  }

  close(around: OpenItem | undefined): void {
    this.#open.pop();
    this.#item = around;
  }

  openItem(element: Element): void {
    const list = this.#open.at(-1);
    const value = numberIn(element.get('value'));
    if (list?.ordered && Number.isSafeInteger(value)) list.next = value;
    const depth = Math.max(1, this.#open.length);
    this.#item = list?.ordered ? { ordered: true, number: list.next++, depth } : { ordered: false, depth };
  }

  closeItem(): void {
    this.#item = undefined;
  }

  /** Prose as the item that waits for it; further prose in it is a paragraph. */
  take({ text, marks }: Prose): Item | undefined {
    const item = this.#item;
    if (!item) return undefined;
    this.#item = undefined;
    const { depth, ordered, number } = item;
    // Written out, since most blocks of a page are items of lists.
    return number === undefined
      ? { type: 'item', depth, ordered, text, marks }
      : { type: 'item', depth, ordered, number, text, marks };
  }
}
