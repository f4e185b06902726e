import type { Source } from './source.js';

const MAGIC: [string, number, number[]][] = [
  ['a PDF', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a picture (PNG)', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (JPEG)', 0, [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', 0, [0x47, 0x49, 0x46, 0x38]],
  ['a picture (WebP)', 8, [0x57, 0x45, 0x42, 0x50]],
  ['a zip archive or an office document', 0, [0x50, 0x4b, 3, 4]],
  ['an empty zip archive', 0, [0x50, 0x4b, 5, 6]],
  ['an office document', 0, [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', 0, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['sound (MP3)', 0, [0x49, 0x44, 0x33]],
  ['sound (WAV) or film (AVI)', 0, [0x52, 0x49, 0x46, 0x46]],
  ['sound (Ogg)', 0, [0x4f, 0x67, 0x67, 0x53]],
  ['sound (FLAC)', 0, [0x66, 0x4c, 0x61, 0x43]],
  ['film (MP4)', 4, [0x66, 0x74, 0x79, 0x70]],
  ['film (Matroska or WebM)', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['a 7z archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['an archive (xz)', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['an archive (zstd)', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['an archive (bzip2)', 0, [0x42, 0x5a, 0x68]],
  ['a program', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['a database (SQLite)', 0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a font', 0, [0x77, 0x4f, 0x46]],
];

/** Controls that stand in no text. */
const CONTROL = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/;

/** What bytes are that hold no text, as words for a sentence; undefined for text. */
export function binaryKind({ bytes, head }: Source): string | undefined {
  if (bytes)
    for (const [kind, at, magic] of MAGIC) if (magic.every((byte, place) => bytes[at + place] === byte)) return kind;
  // One look tells nearly all text.
  if (!CONTROL.test(head)) return undefined;
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) controls++;
  }
  return controls > 4 && controls * 10 > head.length ? 'binary data of an unknown kind' : undefined;
}
