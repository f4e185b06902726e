import { keyOf, placeOf, type Reader, terminalMessages, viewKey } from '@dateline/reader';
import type { LinePrompt } from '../reader/shell/prompts.js';
import type { Terminal } from '../reader/shell/terminal.js';
import type { Container } from '../screen/host.js';
import { actNow } from '../screen/host.js';
import { sizeFor } from './linear-screen.js';
import { readTree, type Spoken, type SpokenRow } from './read-tree.js';

/** Says what has changed, one line after the other. */
export interface Speaker {
  /** What is shown now. */
  shown(): Spoken;
  tell(): void;
}

const fieldOf = ({ field, isSecret }: LinePrompt) => (isSecret ? '' : field.before + field.after);

export function createSpeaker(
  reader: Reader,
  terminal: Terminal,
  container: Container,
  print: (line: string) => void,
): Speaker {
  const { state, shell, notices } = reader;
  let lastView = '';
  let lastRow = '';
  let lastNotice = notices.store.get()?.id;
  let lastPrompt: unknown;

  const place = () => placeOf(state.get(), shell.view());

  function shown(): Spoken {
    const { overlay } = state.get();
    const isText = ['article', 'changes'].includes(shell.view().name) || overlay === 'help';
    const { size } = terminal.screen;
    const wanted = sizeFor(isText && overlay !== 'sources');
    if (size.get().rows !== wanted.rows) actNow(() => size.set(wanted));
    return readTree(container.children);
  }

  function rowLines({ number, lines, isBold }: SpokenRow): string[] {
    const [first = '', ...rest] = lines;
    // In a list the weight of a headline says that it is unread.
    const said = isBold && place() === 'list' ? terminalMessages.linearUnread(first) : first;
    return [`${number}. ${said}`, ...rest.map((line) => `   ${line}`)];
  }

  function tellView(): void {
    const { title, text, head, rows } = shown();
    const { overlay, panel } = state.get();
    const view = [viewKey(shell.view()), overlay, panel, rows[0]?.number].join(' ');
    const selected = rows.find(({ isSelected }) => isSelected);
    const row = selected ? rowLines(selected).join('\n') : '';
    if (view !== lastView) {
      print('');
      print(title);
      // What stands beside a text is told without saying that again.
      const before = panel !== undefined && place() === 'article' ? head : text;
      for (const line of [...before, ...rows.flatMap(rowLines)]) print(line);
    } else if (row !== lastRow && row !== '') print(row);
    lastView = view;
    lastRow = row;
  }

  function tellNotice(): void {
    const notice = notices.store.get();
    if (!notice || notice.id === lastNotice) return;
    lastNotice = notice.id;
    const key = notice.undoable ? keyOf('undo', 'terminal', place()) : '';
    print(key === '' ? notice.text : `${notice.text}. ${terminalMessages.linearUndo(key)}`);
  }

  function tellPrompt(): void {
    const prompt = terminal.prompt.get();
    if (prompt === lastPrompt) return;
    lastPrompt = prompt;
    if (prompt?.kind === 'confirm') print(`${prompt.label} ${terminalMessages.linearConfirm}`);
    else if (prompt) print(`${prompt.label} ${terminalMessages.linearAnswer(fieldOf(prompt))}`);
  }

  return {
    shown,
    tell() {
      if (terminal.prompt.get() === undefined) tellView();
      tellNotice();
      tellPrompt();
    },
  };
}
