import type { Mark } from '@dateline/core';

type Unplaced = Mark extends infer Kind ? (Kind extends Mark ? Omit<Kind, 'start' | 'end'> : never) : never;

interface OpenMark {
  mark: Unplaced;
  /** Where its first character stands, -1 while it has none. */
  start: number;
}

/** A run of prose and what is said of it. */
export interface Prose {
  text: string;
  marks: Mark[];
  /** Characters that stand in links. */
  linked: number;
}

/** White space that a browser folds into one space, where it is not one already. */
const UNEVEN = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
/** Characters that are not seen and only get in the way of whoever searches: soft hyphens, byte order marks. */
const INVISIBLE = /[\u00ad\ufeff]/g;
/** Anything but what most text is made of. These three are looked for in all text; each takes a part of what one would. */
const UNUSUAL = /[^ -~]/;
const NEEDS_CARE = /[\u0000-\u001f\u007f\u00ad\ud800-\udfff\ufeff]/;
const DOUBLE_SPACE = / {2}/;
/** What is no text at all: controls, and halves of characters. */
const BROKEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MAY_BE_LESS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\ud800-\udfff\ufeff]/;
const MAY_BE_BROKEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ud800-\udfff]/;

/** Text as it may stand in an Article: without controls and halves of characters. */
export function mended(text: string): string {
  return MAY_BE_BROKEN.test(text) ? text.replace(BROKEN, '') : text;
}

/** Text without what is not seen, its white space as single spaces; most text is so already. */
function folded(raw: string): string {
  if (!(UNUSUAL.test(raw) && NEEDS_CARE.test(raw)) && !DOUBLE_SPACE.test(raw)) return raw;
  // Most of it is text whose lines were wrapped.
  const text = MAY_BE_LESS.test(raw) ? mended(raw).replace(INVISIBLE, '') : raw;
  return text.replace(UNEVEN, ' ');
}

/** Gathers inline content into a text and its marks, with white space as a browser shows it. */
export class ProseBuilder {
  #text = '';
  #marks: Mark[] = [];
  #open: OpenMark[] = [];
  /** How many of the open marks have no character yet; they are the innermost. */
  #unplaced = 0;
  /** Whether the text ends with a space that counts only if more follows: most do, so that none has to be taken off. */
  #space = false;
  #breaks = 0;
  #linkStart = -1;
  #links = 0;
  #linked = 0;

  get empty(): boolean {
    return this.#text === '';
  }

  add(raw: string): void {
    const text = folded(raw);
    const leading = text.charCodeAt(0) === 32;
    if (text.length <= (leading ? 1 : 0)) {
      if (leading) this.#addSpace();
      return;
    }
    if (this.#text === '' || this.#breaks > 0 || this.#space) {
      if (this.#breaks > 0 && this.#text !== '') this.#text += '\n';
      this.#begin(0);
      this.#text += leading ? text.slice(1) : text;
    } else {
      this.#begin(leading ? 1 : 0);
      this.#text += text;
    }
    this.#breaks = 0;
    this.#space = text.charCodeAt(text.length - 1) === 32;
  }

  #addSpace(): void {
    if (this.#text === '' || this.#breaks > 0 || this.#space) return;
    this.#text += ' ';
    this.#space = true;
  }

  /** A line break. @returns how many stand here in a row */
  lineBreak(): number {
    if (this.#text !== '') this.#breaks++;
    if (this.#space) this.#text = this.#text.slice(0, -1);
    this.#space = false;
    return this.#breaks;
  }

  open(mark: Unplaced): void {
    this.#open.push({ mark, start: -1 });
    this.#unplaced++;
    if (mark.type === 'link') this.#links++;
  }

  /** Lets the word before refer to a note, in the place of its number. @returns whether there is one */
  note(note: string): boolean {
    const end = this.#length;
    if (end <= 0 || this.#breaks > 0) return false;
    const start = Math.max(this.#text.lastIndexOf(' ', end - 1), this.#text.lastIndexOf('\n', end - 1)) + 1;
    if (start < end) this.#marks.push({ type: 'note', note, start, end });
    return start < end;
  }

  close(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    if (closed.start < 0) this.#unplaced--;
    else this.#place(closed);
    if (closed.mark.type === 'link' && --this.#links === 0) this.#endLinked();
  }

  /** What was gathered; marks that are open go on in what follows. Undefined where there is nothing to see. */
  take(): Prose | undefined {
    for (const open of this.#open) {
      if (open.start >= 0) this.#place(open);
      open.start = -1;
    }
    this.#endLinked();
    if (this.#text === '') return undefined;
    const text = this.#space ? this.#text.slice(0, -1) : this.#text;
    const prose = { text, marks: this.#marks, linked: this.#linked };
    this.#text = '';
    this.#marks = [];
    this.#unplaced = this.#open.length;
    this.#space = false;
    this.#breaks = 0;
    this.#linked = 0;
    return trimmed(prose);
  }

  /** Marks that have no character yet begin with the next one, or so many behind it. */
  #begin(behind: number): void {
    const start = this.#text.length + behind;
    if (this.#unplaced > 0) {
      for (let at = this.#open.length - this.#unplaced; at < this.#open.length; at++) this.#open[at]!.start = start;
      this.#unplaced = 0;
    }
    if (this.#links > 0 && this.#linkStart < 0) this.#linkStart = start;
  }

  /** How many characters there are, without a space that nothing follows. */
  get #length(): number {
    return this.#space ? this.#text.length - 1 : this.#text.length;
  }

  #place({ mark, start }: OpenMark): void {
    const end = this.#length;
    if (start >= end) return;
    // Written out, since copying an object of unknown shape costs more than all the rest of a paragraph.
    if (mark.type === 'note') this.#marks.push({ type: 'note', note: mark.note, start, end });
    else if (mark.type !== 'link') this.#marks.push({ type: mark.type, start, end });
    else if (mark.title === undefined) this.#marks.push({ type: 'link', url: mark.url, start, end });
    else this.#marks.push({ type: 'link', url: mark.url, title: mark.title, start, end });
  }

  #endLinked(): void {
    if (this.#linkStart >= 0) this.#linked += this.#length - this.#linkStart;
    this.#linkStart = -1;
  }
}

const EDGES = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g;

/** Without no-break spaces and the like at its edges, and its marks in reading order. */
function trimmed(prose: Prose): Prose | undefined {
  const { text } = prose;
  const last = text.charCodeAt(text.length - 1);
  const first = text.charCodeAt(0);
  if (first > 127 || last > 127) {
    const bare = text.replace(EDGES, '');
    if (bare === '') return undefined;
    if (bare.length < text.length) {
      const shift = text.indexOf(bare);
      prose.text = bare;
      prose.marks = prose.marks
        .map((mark) => ({
          ...mark,
          start: Math.max(0, mark.start - shift),
          end: Math.min(bare.length, mark.end - shift),
        }))
        .filter(({ start, end }) => start < end);
    }
  }
  if (prose.marks.length > 1 && !inOrder(prose.marks)) prose.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return prose;
}

function inOrder(marks: readonly Mark[]): boolean {
  for (let at = 1; at < marks.length; at++) if (marks[at - 1]!.start >= marks[at]!.start) return false;
  return true;
}
