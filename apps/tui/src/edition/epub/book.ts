import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EPub } from '@lesjoursfr/html-to-epub';

/** A part of a book. */
export interface BookPart {
  /** Its file, without an ending; other parts lead to `./NAME.xhtml`. */
  name: string;
  title: string;
  /** HTML without pictures: nothing is fetched for a book. */
  html: string;
}

export interface Book {
  title: string;
  /** What the book is, for ever: two with the same have the same identifier. */
  subject: string;
  /** YYYY-MM-DD. */
  day: string;
  language: string;
  parts: readonly BookPart[];
}

const STYLE = `body { margin: 5%; line-height: 1.45; }
h1, h2 { line-height: 1.2; text-align: start; }
.kicker { font-size: 0.85em; letter-spacing: 0.05em; }
.deck, em { font-style: italic; }
blockquote { margin: 0.6em 0 0.6em 1.2em; }
a { color: inherit; }`;

/** Beside this file once it is built. */
const TEMPLATE = fileURLToPath(new URL('package.opf.ejs', import.meta.url));

/** A book as EPUB 3, with a table of contents for older devices too. */
export async function epubOf({ title, subject, day, language, parts }: Book): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-epub-'));
  const file = join(folder, 'book.epub');
  try {
    const book = new EPub(
      {
        title,
        description: title,
        publisher: 'Dateline',
        author: 'Dateline',
        date: day,
        lang: language,
        css: STYLE,
        tocTitle: 'Contents',
        appendChapterTitles: false,
        version: 3,
        tempDir: folder,
        customOpfTemplatePath: TEMPLATE,
        content: parts.map((part) => ({ title: part.title, data: part.html, filename: part.name })),
      },
      file,
    );
    book.uuid = `urn:uuid:${uuidOf(subject)}`;
    await book.render();
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A UUID of version 8 (RFC 9562), made of a hash. */
function uuidOf(subject: string): string {
  const bytes = createHash('sha256').update(subject).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
