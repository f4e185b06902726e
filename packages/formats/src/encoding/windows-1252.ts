/** What windows-1252 has at 0x80 to 0x9F; the five holes stay control characters (WHATWG index windows-1252). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte of a character in windows-1252, or undefined. */
export function windows1252Byte(code: number): number | undefined {
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const at = UPPER.indexOf(String.fromCharCode(code));
  return at < 0 ? undefined : 0x80 + at;
}

/** The character of a byte in windows-1252. */
export function windows1252Character(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? UPPER[byte - 0x80]! : String.fromCharCode(byte);
}

const decoder = new TextDecoder('windows-1252');

/** Decodes windows-1252. Node 20 leaves 0x80 to 0x9F as control characters where the standard has quotes and dashes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decoder.decode(bytes).replace(/[\u0080-\u009f]/g, (control) => windows1252Character(control.charCodeAt(0)));
}
