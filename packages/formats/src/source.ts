import { type Decoded, decode } from './encoding/decode.js';
import { htmlPieces } from './encoding/html-pieces.js';
import { type MediaType, parseMediaType } from './encoding/media-type.js';
import { sniffUnicode } from './encoding/sniff.js';
import { countUtf8 } from './encoding/utf8.js';
import { rootElement } from './markup.js';
import { type Syntax, syntaxOf } from './syntax.js';
import type { Warning } from './types.js';

/** The characters that are looked at to tell a format. */
const HEAD = 16_384;

/** A document as it came: bytes or text, and what its sender said of it. Decoded when first asked for. */
export class Source {
  readonly bytes: Uint8Array | undefined;
  readonly url: string | undefined;
  /** The declared type in lower case without parameters, such as `text/html`; and the charset it names. */
  readonly declared: MediaType;
  /** The beginning, in characters good enough to see markup by. */
  readonly head: string;
  readonly #given: string | undefined;
  readonly #decoded = new Map<string, Decoded>();
  #json: { value: unknown } | undefined;
  #syntax: Syntax | undefined;
  #root: { name: string | undefined } | undefined;

  constructor(input: Uint8Array | string, { url, contentType }: { url?: string; contentType?: string } = {}) {
    this.url = url;
    this.declared = parseMediaType(contentType);
    if (typeof input === 'string') {
      this.#given = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
      this.head = this.#given.slice(0, HEAD);
    } else {
      this.bytes = input;
      this.head = headOf(input.subarray(0, HEAD));
    }
  }

  /** Bytes, or characters where the document came as text. */
  get size(): number {
    return this.bytes?.length ?? this.#given?.length ?? 0;
  }

  /**
   * All of it as text, by the rules of what it is: XML goes by its declaration and RFC 7303, HTML by the WHATWG
   * standard with its `<meta>`, plain text and JSON by what is declared beside them. Then by what the bytes look like.
   */
  text(kind: 'xml' | 'html' | 'text'): Decoded {
    if (this.#given !== undefined) return { text: this.#given, encoding: 'utf-16', from: 'text', warnings: [] };
    let decoded = this.#decoded.get(kind);
    if (!decoded) {
      decoded = decode(this.bytes ?? new Uint8Array(), { kind, declared: this.declared });
      this.#decoded.set(kind, decoded);
    }
    return decoded;
  }

  /** All of it as HTML, as `text` gives it, in pieces as `parseHtml` takes them where its bytes are plain UTF-8. */
  html(): { text: string | readonly string[]; warnings: Warning[] } {
    const pieces = this.bytes && htmlPieces(this.bytes, this.declared);
    return pieces ? { text: pieces, warnings: [] } : this.text('html');
  }

  /** The name of its first element in lower case. */
  get root(): string | undefined {
    this.#root ??= { name: rootElement(this.head) };
    return this.#root.name;
  }

  /** What it is written in, by how it begins. */
  get syntax(): Syntax {
    this.#syntax ??= syntaxOf(this.head, this.declared, () => this.json() !== undefined);
    return this.#syntax;
  }

  /** The value of a JSON document, or undefined where it is none. */
  json(): unknown {
    this.#json ??= { value: parsed(this.head, () => this.text('text').text) };
    return this.#json.value;
  }
}

function headOf(bytes: Uint8Array): string {
  const mark = sniffUnicode(bytes);
  if (mark) return decode(bytes.subarray(mark.bom), { encoding: mark.encoding }).text;
  const text = decode(bytes, { encoding: 'utf-8' }).text;
  if (!text.includes('\ufffd')) return text;
  const { characters, strays } = countUtf8(bytes);
  return characters > strays ? text : decode(bytes, { encoding: 'windows-1252' }).text;
}

function parsed(head: string, text: () => string): unknown {
  if (!/^\s*["[{]/.test(head)) return undefined;
  try {
    return JSON.parse(text()) as unknown;
  } catch {
    return undefined;
  }
}
