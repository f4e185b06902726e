const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const FROM = Buffer.from('From ');

/** Whether a line is blank, beginning at a position; the end counts as one. */
function blankAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === NEW_LINE || (bytes[at] === RETURN && bytes[at + 1] === NEW_LINE);
}

/** The line before a message: who sent it and when, with time and year in whatever order. */
const POSTMARK = /^From \S+\s.*\d:\d\d.*\b\d{4}\b/;
/** Bytes that are looked at of such a line. */
const LINE = 200;

/** Whether a message begins in a text. */
export const isPostmark = (text: string): boolean => POSTMARK.test(text.slice(0, LINE));

/** Where a `From ` line begins that follows an empty line, from a position on; the end where there is none. */
function nextMessage(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(FROM, from); at >= 0; at = bytes.indexOf(FROM, at + 1)) {
    if (bytes[at - 1] !== NEW_LINE) continue;
    const line = at - 2;
    const follows = bytes[line] === NEW_LINE || (bytes[line] === RETURN && bytes[line - 1] === NEW_LINE);
    // Many mailboxes leave such lines of a text as they are.
    if (follows && isPostmark(bytes.toString('latin1', at, at + LINE))) return at;
  }
  return bytes.length;
}

/** Undoes the quoting of lines that begin as a new message does (`>From `, `>>From `). */
function unquoted(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** The messages of a mailbox one by one, as bytes (RFC 4155, with the quoting of mboxrd undone). */
export function* messagesOf(mailbox: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(mailbox.buffer, mailbox.byteOffset, mailbox.byteLength);
  let at = 0;
  while (at < bytes.length && (blankAt(bytes, at) || bytes[at] === 0x20)) at++;
  while (at < bytes.length) {
    const end = nextMessage(bytes, at + FROM.length);
    const line = bytes.indexOf(NEW_LINE, at);
    if (line >= 0 && line < end) yield unquoted(bytes.subarray(line + 1, end));
    at = end;
  }
}
