import { countUtf8 } from './utf8.js';

/** The encoding of bytes that say nothing of it: UTF-8 where they mostly are, else windows-1252, as browsers do. */
export function detectEncoding(bytes: Uint8Array): string {
  const { characters, strays } = countUtf8(bytes);
  return strays <= characters ? 'utf-8' : 'windows-1252';
}
