import { StringDecoder } from 'node:string_decoder';

/** What was done: a key by its name in the command table, with the text it writes, a paste, a reply, or something with a mouse. */
export type InputEvent =
  | { kind: 'key'; name: string; text?: string }
  | { kind: 'paste'; text: string }
  /** What the terminal says of itself: a whole escape sequence. */
  | { kind: 'reply'; text: string }
  /** A click, or a turn of the wheel; the first row and column are 0. */
  | { kind: 'mouse'; column: number; row: number; wheel?: 1 | -1 };

const ESCAPE = '\u001b';
const [PASTE, PASTE_END] = ['\u001b[200~', '\u001b[201~'];

/** Final characters of `ESC [` and `ESC O`, and numbers before `~`. */
const letters: Record<string, string> = {
  A: 'ArrowUp',
  B: 'ArrowDown',
  C: 'ArrowRight',
  D: 'ArrowLeft',
  H: 'Home',
  F: 'End',
  Z: 'shift+Tab',
  M: 'Enter',
};
const numbers: Record<string, string> = {
  1: 'Home',
  2: 'Insert',
  3: 'Delete',
  4: 'End',
  5: 'PageUp',
  6: 'PageDown',
  7: 'Home',
  8: 'End',
};
const controls: Record<string, string> = {
  '\r': 'Enter',
  '\n': 'Enter',
  '\t': 'Tab',
  '\b': 'Backspace',
  '\u007f': 'Backspace',
  '\u0000': 'ctrl+Space',
};

// ECMA-48: parameters, intermediates and a final character; a string ends with BEL or ST.
const CSI = /^\u001b\[[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u007e]/;
const CSI_BEGUN = /^\u001b\[[\u0030-\u003f]*[\u0020-\u002f]*$/;
const STRING = /^\u001b[\]P_^X][^\u0007\u001b]*(?:\u0007|\u001b\\)/;
const STRING_BEGUN = /^\u001b[\]P_^X][^\u0007\u001b]*\u001b?$/;

/** Device attributes (DA1), the size of a cell, a colour (OSC 10 and 11), what kitty says of pictures (APC), the terminal's name (DCS). */
const REPLY = /^\u001b(?:\[\?[\d;]*c$|\[6;\d+;\d+t$|\]1[01];|_G|P>\|)/;

function sequenceKey(sequence: string): string | undefined {
  const [, parameters = '', final = ''] = /^\u001b[[O]([\d;]*)(.)$/.exec(sequence) ?? [];
  const [number = '', modifier = '1'] = parameters.split(';');
  const name = final === '~' ? numbers[number] : letters[final];
  // 1 + shift 1, alt 2, ctrl 4
  const held = Number(modifier) - 1;
  if (name === undefined || (final === 'M' && sequence[1] === '[')) return undefined;
  return held & 4 ? `ctrl+${name}` : held & 2 ? `alt+${name}` : name;
}

/** A mouse as SGR reports it: the left button and the wheel; a button that is let go, or another one, is nothing. */
function mouseEvent(sequence: string): InputEvent | undefined {
  const [, button, column, row] = /^\u001b\[<(\d+);(\d+);(\d+)M$/.exec(sequence) ?? [];
  if (button !== '0' && button !== '64' && button !== '65') return undefined;
  const at = { kind: 'mouse' as const, column: Number(column) - 1, row: Number(row) - 1 };
  return button === '0' ? at : { ...at, wheel: button === '65' ? 1 : -1 };
}

function characterKey(character: string): InputEvent | undefined {
  const control = controls[character];
  if (control) return { kind: 'key', name: control };
  if (character < ' ') return { kind: 'key', name: `ctrl+${String.fromCharCode(character.charCodeAt(0) + 96)}` };
  if (character >= '\u0080' && character < '\u00a0') return undefined;
  return { kind: 'key', name: character === ' ' ? 'Space' : character, text: character };
}

/**
 * Reads what a terminal sends: keys, pastes in brackets, and replies, of which nothing is a key. A sequence may come in pieces.
 * Node's own decoder of key presses (`readline`) would not do: it types the rest of any sequence it does not know, such as a
 * reply of the terminal or a mouse report, and sends a paste as keys between two marks.
 */
export class ByteReader {
  private readonly decoder = new StringDecoder('utf8');
  private pending = '';

  /** Whether something is begun that may be a key by itself: Escape, or the beginning of a sequence. */
  get isWaiting(): boolean {
    return this.pending.startsWith(ESCAPE) && !this.pending.startsWith(PASTE);
  }

  read(bytes: Uint8Array): InputEvent[] {
    const text = this.decoder.write(bytes);
    // A paste whose end was lost keeps nobody out.
    if (text === '\u0003' && this.pending.startsWith(PASTE)) this.pending = '';
    this.pending += text;
    const events: InputEvent[] = [];
    for (;;) {
      const event = this.next();
      if (event === undefined) return events;
      if (event !== 'nothing') events.push(event);
    }
  }

  /** Nothing more has come: what was begun is Escape, and what followed it. */
  flush(): InputEvent[] {
    if (!this.isWaiting) return [];
    const [, ...rest] = this.pending;
    this.pending = '';
    // Half a sequence is no text.
    return rest.length > 0 ? [] : [{ kind: 'key', name: 'Escape' }];
  }

  /** The next event; `nothing` where something was taken that is none; undefined where more has to come. */
  private next(): InputEvent | 'nothing' | undefined {
    const { pending } = this;
    if (pending === '') return undefined;
    if (pending[0] !== ESCAPE) {
      const character = String.fromCodePoint(pending.codePointAt(0)!);
      this.pending = pending.slice(character.length);
      return characterKey(character) ?? 'nothing';
    }
    if (pending.startsWith(PASTE)) {
      const end = pending.indexOf(PASTE_END);
      if (end < 0) return undefined;
      this.pending = pending.slice(end + PASTE_END.length);
      return { kind: 'paste', text: pending.slice(PASTE.length, end) };
    }
    const sequence = CSI.exec(pending)?.[0] ?? STRING.exec(pending)?.[0] ?? /^\u001bO[\d;]*[@-~]/.exec(pending)?.[0];
    if (sequence !== undefined) {
      this.pending = pending.slice(sequence.length);
      // The mouse as X10 reports it has three bytes more.
      if (sequence === '\u001b[M') this.pending = this.pending.slice(3);
      const name = sequenceKey(sequence);
      if (name) return { kind: 'key', name };
      return mouseEvent(sequence) ?? (REPLY.test(sequence) ? { kind: 'reply', text: sequence } : 'nothing');
    }
    if (CSI_BEGUN.test(pending) || STRING_BEGUN.test(pending) || pending === ESCAPE || /^\u001bO[\d;]*$/.test(pending))
      return undefined;
    if (pending[1] === ESCAPE) {
      this.pending = pending.slice(1);
      return { kind: 'key', name: 'Escape' };
    }
    // Alt and a key.
    const character = String.fromCodePoint(pending.codePointAt(1)!);
    this.pending = pending.slice(1 + character.length);
    const key = characterKey(character);
    return key?.kind === 'key' ? { kind: 'key', name: `alt+${key.name}` } : 'nothing';
  }
}
