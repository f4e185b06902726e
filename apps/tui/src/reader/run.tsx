import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Library } from '@dateline/core/library';
import {
  allControllers,
  bindings,
  createClient,
  createReader,
  loadedArticle,
  loadLanguage,
  type Reader,
  setLanguage,
  terminalMessages,
  type View,
} from '@dateline/reader';
import { beside } from '../cli/library.js';
import { listen } from '../input/listen.js';
import { createPictures } from '../pictures/pictures.js';
import type { ThreadOptions } from '../pictures/thread/messages.js';
import { createPainter } from '../pictures/thread/painter.js';
import { type Interrupt, listenForInterrupt } from '../programs/interrupt.js';
import { mpvPlayer } from '../programs/player.js';
import { holdBack } from '../screen/hold-back.js';
import { actNow, type Container, createRoot } from '../screen/host.js';
import { createScreen, type Screen } from '../screen/screen.js';
import { createSuspension } from '../screen/suspend.js';
import { openMemory } from '../settings/memory.js';
import type { TerminalSettings } from '../settings/settings.js';
import { reorders } from '../text/bidi.js';
import { App } from './app.js';
import { createKeyboard } from './keyboard.js';
import { environmentLanguage } from './language.js';
import './query-timers.js';
import { createTerminal } from './shell/terminal.js';

const signals = { SIGTERM: 15, SIGHUP: 1, SIGINT: 2 } as const;
type Signal = keyof typeof signals;
const ENDING = ['SIGTERM', 'SIGHUP'] as const;

/** Milliseconds after which a terminal that was just asked is not waited for when the reader is left. */
const ANSWERS = 200;

/** Ends with the code of what ends the reader, and fails with what breaks it. */
interface Ending {
  readonly code: Promise<number>;
  quit(): void;
  lost(): void;
  broken(error: unknown): void;
  readonly interrupt: Interrupt;
  /** Listens no more. */
  release(): void;
}

function createEnding(screen: Screen): Ending {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const bySignal = (signal: Signal) => resolve(128 + signals[signal]);
  const lost = () => bySignal('SIGHUP');
  const leave = () => screen.leave();
  for (const signal of ENDING) process.on(signal, bySignal);
  const interrupt = listenForInterrupt(() => bySignal('SIGINT'));
  process.on('uncaughtException', reject);
  process.on('unhandledRejection', reject);
  process.on('exit', leave);
  process.stdout.on('error', lost);
  return {
    code: promise,
    quit: () => resolve(0),
    lost,
    broken: reject,
    interrupt,
    release() {
      for (const signal of ENDING) process.off(signal, bySignal);
      interrupt.end();
      process.off('uncaughtException', reject);
      process.off('unhandledRejection', reject);
      process.off('exit', leave);
    },
  };
}

/**
 * Opens the terminal reader and runs it until a person quits or the terminal is gone. The terminal is restored however the
 * reader ends.
 * @param view what is shown first, the edition of today without it; an article stands alone then
 * @param fetching how pictures are fetched
 * @returns the exit code
 */
export async function runReader(
  library: Library,
  settings: TerminalSettings,
  { view, fetching }: { view?: View; fetching: ThreadOptions },
): Promise<number> {
  const language = environmentLanguage();
  await loadLanguage(language);
  setLanguage(language);
  bindings.set(settings.bindings);
  const client = createClient();
  const screen = createScreen(process.stdin, process.stdout, reorders(settings.bidi));
  const ending = createEnding(screen);
  const player = mpvPlayer({
    say: (sentence, tone) => reader.say(sentence, tone),
    heard: (article, url) => loadedArticle(client, article)?.position?.heard?.[url] ?? 0,
    keep: (article, url, seconds) => reader.actions.keepPosition(article, { heard: { [url]: seconds } }),
  });
  const memory = openMemory();
  const pictures = createPictures({
    screen,
    memory,
    choice: settings.pictures,
    painter: createPainter(beside('./pictures-worker.js'), fetching),
  });
  const terminal = createTerminal({
    pictures,
    screen,
    player,
    settings,
    memory,
    view,
    quit: ending.quit,
    lend: async (work) => {
      deaf();
      suspension.hold();
      ending.interrupt.hold();
      screen.leave();
      try {
        await work();
      } finally {
        screen.enter();
        ending.interrupt.free();
        suspension.listen();
        deaf = listen(process.stdin, keyboard, ending.lost);
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
  const container: Container = { children: [], changed: () => screen.draw(container.children) };
  screen.traits.told.subscribe(() => {
    const told = screen.traits.told.get();
    if (!told) return;
    actNow(() => {
      terminal.tellBackground(told.background);
      pictures.tell(told);
    });
  });
  const root = createRoot(container, ending.broken);
  const suspension = createSuspension(screen, () => reader.say(terminalMessages.noShell));
  const keyboard = createKeyboard(reader, terminal, suspension.suspend);
  const release = holdBack(process.stderr);
  screen.enter();
  let deaf = listen(process.stdin, keyboard, ending.lost);
  try {
    root.show(<App reader={reader} terminal={terminal} />);
    const code = await ending.code;
    // What the terminal still answers would stand before the shell's prompt.
    if (code === 0) await Promise.race([screen.traits.answered(), pause(ANSWERS, undefined, { ref: false })]);
    return code;
  } finally {
    deaf();
    suspension.end();
    screen.leave();
    await Promise.all([player?.end(), pictures.store.end()]);
    root.show(null);
    ending.release();
    release();
  }
}
