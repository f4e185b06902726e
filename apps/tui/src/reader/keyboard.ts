import { type Reader, takePaste, viewLoaded } from '@dateline/reader';
import { InputQueue } from '../input/input-queue.js';
import { actNow } from '../screen/host.js';
import { promptKey, promptPaste } from './shell/prompts.js';
import type { Terminal } from './shell/terminal.js';

/** What was typed, for the field that is open, else for the reader; `suspend` stops the program for the shell. */
export function createKeyboard(reader: Reader, terminal: Terminal, suspend: () => void): InputQueue {
  const { prompt, screen } = terminal;
  const { dispatch, client, shell } = reader;

  /** Comes back when something is asked for, which a command waits for. */
  const asked = () =>
    new Promise<void>((resolve) => {
      const end = prompt.subscribe(() => {
        if (prompt.get() === undefined) return;
        end();
        resolve();
      });
    });

  async function settle(work: Promise<unknown>): Promise<void> {
    await Promise.race([work.catch(() => {}), asked()]);
    actNow(() => {});
    await viewLoaded(client, shell.view());
    actNow(() => {});
  }

  return new InputQueue({
    isTyping: () => prompt.get() !== undefined,
    key(name, text) {
      if (name === 'ctrl+z') return suspend();
      if (name === 'ctrl+l' && prompt.get()) return screen.repaint();
      actNow(() => {
        if (!promptKey(prompt, name, text)) dispatch.press(name, performance.now());
      });
    },
    paste(text) {
      actNow(() => {
        if (!promptPaste(prompt, text)) takePaste(reader, text);
      });
    },
    mouse({ column, row, wheel }) {
      // What is asked for is answered with a key.
      if (prompt.get() === undefined) actNow(() => screen.point(column, row, wheel));
    },
    reply: (text) => screen.traits.take(text),
    settling() {
      const work = [dispatch.settling(), terminal.settling].filter((one) => one !== undefined);
      terminal.settling = undefined;
      if (work.length > 0 && prompt.get() === undefined) return settle(Promise.all(work));
      return viewLoaded(client, shell.view())?.then(() => actNow(() => {}));
    },
  });
}
