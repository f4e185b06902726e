const ascii = (bytes: Uint8Array, start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));

const startsWith = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);

/** Brands of an ISO base media file (ISO/IEC 14496-12) that browsers show as a picture. */
const AVIF = /^avi[fs]$/;

/**
 * The media type of a picture by its first bytes, as browsers tell it (WHATWG MIME Sniffing, 6.1): what a host says of it
 * counts for nothing. SVG is none: it is a document that can run scripts and ask hosts.
 */
export function pictureType(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && AVIF.test(ascii(bytes, 8, 12))) return 'image/avif';
  if (startsWith(bytes, 0x00, 0x00, 0x01, 0x00)) return 'image/x-icon';
  if (startsWith(bytes, 0x42, 0x4d) && bytes.length > 26) return 'image/bmp';
  return undefined;
}
