const REPLACEMENT = 0xfffd;

/** Decodes UTF-32, which TextDecoder does not know. What is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const chunk: number[] = [];
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    chunk.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? REPLACEMENT : point);
    if (chunk.length === 4096) parts.push(String.fromCodePoint(...chunk.splice(0)));
  }
  if (bytes.length % 4) chunk.push(REPLACEMENT);
  parts.push(String.fromCodePoint(...chunk));
  return parts.join('');
}
