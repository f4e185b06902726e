import type { Ink, Line, Style } from './line.js';

/** The SGR codes of each ink, such as `36` or `38;2;160;60;40`; and of the page they stand on. */
export interface Palette {
  inks: Partial<Record<Ink, string>>;
  /** Of everything that has no ink of its own, apart by blanks; empty follows the terminal. */
  page: string;
  /** Behind inverse text; absent turns the terminal's colours round. */
  inverse?: string;
  /** Whether bold, underline and the like may be used at all. */
  styled: boolean;
}

/** Follows the terminal's own colours. */
export const terminalColours: Palette = { inks: { accent: '36', quiet: '2', problem: '31' }, page: '', styled: true };
/** For NO_COLOR: weight, underline and dimness, no colour. */
export const noColours: Palette = { inks: { quiet: '2' }, page: '', styled: true };
/** For files and pipes: nothing but the text. */
export const noStyle: Palette = { inks: {}, page: '', styled: false };

/** The SGR sequences of a style. */
export function codes(style: Style, { inks, page, inverse }: Palette): string {
  const list: string[] = [];
  if (page) list.push(...page.split(' '));
  if (style.ink && inks[style.ink]) list.push(inks[style.ink]!);
  if (style.bold) list.push('1');
  if (style.italic) list.push('3');
  if (style.underline) list.push('4');
  if (style.inverse) list.push(...(inverse ?? '7').split(' '));
  if (style.strike) list.push('9');
  if (style.colours) list.push(...style.colours.split(' '));
  // One code each: what reads them back need not take lists apart.
  return list.map((code) => `\u001b[${code}m`).join('');
}

/** A line as a terminal takes it. Every stretch is ended where it stops, so that none leaks into the next. */
export function paint(line: Line, palette: Palette): string {
  let painted = '';
  for (const { text, style } of line) {
    const sgr = palette.styled ? codes(style, palette) : '';
    painted += sgr ? `${sgr}${text}\u001b[0m` : text;
  }
  return painted;
}
