import createBidi from 'bidi-js';
import type { Line, Style } from './line.js';
import { graphemes } from './width.js';

// Hebrew to Arabic Extended, their presentation forms, and the scripts of the supplementary planes that are written from the right.
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FROM_RIGHT_ALL = new RegExp(FROM_RIGHT.source, 'gu');
const LETTERS = /\p{L}/gu;
/** What parts the columns of a line; each is in order by itself. */
const COLUMNS = /^▌ |(?<=\S) {2,}(?=\S)|^ +| +$/gu;

let made: ReturnType<typeof createBidi> | undefined;

/** Whether something in a line is written from the right. */
export const isFromRight = (line: Line): boolean => line.some(({ text }) => FROM_RIGHT.test(text));

interface Piece {
  text: string;
  style: Style;
  level: number;
}

/** Puts what is read from the right in the order in which it is seen: Unicode Bidirectional Algorithm, rules L1, L2 and L4. */
function ordered(pieces: Piece[], base: 0 | 1): Piece[] {
  // Blanks at the end belong to the line.
  for (let at = pieces.length - 1; at >= 0 && pieces[at]!.text.trim() === ''; at--) pieces[at]!.level = base;
  const most = pieces.reduce((high, { level }) => Math.max(high, level), 0);
  let order = pieces;
  for (let level = most; level > 0; level--) {
    const next: Piece[] = [];
    for (let from = 0; from < order.length; ) {
      let to = from;
      while (to < order.length && order[to]!.level >= level) to++;
      if (to > from) next.push(...order.slice(from, to).reverse());
      else next.push(order[to++]!);
      from = to;
    }
    order = next;
  }
  return order;
}

function column(text: string, styleAt: (index: number) => Style): Piece[] {
  if (!FROM_RIGHT.test(text)) return pieces(text, styleAt, () => 0);
  made ??= createBidi();
  const bidi = made;
  const fromRight = text.match(FROM_RIGHT_ALL)?.length ?? 0;
  // A line of a longer text may begin with a word of another script: most of its letters say which way it goes.
  const base = fromRight * 2 >= (text.match(LETTERS)?.length ?? 0) ? 1 : 0;
  const { levels } = bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
  return ordered(
    pieces(text, styleAt, (index) => levels[index] ?? base),
    base,
  ).map((piece) => {
    const mirrored = piece.level % 2 === 1 ? bidi.getMirroredCharacter(piece.text) : null;
    return mirrored ? { ...piece, text: mirrored } : piece;
  });
}

/** The characters of a text, marks with what they stand on. */
function pieces(text: string, styleAt: (index: number) => Style, levelAt: (index: number) => number): Piece[] {
  let index = 0;
  return [...graphemes(text)].map(({ text: character }) => {
    const piece = { text: character, style: styleAt(index), level: levelAt(index) };
    index += character.length;
    return piece;
  });
}

/** A line in the order in which it is seen from the left, for a terminal that shows characters in the order in which they come. */
export function inVisualOrder(line: Line): Line {
  if (!isFromRight(line)) return line;
  const text = line.map((part) => part.text).join('');
  const styles = line.flatMap((part) => Array<Style>(part.text.length).fill(part.style));
  const parts: Piece[] = [];
  let from = 0;
  const take = (to: number) => {
    const begin = from;
    if (to > begin) parts.push(...column(text.slice(begin, to), (index) => styles[begin + index]!));
    from = to;
  };
  for (const { index, 0: gap } of text.matchAll(COLUMNS)) {
    take(index);
    take(index + gap.length);
  }
  take(text.length);
  const set: Line = [];
  for (const { text, style } of parts) {
    const last = set.at(-1);
    if (last?.style === style) last.text += text;
    else set.push({ text, style });
  }
  return set;
}

/** Terminals that put text in order by themselves and cannot be told to leave it (BDSM). */
const BY_THEMSELVES = (env: NodeJS.ProcessEnv) =>
  env.KONSOLE_VERSION !== undefined || env.TERM_PROGRAM === 'Apple_Terminal' || env.TERM === 'mlterm';

/** Who puts text in order that is read from the right: `auto` where that is to be found out. */
export const reorders = (choice: 'auto' | 'reader' | 'terminal' = 'auto', env = process.env): boolean =>
  choice === 'auto' ? !BY_THEMSELVES(env) : choice === 'reader';
