import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Library } from '@dateline/core/library';
import {
  allControllers,
  bindings,
  createClient,
  createReader,
  loadLanguage,
  type Reader,
  setLanguage,
  terminalMessages,
} from '@dateline/reader';
import { listenForInterrupt } from '../programs/interrupt.js';
import { App } from '../reader/app.js';
import { createKeyboard } from '../reader/keyboard.js';
import { environmentLanguage } from '../reader/language.js';
import '../reader/query-timers.js';
import { createTerminal } from '../reader/shell/terminal.js';
import { type Container, createRoot } from '../screen/host.js';
import type { TerminalSettings } from '../settings/settings.js';
import { createEcho } from './echo.js';
import { linearScreen } from './linear-screen.js';
import { createSpeaker } from './speaker.js';
import { createLineTaker, viewShown } from './take-line.js';

/** Cells of the source behind a headline. */
const SOURCE = 60;
/** The exit code of a program that SIGINT ended (POSIX shells: 128 and the number of the signal). */
const INTERRUPTED = 130;

/**
 * The reader as one line after another, for screen readers and braille lines: nothing is drawn, nothing moves, and the terminal
 * itself takes each line. The tree is that of the screen, read where it has changed, so that every view and every command is there.
 * @returns the exit code
 */
export async function runLinear(library: Library, settings: TerminalSettings): Promise<number> {
  const language = environmentLanguage();
  await loadLanguage(language);
  setLanguage(language);
  bindings.set(settings.bindings);
  const client = createClient();
  const lines = createInterface({ input: process.stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  // From now on no line is lost, also where they come from a pipe that has ended by then.
  const typed = lines[Symbol.asyncIterator]();
  let isOver = false;
  const { promise: interrupted, resolve: end } = Promise.withResolvers<number>();
  const interrupt = listenForInterrupt(() => end(INTERRUPTED));
  const terminal = createTerminal({
    screen: linearScreen((bytes) => process.stdout.write(bytes)),
    // No name of a source is cut.
    settings: { ...settings, columns: { source: SOURCE, ...settings.columns } },
    // A story has one line.
    memory: { get: () => ({ density: 'dense' }), keep: () => {} },
    quit: () => {
      isOver = true;
      lines.close();
    },
    lend: async (work) => {
      lines.pause();
      interrupt.hold();
      try {
        await work();
      } finally {
        interrupt.free();
        lines.resume();
      }
    },
    refuse: (sentence) => reader.say(sentence, 'problem'),
  });
  const reader: Reader = createReader({
    library,
    client,
    shell: terminal.shell,
    frontEnd: 'terminal',
    controllers: allControllers,
  });
  const container: Container = { children: [], changed: () => {} };
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const root = createRoot(container, reject);
  const speaker = createSpeaker(reader, terminal, container, (line) => process.stdout.write(`${line}\n`));
  const take = createLineTaker(
    reader,
    terminal,
    createKeyboard(reader, terminal, () => {}),
    speaker,
  );
  const echo = createEcho();
  terminal.prompt.subscribe(() => {
    const asked = terminal.prompt.get();
    echo.set(!(asked?.kind === 'line' && asked.isSecret));
  });
  async function converse(): Promise<number> {
    root.show(<App reader={reader} terminal={terminal} />);
    await viewShown(reader, speaker);
    speaker.tell();
    process.stdout.write(`${terminalMessages.linear}\n`);
    for await (const line of typed) {
      await take(line);
      if (isOver) break;
      speaker.tell();
    }
    return 0;
  }
  try {
    return await Promise.race([converse(), broken, interrupted]);
  } finally {
    interrupt.end();
    echo.end();
    lines.close();
    root.show(null);
  }
}
