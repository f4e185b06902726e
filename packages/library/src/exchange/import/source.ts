import { decode } from '@dateline/formats';
import { parseJson } from './parse-json.js';

/** What is looked at to tell a format, in bytes. */
const HEAD = 65_536;

type Kind = 'text' | 'xml' | 'html';

/** A file that is to be imported; decoded and parsed when first asked for. */
export class ImportSource {
  readonly name: string;
  /** The beginning of its text. */
  readonly head: string;
  private readonly content: string | Uint8Array;
  private decoded: { kind: Kind; text: string } | undefined;
  private parsed: { value: unknown; cut: boolean } | undefined;

  constructor(content: string | Uint8Array, name: string) {
    this.content = content;
    this.name = name;
    this.head = bare(typeof content === 'string' ? content.slice(0, HEAD) : decode(content.subarray(0, HEAD)).text);
  }

  get bytes(): Uint8Array {
    return typeof this.content === 'string' ? new TextEncoder().encode(this.content) : this.content;
  }

  get isDatabase(): boolean {
    return this.head.startsWith('SQLite format 3\0');
  }

  /** All of it as text, without a mark of its encoding; XML and HTML name their encoding themselves. */
  text(kind: Kind = 'text'): string {
    if (this.decoded?.kind !== kind) {
      const { content } = this;
      this.decoded = { kind, text: bare(typeof content === 'string' ? content : decode(content, { kind }).text) };
    }
    return this.decoded.text;
  }

  /** The value of JSON; of JSON that is cut off, what is whole of it. `value` is undefined for anything else. */
  json(): { value: unknown; cut: boolean } {
    this.parsed ??= /^[[{]/.test(this.head) ? parseJson(this.text()) : { value: undefined, cut: false };
    return this.parsed;
  }
}

const bare = (text: string) => text.replace(/^\ufeff/, '').trimStart();
