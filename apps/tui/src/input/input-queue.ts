import { looksPasted } from './looks-pasted.js';
import type { InputEvent } from './read-bytes.js';

/** Who takes what was typed. */
export interface InputTaker {
  /** Whether a key is text of a field now. */
  isTyping(): boolean;
  key(name: string, text: string | undefined): void;
  paste(text: string): void;
  mouse(event: InputEvent & { kind: 'mouse' }): void;
  /** What the terminal says of itself, which waits for no key. */
  reply(text: string): void;
  /** What has to be done before the next key means what it was pressed for; undefined where nothing. */
  settling(): Promise<unknown> | undefined;
}

type Waiting = Exclude<InputEvent, { kind: 'reply' }> & { burst: number };

const CANCEL = 'ctrl+c';
/** Pieces of one paste follow each other within so many milliseconds. */
const PIECES = 40;

/** Hands over what was typed in its order, each key once the one before it has had its effect. */
export class InputQueue {
  private readonly taker: InputTaker;
  private readonly waiting: Waiting[] = [];
  private bursts = 0;
  private isBusy = false;
  private running: Promise<void> = Promise.resolve();
  /** Until when what comes belongs to the paste before it. */
  private pasteUntil = 0;

  constructor(taker: InputTaker) {
    this.taker = taker;
  }

  /** Takes what came at once. @param now milliseconds of any clock that does not go back */
  push(events: readonly InputEvent[], now: number): void {
    const isMore = now < this.pasteUntil && !this.taker.isTyping() && events.length > 1;
    if (isMore) this.pasteUntil = now + PIECES;
    for (const event of events) {
      if (event.kind === 'reply') this.taker.reply(event.text);
      else if (!isMore) this.take({ ...event, burst: this.bursts });
    }
    this.bursts++;
    if (!this.isBusy) this.running = this.run(now);
  }

  /** Comes back when everything that was taken has had its effect. */
  idle(): Promise<void> {
    return this.running;
  }

  private take(event: Waiting): void {
    // Whatever the reader waits for, a person can leave.
    if (this.isBusy && event.kind === 'key' && event.name === CANCEL) {
      this.waiting.length = 0;
      this.taker.key(CANCEL, undefined);
    } else this.waiting.push(event);
  }

  private async run(now: number): Promise<void> {
    this.isBusy = true;
    try {
      for (let event = this.waiting.shift(); event !== undefined; event = this.waiting.shift()) {
        if (event.kind === 'paste') this.taker.paste(event.text);
        else if (event.kind === 'mouse') this.taker.mouse(event);
        else if (!this.takesAsPaste(event, now)) this.taker.key(event.name, event.text);
        const settling = this.taker.settling();
        if (settling) await settling;
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** In a terminal without brackets around pastes, text that came at once may be none of our commands. */
  private takesAsPaste(first: Waiting & { kind: 'key' }, now: number): boolean {
    if (first.text === undefined || this.taker.isTyping()) return false;
    let text = first.text;
    let count = 0;
    for (const next of this.waiting) {
      if (next.burst !== first.burst || next.kind !== 'key') break;
      if (next.text === undefined && next.name !== 'Enter' && next.name !== 'Tab') break;
      text += next.text ?? (next.name === 'Tab' ? '\t' : '\n');
      count++;
    }
    if (!looksPasted(text)) return false;
    this.waiting.splice(0, count);
    this.pasteUntil = now + PIECES;
    this.taker.paste(text);
    return true;
  }
}
