import { graphemes, width } from './width.js';

/** A line of a text: half-open, UTF-16 code units, without the blanks at which it was broken. */
export interface TextLine {
  start: number;
  end: number;
}

const BLANK = /^[ \t\v\f\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]$/;
const NEWLINE = /^(\r\n|[\n\r\u0085\u2028\u2029])$/;
/** A line may end after these. */
const HINGE = /[-\u2010\u2012-\u2014/]$/;
/** Scripts that are written without blanks: a line may be broken between any two of their characters. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
/** May not begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}!%,.:;?\u2026\u3001\u3002\u30fb\u30fc\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f]/u;
/** May not end one. */
const OPENING = /^[\p{Ps}\p{Pi}]/u;

/** The characters of a text; one that is wider than a line, as a letter with many signs beside it, by its code points. */
function* pieces(text: string, limit: number): Generator<{ at: number; text: string }> {
  for (const character of graphemes(text)) {
    if (character.text.length < 2 || width(character.text) <= limit) yield character;
    else {
      let at = character.at;
      for (const point of character.text) {
        yield { at, text: point };
        at += point.length;
      }
    }
  }
}

/**
 * Breaks a text into lines of at most `cells` cells: at blanks, after hyphens and dashes, between characters of scripts
 * without blanks, and inside a word where it alone is longer than a line. A line break in the text is kept.
 * @param lead cells of the first line that something else has taken
 * @param isCode blanks that a line of the text begins with are its indentation, and stay
 */
export function breakLines(text: string, cells: number, lead = 0, isCode = false): TextLine[] {
  const limit = Math.max(1, cells);
  const lines: TextLine[] = [];
  /** Where the line begins, and the end of what of it is not blank. */
  let start = 0;
  let end = 0;
  let taken = Math.min(lead, limit);
  /** The last place where the line may be broken, and where the next one would begin then. */
  let hinge: { end: number; next: number; taken: number } | undefined =
    lead > 0 ? { end: 0, next: 0, taken } : undefined;
  let before = '';
  /** Whether nothing but blanks has come since the text began, or its last line break. */
  let isIndent = true;

  const close = (lineEnd: number, next: number) => {
    lines.push({ start, end: Math.max(start, lineEnd) });
    start = next;
    end = next;
    hinge = undefined;
  };

  for (const { at, text: character } of pieces(text, limit)) {
    const after = at + character.length;
    if (NEWLINE.test(character)) {
      close(end, after);
      taken = 0;
      before = '';
      isIndent = true;
      continue;
    }
    const size = width(character);
    if (BLANK.test(character)) {
      if (isCode && isIndent && taken < limit / 2) {
        taken += Math.max(1, size);
        end = after;
      } else if (end === start && lines.length > 0) {
        start = after;
        end = after;
        taken = 0;
      } else {
        taken += 1;
        hinge = { end, next: after, taken };
      }
      before = ' ';
      continue;
    }
    const dense = (DENSE.test(character) || DENSE.test(before)) && before !== '' && before !== ' ';
    if (
      (dense || (HINGE.test(before) && /\p{L}/u.test(character))) &&
      !CLOSING.test(character) &&
      !OPENING.test(before)
    )
      hinge = { end: at, next: at, taken };
    const moves = hinge && (hinge.end > start || (lead > 0 && lines.length === 0));
    if (taken + size > limit && (at > start || moves)) {
      if (hinge && moves) {
        const rest = taken - hinge.taken;
        close(hinge.end, hinge.next);
        taken = rest;
      }
      // What moved to the new line may leave no room on it for a wide character.
      if (taken + size > limit && at > start) {
        close(at, at);
        taken = 0;
      }
    }
    taken += size;
    end = after;
    before = character;
    isIndent = false;
  }
  if (end > start || lines.length === 0) lines.push({ start, end });
  return lines;
}
