import { openAsBlob } from 'node:fs';
import { DatelineError } from '@dateline/core/base';
import { decode } from '@dateline/formats';
import { parseJson } from './parse-json.js';
import { linesOf, piecesOf } from './pieces.js';

/** What is looked at to tell a format, in bytes. */
const HEAD = 65_536;
/** Bytes of a file that is read as a whole: formats that cannot be read piece by piece need several times as much memory. */
export const WHOLE = 256 * 2 ** 20;

type Kind = 'text' | 'xml' | 'html';

/** Where a file lies that is to be imported: in memory, or on the disk. */
export type Imported = string | Uint8Array | { path: string };

/** A file that is read as far as it is asked for. */
export type ImportableFile = Pick<Blob, 'size' | 'slice' | 'stream'>;

/** A file that is to be imported; read, decoded and parsed as far as it is asked for. */
export class ImportSource {
  readonly name: string;
  /** The beginning of its text. */
  readonly head: string;
  /** The file itself; read it piece by piece. */
  readonly blob: ImportableFile;
  private decoded: { kind: Kind; text: string } | undefined;
  private parsed: { value: unknown; cut: boolean } | undefined;
  private encodingFound: string | undefined;

  private constructor(blob: ImportableFile, head: string, name: string) {
    this.blob = blob;
    this.head = head;
    this.name = name;
  }

  static async open(content: Imported, name: string): Promise<ImportSource> {
    const blob =
      typeof content === 'string' || content instanceof Uint8Array
        ? new Blob([content as string | Uint8Array<ArrayBuffer>])
        : await openAsBlob(content.path);
    return ImportSource.of(blob, name);
  }

  static async of(blob: ImportableFile, name: string): Promise<ImportSource> {
    return new ImportSource(blob, bare(decode(await beginningOf(blob)).text), name);
  }

  get isDatabase(): boolean {
    return this.head.startsWith('SQLite format 3\0');
  }

  /** @throws DatelineError `import-too-large` */
  async bytes(): Promise<Uint8Array> {
    if (this.blob.size > WHOLE)
      throw new DatelineError('import-too-large', { name: this.name, limit: `${WHOLE / 2 ** 20} MB` });
    return new Uint8Array(await this.blob.slice(0, this.blob.size).arrayBuffer());
  }

  /**
   * All of it as text, without a mark of its encoding; XML and HTML name their encoding themselves.
   * @throws DatelineError `import-too-large`
   */
  async text(kind: Kind = 'text'): Promise<string> {
    if (this.decoded?.kind !== kind) this.decoded = { kind, text: bare(decode(await this.bytes(), { kind }).text) };
    return this.decoded.text;
  }

  /**
   * The value of JSON; of JSON that is cut off, what is whole of it. `value` is undefined for anything else.
   * @throws DatelineError `import-too-large`
   */
  async json(): Promise<{ value: unknown; cut: boolean }> {
    this.parsed ??= /^[[{]/.test(this.head) ? parseJson(await this.text()) : { value: undefined, cut: false };
    return this.parsed;
  }

  /** Its bytes, piece by piece. */
  chunks(): AsyncGenerator<Uint8Array> {
    return piecesOf(this.blob);
  }

  /** Its text, piece by piece, without a mark of its encoding. */
  async *pieces(): AsyncGenerator<string> {
    const decoder = new TextDecoder(await this.encoding());
    let first = true;
    for await (const chunk of this.chunks()) {
      const piece = decoder.decode(chunk, { stream: true });
      if (piece === '') continue;
      yield first ? bare(piece) : piece;
      first = false;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  }

  /** The lines of its text; `undefined` for one that is longer than `longest` characters. */
  lines(longest: number): AsyncGenerator<string | undefined> {
    return linesOf(this.pieces(), longest);
  }

  /** Whether words stand anywhere in its bytes. */
  async includes(...words: string[]): Promise<boolean> {
    const missing = new Set(words);
    const longest = Math.max(...words.map(({ length }) => length));
    let before = Buffer.alloc(0);
    for await (const chunk of this.chunks()) {
      const bytes = Buffer.concat([before, chunk]);
      for (const word of missing) if (bytes.includes(word)) missing.delete(word);
      if (missing.size === 0) return true;
      before = bytes.subarray(-longest);
    }
    return false;
  }

  /** The encoding of its text: what is UTF-8 throughout is that; else it is told from the part around what is not. */
  private async encoding(): Promise<string> {
    this.encodingFound ??= await this.findEncoding();
    return this.encodingFound;
  }

  private async findEncoding(): Promise<string> {
    const found = decode(await beginningOf(this.blob));
    if (found.from === 'mark' || found.encoding !== 'utf-8') return decodable(found.encoding);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let [at, end] = [0, 0];
    try {
      for await (const chunk of this.chunks()) {
        [at, end] = [end, end + chunk.length];
        decoder.decode(chunk, { stream: true });
      }
      decoder.decode();
      return 'utf-8';
    } catch {
      const around = this.blob.slice(at, end);
      return decodable(decode(new Uint8Array(await around.arrayBuffer())).encoding);
    }
  }
}

/** The first bytes of a file, without a character that is cut in two. */
async function beginningOf(blob: ImportableFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  if (bytes.length === blob.size) return bytes;
  // The last character of UTF-8 goes, whole or not: the bytes that go on with it, and the one it begins with.
  let end = bytes.length;
  while (end > bytes.length - 3 && (bytes[end - 1]! & 0xc0) === 0x80) end--;
  if (bytes[end - 1]! >= 0xc0) end--;
  return bytes.subarray(0, end);
}

const bare = (text: string) => text.replace(/^\ufeff/, '').trimStart();

/** UTF-32, which no decoder of the platform knows, is not used for what is read piece by piece. */
const decodable = (encoding: string) => (encoding.startsWith('utf-32') ? 'utf-8' : encoding);
