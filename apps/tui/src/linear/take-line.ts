import { commandsAt, placeOf, type Reader, terminalMessages, viewKey, viewLoaded } from '@dateline/reader';
import type { InputQueue } from '../input/input-queue.js';
import { ByteReader, type InputEvent } from '../input/read-bytes.js';
import type { Terminal } from '../reader/shell/terminal.js';
import { actNow } from '../screen/host.js';
import { keysOf } from '../settings/key-names.js';
import type { Speaker } from './speaker.js';

const LEAVE = '.';

/** Looks at a view that shows nothing yet: so many, so many milliseconds apart, where the library does not say when. */
const [LOOKS, APART] = [200, 50];

/** Waits until the view shows something: rows, a text, or a sentence that there is nothing. */
export async function viewShown({ client, shell }: Reader, speaker: Speaker): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    actNow(() => {});
    await viewLoaded(client, shell.view());
    actNow(() => {});
    const { text, rows } = speaker.shown();
    if (rows.length > 0 || text.some((line) => line !== '')) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, APART);
      const end = client.getQueryCache().subscribe(done);
      function done() {
        clearTimeout(timer);
        end();
        resolve();
      }
    });
  }
}

/** What is pressed with a line: the names of keys it consists of, else its characters. */
function eventsOf(line: string): InputEvent[] {
  const named = /^(?:(?:ctrl|alt|shift)\+.|[A-Z][a-z]+$)/.test(line) ? keysOf(line) : undefined;
  if (named !== undefined && !/^\S$/.test(line)) return named.split(' ').map((name) => ({ kind: 'key', name }));
  return new ByteReader().read(Buffer.from(line));
}

/** Takes lines that a person typed: an answer, the number of a row, a command, keys; an empty one goes on. */
export function createLineTaker(reader: Reader, terminal: Terminal, keyboard: InputQueue, speaker: Speaker) {
  const { dispatch, shell, state } = reader;
  const { prompt } = terminal;
  /** What stood in the field when it was opened. */
  let given = '';
  prompt.subscribe(() => {
    const now = prompt.get();
    if (now === undefined) given = '';
    else if (now.kind === 'line' && given === '') given = now.field.before;
  });

  async function settled(): Promise<void> {
    await keyboard.idle();
    await terminal.settling;
    await viewShown(reader, speaker);
  }

  async function press(events: InputEvent[]): Promise<void> {
    keyboard.push(events, performance.now());
    await settled();
  }

  async function answer(line: string): Promise<void> {
    const asked = prompt.get()!;
    prompt.set(undefined);
    if (asked.kind === 'confirm') asked.answer(/^y/i.test(line.trim()));
    else if (line.trim() === LEAVE) asked.cancel?.();
    else asked.submit((line === '' ? asked.field.before + asked.field.after : line).trim());
    await dispatch.settling();
    await settled();
  }

  const place = () => `${viewKey(shell.view())} ${state.get().overlay} ${state.get().panel}`;

  async function choose(number: number): Promise<void> {
    const { pane } = speaker.shown();
    const line = pane?.rows?.indexOf(number - 1) ?? -1;
    if (!pane || line < 0) return reader.say(terminalMessages.linearNoRow(number));
    const before = place();
    const isPanel = state.get().panel !== undefined;
    const click = async () => {
      actNow(() => pane.onMouse?.({ line, column: 0, click: true }));
      await dispatch.settling();
      await settled();
    };
    await click();
    // The first one selects a row that was not, the second one opens it.
    if (!isPanel && place() === before) {
      const now = speaker.shown().pane ?? pane;
      actNow(() => now.onMouse?.({ line, column: 0, click: true }));
      await dispatch.settling();
      await settled();
    }
  }

  const isCommand = (line: string) => {
    const [word] = line.replace(/^:/, '').trim().split(/\s+/);
    const here = commandsAt(placeOf(state.get(), shell.view()), 'terminal');
    return line.startsWith(':') || (line.length > 2 && here.some(({ id }) => id === word));
  };

  return async (line: string): Promise<void> => {
    if (prompt.get() !== undefined) return answer(line);
    if (line === '') return press([{ kind: 'key', name: 'Space', text: ' ' }]);
    if (/^\d{1,7}$/.test(line)) return choose(Number(line));
    if (isCommand(line)) {
      shell.answerNext?.(line);
      actNow(() => dispatch.perform('command-line'));
      await dispatch.settling();
      return settled();
    }
    await press(eventsOf(line));
    const open = prompt.get();
    // What was typed behind the key that asks is the answer.
    if (open?.kind === 'line' && open.field.before !== given) await press([{ kind: 'key', name: 'Enter' }]);
  };
}
