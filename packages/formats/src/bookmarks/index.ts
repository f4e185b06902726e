import type { Attributes } from '../html/attributes.js';
import { oneLine } from '../html/index.js';
import { type TokenHandler, tokenize } from '../html/tokenize.js';
import { linkOf } from './link.js';

/** A page that a browser keeps the address of. */
export interface Bookmark {
  url: string;
  title?: string;
  /** Seconds since 1970. */
  added?: number;
  /** The names of the folders it lies in, the outermost first; not those that every browser has. */
  folders: string[];
  tags: string[];
  /** What a person wrote about it. */
  note?: string;
  /** Whether it is kept to be read. */
  toRead: boolean;
}

/** Whether a document is a list of bookmarks, by the beginning of its text. */
export function isBookmarks(head: string): boolean {
  return /^\s*<!DOCTYPE\s+NETSCAPE-Bookmark-file-1\b/i.test(head);
}

/**
 * Reads bookmarks as browsers export them (NETSCAPE-Bookmark-file-1): with folders, and with the tags (`TAGS`), notes
 * (`<DD>`) and flags (`TOREAD`) that Firefox, Pinboard and others add.
 * @returns the bookmarks, in order, and how many have no web address
 */
export function readBookmarks(text: string): { bookmarks: Bookmark[]; left: number } {
  const reading = new BookmarkReading();
  tokenize(text, reading);
  reading.settle();
  return { bookmarks: reading.bookmarks, left: reading.left };
}

/** Folders that a browser has of itself say nothing of what is in them. */
const OWN_FOLDER = ['personal_toolbar_folder', 'unfiled_bookmarks_folder', 'bookmarks_menu', 'places_root'] as const;
const MAX_DEPTH = 20;

/** A folder has any heading but the first, and any kind of list, as Firefox reads them. */
const HEADING = /^h[2-6]$/;
const LIST = /^(?:dl|ul|menu)$/;

/** What the text that comes belongs to. */
type Part = 'title' | 'folder' | 'note';

class BookmarkReading implements TokenHandler {
  readonly bookmarks: Bookmark[] = [];
  left = 0;
  /** The names of the lists that are open; undefined for one without. */
  private readonly lists: (string | undefined)[] = [];
  private part: Part | undefined;
  private words = '';
  private folder: string | undefined;
  private present: Bookmark | undefined;

  open(name: string, attributes: Attributes): void {
    if (HEADING.test(name) || LIST.test(name) || name === 'a' || name === 'dd' || name === 'dt') this.settle();
    if (HEADING.test(name)) {
      this.present = undefined;
      this.part = 'folder';
      this.folder = undefined;
      if (OWN_FOLDER.some((own) => attributes.get(own) !== undefined)) this.part = undefined;
    } else if (LIST.test(name)) {
      this.lists.push(this.folder);
      this.folder = undefined;
      this.present = undefined;
    } else if (name === 'a') this.link(attributes);
    else if (name === 'dd') this.part = 'note';
  }

  close(name: string): void {
    if (name === 'a' || HEADING.test(name)) this.settle();
    if (!LIST.test(name)) return;
    this.settle();
    this.lists.pop();
    this.present = undefined;
  }

  text(text: string): void {
    if (this.part) this.words += text;
  }

  /** Gives the words that were gathered to what they belong to. */
  settle(): void {
    const words = oneLine(this.words);
    if (words !== '') {
      if (this.part === 'folder') this.folder = words;
      else if (this.present && this.part) this.present[this.part] = words;
    }
    this.part = undefined;
    this.words = '';
  }

  private link(attributes: Attributes): void {
    const link = linkOf(attributes, 'add_date', 'last_modified');
    this.part = 'title';
    this.present = undefined;
    if (!link) {
      this.left++;
      return;
    }
    this.present = {
      ...link,
      folders: this.lists.filter((name) => name !== undefined).slice(0, MAX_DEPTH),
      toRead: attributes.get('toread') === '1',
    };
    this.bookmarks.push(this.present);
  }
}
