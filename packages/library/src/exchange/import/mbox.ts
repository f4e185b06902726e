const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const FROM = Buffer.from('From ');

/** The line before a message: who sent it and when, with time and year in whatever order. */
const POSTMARK = /^From \S+\s.*\d:\d\d.*\b\d{4}\b/;
/** Bytes that are looked at of such a line. */
const LINE = 200;

/** Whether a message begins in a text. */
export const isPostmark = (text: string): boolean => POSTMARK.test(text.slice(0, LINE));

/** Undoes the quoting of lines that begin as a new message does (`>From `, `>>From `). */
function unquoted(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** Whether the line before a position is empty. */
function followsEmptyLine(bytes: Buffer, at: number): boolean {
  const line = at - 2;
  return (
    bytes[at - 1] === NEW_LINE && (bytes[line] === NEW_LINE || (bytes[line] === RETURN && bytes[line - 1] === NEW_LINE))
  );
}

/**
 * Where a `From ` line begins that follows an empty line, from a position on.
 * @returns `found`, else how far there is certainly none
 */
function nextMessage(bytes: Buffer, from: number, isEnd: boolean): { found?: number; sure: number } {
  for (let at = bytes.indexOf(FROM, from); at >= 0; at = bytes.indexOf(FROM, at + 1)) {
    if (!followsEmptyLine(bytes, at)) continue;
    // The rest of the line may be yet to come.
    if (!isEnd && bytes.length - at < LINE) return { sure: at };
    // Many mailboxes leave such lines of a text as they are.
    if (isPostmark(bytes.toString('latin1', at, at + LINE))) return { found: at, sure: at };
  }
  return { sure: Math.max(from, bytes.length - FROM.length) };
}

/** The bytes of a message until the next one begins. */
class Mailbox {
  private readonly largest: number;
  private readonly onTooLarge: () => void;
  private parts: Buffer[] = [];
  private size = 0;

  constructor(largest: number, onTooLarge: () => void) {
    this.largest = largest;
    this.onTooLarge = onTooLarge;
  }

  add(bytes: Buffer): void {
    this.size += bytes.length;
    if (this.size <= this.largest) this.parts.push(bytes);
    else this.parts = [];
  }

  /** The message without its first line; undefined for one that is too large or has no more. */
  take(): Buffer | undefined {
    const { size, parts } = this;
    [this.parts, this.size] = [[], 0];
    if (size > this.largest) this.onTooLarge();
    if (size === 0 || size > this.largest) return undefined;
    const whole = Buffer.concat(parts);
    const line = whole.indexOf(NEW_LINE);
    return line < 0 ? undefined : unquoted(whole.subarray(line + 1));
  }
}

/**
 * The messages of a mailbox one by one, as bytes (RFC 4155, with the quoting of mboxrd undone). Only one of them is held.
 * @param largest bytes of a message; of larger ones nothing is kept but that they were there (`onTooLarge`)
 */
export async function* messagesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  largest: number,
  onTooLarge: () => void,
): AsyncGenerator<Uint8Array> {
  const mailbox = new Mailbox(largest, onTooLarge);
  // What was not looked at yet, behind the two lines ends that stand before it.
  let rest: Buffer = Buffer.alloc(0);
  let from = 0;
  let begun = false;
  const split = function* (isEnd: boolean): Generator<Uint8Array> {
    for (;;) {
      const { found, sure } = nextMessage(rest, from, isEnd);
      if (found === undefined) {
        // What an empty line may end in is kept.
        const cut = isEnd ? rest.length : Math.min(rest.length, Math.max(0, sure - 3));
        mailbox.add(rest.subarray(0, cut));
        rest = rest.subarray(cut);
        from = sure - cut;
        return;
      }
      mailbox.add(rest.subarray(0, found));
      rest = rest.subarray(found);
      from = FROM.length;
      const message = mailbox.take();
      if (message) yield message;
    }
  };
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    if (!begun) {
      rest = rest.subarray(/^\s*/.exec(rest.toString('latin1', 0, LINE))![0].length);
      begun = rest.length > 0;
      from = FROM.length;
    }
    yield* split(false);
  }
  yield* split(true);
  const last = mailbox.take();
  if (last) yield last;
}
