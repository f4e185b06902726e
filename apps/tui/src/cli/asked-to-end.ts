import { closeSync, openSync } from 'node:fs';
import process from 'node:process';

export interface EndRequest {
  /** Keeps the program running until somebody asks it to end, or until `also` is over. */
  wait(also?: Promise<void>): Promise<void>;
}

/** Whether the program hangs on a terminal, whose end is its own: not where its output goes, but who can hang up. */
function hasTerminal(): boolean {
  if (process.platform === 'win32') return true;
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Listens for the signals that ask the program to end; asked twice, it ends at once.
 * @param onHangUp what SIGHUP means where there is no terminal that could have closed, as services know it
 */
export function askedToEnd(onHangUp?: () => void): EndRequest {
  const { promise, resolve } = Promise.withResolvers<void>();
  let before = false;
  const end = () => {
    if (before) process.exit(1);
    before = true;
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  process.on('SIGHUP', onHangUp === undefined || hasTerminal() ? end : onHangUp);
  return {
    wait(also) {
      // Signal handlers alone do not keep a process running.
      const running = setInterval(() => {}, 2 ** 30);
      return Promise.race(also ? [promise, also] : [promise]).finally(() => clearInterval(running));
    },
  };
}
