import process from 'node:process';

export interface EndRequest {
  /** Keeps the program running until somebody asks it to end, or until `also` is over. */
  wait(also?: Promise<void>): Promise<void>;
}

/** Listens for the signals that ask the program to end; asked twice, it ends at once. */
export function askedToEnd(): EndRequest {
  const { promise, resolve } = Promise.withResolvers<void>();
  let before = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (before) process.exit(1);
      before = true;
      resolve();
    });
  return {
    wait(also) {
      // Signal handlers alone do not keep a process running.
      const running = setInterval(() => {}, 2 ** 30);
      return Promise.race(also ? [promise, also] : [promise]).finally(() => clearInterval(running));
    },
  };
}
