import type { EventEmitter } from 'node:events';
import process from 'node:process';

/**
 * Milliseconds after which no signal is still on its way that was meant for a program. The terminal sends Ctrl-C to every process at once,
 * but a thread of this one may take it after the program has ended.
 */
const LATE = 1000;

export interface Interrupt {
  /** Another program has the terminal, and its Ctrl-C. */
  hold(): void;
  /** The reader has the terminal again. */
  free(): void;
  /** Listens no more. */
  end(): void;
}

/** Listens for SIGINT, but not for one that is meant for a program that has the terminal. @param source what emits the signal */
export function listenForInterrupt(interrupted: () => void, source: EventEmitter = process): Interrupt {
  let isHeld = false;
  let freed = Number.NEGATIVE_INFINITY;
  // One listener for all times: without any, the signal would end this process.
  const listener = () => {
    if (!isHeld && performance.now() - freed >= LATE) interrupted();
  };
  source.on('SIGINT', listener);
  return {
    hold() {
      isHeld = true;
    },
    free() {
      isHeld = false;
      freed = performance.now();
    },
    end: () => void source.off('SIGINT', listener),
  };
}
