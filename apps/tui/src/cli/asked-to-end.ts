import process from 'node:process';

/** Keeps the program running and resolves when somebody asks it to end; asked twice, it ends at once. */
export function askedToEnd(): Promise<void> {
  // Signal handlers alone do not keep a process running.
  const alive = setInterval(() => {}, 2 ** 30);
  return new Promise((resolve) => {
    let before = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (before) process.exit(1);
        before = true;
        clearInterval(alive);
        resolve();
      });
  });
}
