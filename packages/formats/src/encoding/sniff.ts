/** What the first bytes say for certain. */
export interface Sniffed {
  encoding: string;
  /** Bytes of the mark, which are no text. */
  bom: number;
}

const MARKS: [string, number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * The Unicode encoding that a byte order mark, or the zeros between the first characters, settle (XML 1.0, appendix F;
 * for texts of any kind here, since no text holds NUL). Undefined for everything that agrees with ASCII.
 */
export function sniffUnicode(bytes: Uint8Array): Sniffed | undefined {
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, at) => bytes[at] === byte)) return { encoding, bom: mark.length };
  const encoding = byFirst(bytes) ?? byZeros(bytes.subarray(0, 512));
  return encoding ? { encoding, bom: 0 } : undefined;
}

/** The < of markup, the { or [ of JSON. */
const OPENING = new Set([0x3c, 0x7b, 0x5b]);

/** A document in UTF-16 that begins with markup, whatever script its text is in. */
function byFirst([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0 && c === 0 && d !== 0 && OPENING.has(b ?? 0)) return 'utf-16be';
  return b === 0 && d === 0 && c !== 0 && OPENING.has(a ?? 0) ? 'utf-16le' : undefined;
}

/** Western text in UTF-16 or UTF-32 has its zeros always at the same places of each unit. */
function byZeros(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0, 0, 0];
  const units = Math.floor(bytes.length / 4);
  if (bytes.length < 4) return undefined;
  for (let at = 0; at < units * 4; at++) if (bytes[at] === 0) zeros[at % 4]!++;
  const [a, b, c, d] = zeros.map((count) => count / units) as [number, number, number, number];
  if (a === 1 && b > 0.9 && c > 0.6 && d < 0.1) return 'utf-32be';
  if (d === 1 && c > 0.9 && b > 0.6 && a < 0.1) return 'utf-32le';
  if (a > 0.6 && c > 0.6 && b < 0.1 && d < 0.1) return 'utf-16be';
  if (b > 0.6 && d > 0.6 && a < 0.1 && c < 0.1) return 'utf-16le';
  return undefined;
}
