import process from 'node:process';
import { encode } from 'uqr';
import { type Line, run } from '../text/line.js';
import { paint } from '../text/paint.js';
import type { Io } from './io.js';

/** Modules of white around the code; less, and some cameras do not find it. */
const BORDER = 2;
/** Black on white whatever colours the terminal has: a code that is the other way round is not read by every camera. */
const INK = '38;5;16 48;5;231';

/** A QR code (ISO/IEC 18004) as lines of half blocks, two rows of modules on each. */
export function qrLines(content: string): Line[] {
  const { data, size } = encode(content, { ecc: 'L', border: BORDER });
  return Array.from({ length: Math.ceil(size / 2) }, (_, row) => {
    const cells = Array.from({ length: size }, (_, column) => {
      const [top, bottom] = [data[row * 2]![column], data[row * 2 + 1]?.[column] ?? false];
      return top ? (bottom ? '█' : '▀') : bottom ? '▄' : ' ';
    });
    return [run(cells.join(''), { colours: INK })];
  });
}

/** The link that signs a browser in. The secret stands behind a `#`: browsers send that to nobody. */
export const signInLink = (address: string, secret: string): string => `${address}/sign-in#${secret}`;

/** Prints the link that signs a browser in, and its QR code where a terminal has room for it. */
export async function printSignIn(address: string, secret: string, io: Io): Promise<void> {
  const link = signInLink(address, secret);
  const lines = qrLines(link);
  const width = lines[0]?.[0]?.text.length ?? 0;
  if (process.stdout.isTTY && io.palette.styled && width <= io.columns)
    await io.print(`${lines.map((line) => paint(line, io.palette)).join('\n')}\n`, { painted: true });
  await io.print(`${link}\n`, { secrets: true });
}
