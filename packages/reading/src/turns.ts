import type { Steps } from './steps.js';

/** Milliseconds of work after which others are let in: half a frame of a screen. */
const PIECE = 8;
/** So many steps are one piece at the most: there are programs whose clock stands still while they work. */
const MOST = 24;

/** Taken while the module is loaded, so that a test that replaces timers holds up no Reading. */
const { setImmediate, setTimeout, MessageChannel } = globalThis as {
  setImmediate?: (work: () => void) => void;
  setTimeout: (work: () => void, milliseconds: number) => unknown;
  MessageChannel?: typeof globalThis.MessageChannel;
};

/** Resolves in another turn of the event loop, behind what waits there. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate) setImmediate(resolve);
    else if (MessageChannel) {
      // A timer within a timer waits four milliseconds in a browser; a message does not.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    } else setTimeout(resolve, 0);
  });
}

/** The turns of the event loop that one Reading takes: a long one lets others in, and any may be given up. */
export class Turns {
  private readonly signal: AbortSignal | undefined;
  private began = performance.now();
  private steps = 0;

  /** @param signal throws its reason, from each method, once it is aborted */
  constructor(signal?: AbortSignal) {
    this.signal = signal;
    signal?.throwIfAborted();
  }

  /** Does work step by step, and lets others in where it is long. */
  async take<T>(work: Steps<T>): Promise<T> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (++this.steps < MOST && performance.now() - this.began < PIECE) continue;
      await nextTurn();
      this.signal?.throwIfAborted();
      this.begin();
    }
  }

  /** Waits for what is loaded for all Readings, which goes on where this one is given up. */
  async wait<T>(loading: Promise<T>): Promise<T> {
    const { signal } = this;
    let abort: (() => void) | undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal?.reason);
      signal?.addEventListener('abort', abort);
    });
    try {
      return await (signal ? Promise.race([loading, aborted]) : loading);
    } finally {
      if (abort) signal?.removeEventListener('abort', abort);
      this.begin();
    }
  }

  private begin(): void {
    this.began = performance.now();
    this.steps = 0;
  }
}
