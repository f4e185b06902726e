/** A colour as a person writes it: `#rgb`, `#rrggbb`, one of the 16 of the terminal by its name, one of its 256 by its number. */
export const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** The number of a named colour: 0 to 15. */
function numberOf(name: string): number | undefined {
  const [, bright, bare = ''] = /^(bright-)?([a-z]+)$/.exec(name) ?? [];
  const at = (NAMES as readonly string[]).indexOf(bare);
  return at < 0 ? undefined : at + (bright ? 8 : 0);
}

export function isColour(value: string | number): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 255;
  return HEX.test(value) || numberOf(value) !== undefined;
}

function channels(hex: string): [number, number, number] {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as [number, number, number];
}

/** The nearest one of the 6x6x6 cube of a terminal with 256 colours. */
function inCube(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => Math.round((channel / 255) * 5));
  return 16 + 36 * red + 6 * green + blue;
}

/**
 * The SGR code of a colour for text (38) or what is behind it (48).
 * @param depth bits of a colour that the terminal has
 * @returns undefined where the terminal has no such colour
 */
export function colourCode(kind: 38 | 48, value: string | number, depth: number): string | undefined {
  if (typeof value === 'string' && HEX.test(value)) {
    const rgb = channels(value);
    if (depth >= 24) return `${kind};2;${rgb.join(';')}`;
    return depth >= 8 ? `${kind};5;${inCube(rgb)}` : undefined;
  }
  const number = typeof value === 'number' ? value : numberOf(value);
  if (number === undefined) return undefined;
  if (number < 8) return String(number + kind - 8);
  if (number < 16) return String(number - 8 + kind + 52);
  return depth >= 8 ? `${kind};5;${number}` : undefined;
}
