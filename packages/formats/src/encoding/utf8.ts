import { windows1252Character } from './windows-1252.js';

/** How much of some bytes is UTF-8. */
export interface Utf8Count {
  /** Characters of two bytes and more. */
  characters: number;
  /** Bytes above 0x7F that belong to no character. */
  strays: number;
}

/** The length of the UTF-8 character at a place, or 0 where there is none (RFC 3629). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return second < low || second > high ? 0 : length;
}

export function countUtf8(bytes: Uint8Array): Utf8Count {
  const count = { characters: 0, strays: 0 };
  for (let at = 0; at < bytes.length; ) {
    // Written out, since nearly all bytes are ASCII and a call for each is most of what this costs.
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const length = lengthAt(bytes, at);
    if (length > 1) count.characters++;
    else if (length === 0) count.strays++;
    at += length || 1;
  }
  return count;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes UTF-8; what is none becomes U+FFFD, and a byte order mark stays. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** UTF-8 with bytes of windows-1252 strewn in, as when texts of two origins are pasted together: both are read. */
export function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) {
      parts.push(decodeUtf8(bytes.subarray(start, at)), windows1252Character(bytes[at]!));
      start = at + 1;
    }
    at += length || 1;
  }
  parts.push(decodeUtf8(bytes.subarray(start)));
  return parts.join('');
}
