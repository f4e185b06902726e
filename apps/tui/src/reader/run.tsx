import process from 'node:process';
import type { Library } from '@dateline/core/library';
import { allControllers, createClient, createReader, loadLanguage, type Reader, setLanguage } from '@dateline/reader';
import { render } from 'ink';
import { App } from './app.js';
import { environmentLanguage } from './language.js';
import { createTerminal } from './shell/terminal.js';

const signals = { SIGTERM: 15, SIGHUP: 1, SIGINT: 2 } as const;

/**
 * Opens the terminal reader and runs it until a person quits. The terminal is restored however the reader ends.
 * @returns the exit code
 */
export async function runReader(library: Library): Promise<number> {
  const language = environmentLanguage();
  await loadLanguage(language);
  setLanguage(language);
  const client = createClient();
  const terminal = createTerminal({
    quit: () => screen.unmount(),
    refuse: (sentence) => reader.say(sentence, 'problem'),
  });
  const reader: Reader = createReader({
    library,
    client,
    shell: terminal.shell,
    frontEnd: 'terminal',
    controllers: allControllers,
  });
  const screen = render(<App reader={reader} terminal={terminal} />, {
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    maxFps: 120,
  });
  let code = 0;
  let crash: unknown;
  const end = (signal: keyof typeof signals) => {
    code = 128 + signals[signal];
    screen.unmount();
  };
  const crashed = (error: unknown) => {
    crash = error;
    screen.unmount();
  };
  for (const signal of Object.keys(signals) as (keyof typeof signals)[]) process.on(signal, end);
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);
  try {
    await screen.waitUntilExit();
  } finally {
    for (const signal of Object.keys(signals) as (keyof typeof signals)[]) process.off(signal, end);
    process.off('uncaughtException', crashed);
    process.off('unhandledRejection', crashed);
  }
  // The timers of its cache would keep the program running.
  client.clear();
  if (crash) throw crash;
  return code;
}
