import type { Attributes } from '../html/attributes.js';
import { oneLine } from '../html/index.js';
import { type TokenHandler, tokenize } from '../html/tokenize.js';
import { linkOf } from './link.js';

/** A page that was put aside in Pocket. */
export interface PocketItem {
  url: string;
  title?: string;
  /** Seconds since 1970. */
  added?: number;
  tags: string[];
  /** Whether it stands under "Read Archive". */
  read: boolean;
}

/** Whether a document is what Pocket exported as HTML (`ril_export.html`), by the beginning of its text. */
export function isPocketHtml(head: string): boolean {
  return /<title>\s*Pocket Export\s*<\/title>/i.test(head) || /<a\s[^>]*\btime_added\s*=/i.test(head);
}

/**
 * Reads what Pocket exported as HTML until 2025: a heading "Unread" and one "Read Archive", a list under each, and in it links
 * with `time_added` and `tags`.
 * @returns the items, in order, and how many have no web address
 */
export function readPocketHtml(text: string): { items: PocketItem[]; left: number } {
  const reading = new PocketReading();
  tokenize(text, reading);
  reading.settle();
  return { items: reading.items, left: reading.left };
}

class PocketReading implements TokenHandler {
  readonly items: PocketItem[] = [];
  left = 0;
  private part: 'heading' | 'title' | undefined;
  private words = '';
  private read = false;
  private present: PocketItem | undefined;

  open(name: string, attributes: Attributes): void {
    if (name !== 'h1' && name !== 'a') return;
    this.settle();
    if (name === 'h1') this.part = 'heading';
    else this.link(attributes);
  }

  close(name: string): void {
    if (name === 'h1' || name === 'a') this.settle();
  }

  text(text: string): void {
    if (this.part) this.words += text;
  }

  /** Gives the words that were gathered to what they belong to. */
  settle(): void {
    const words = oneLine(this.words);
    if (this.part === 'heading') this.read = /archive/i.test(words);
    if (this.part === 'title' && this.present && words !== '') this.present.title = words;
    this.part = undefined;
    this.words = '';
  }

  private link(attributes: Attributes): void {
    const link = linkOf(attributes, 'time_added');
    this.part = 'title';
    this.present = undefined;
    if (!link) {
      this.left++;
      return;
    }
    this.present = { ...link, read: this.read };
    this.items.push(this.present);
  }
}
