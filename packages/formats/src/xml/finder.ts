/**
 * Finds the next place of one needle for positions that only grow. The place found last is remembered, and so is that
 * there is none, so that a document made of unclosed beginnings is still read in time linear in its length.
 */
export class Finder {
  private found = -1;
  private from = -1;

  private readonly text: string;
  private readonly needle: string;

  constructor(text: string, needle: string) {
    this.text = text;
    this.needle = needle;
  }

  /** The first place at or after `position`; the length of the text if there is none. */
  next(position: number): number {
    if (position >= this.from && position <= this.found) return this.found;
    const at = this.text.indexOf(this.needle, position);
    this.from = position;
    this.found = at < 0 ? this.text.length : at;
    return this.found;
  }

  /** Whether the needle occurs at or after `position`. */
  has(position: number): boolean {
    return this.next(position) < this.text.length;
  }
}
