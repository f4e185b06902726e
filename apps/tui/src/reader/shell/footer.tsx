import {
  type CommandId,
  commandMessages,
  commandsAt,
  continuations,
  keyCaps,
  keyOf,
  macrosAfter,
  type Place,
  pickedIn,
  placeOf,
  terminalMessages,
  useChord,
  useNotice,
  useReaderState,
  useStore,
} from '@dateline/reader';
import { useEffect } from 'react';
import { fitLine, type Line, lineWidth, run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { PromptLine } from './prompt.js';
import { useScreen, useView } from './screen.js';

/** Milliseconds that a notice stays. */
const DURATION = 6000;

/** The commands that the footer shows with their keys, most needed first. */
const reminders: Record<Place, readonly CommandId[]> = {
  edition: ['open', 'next-statement', 'day-before', 'find-day', 'go-all', 'save', 'toggle-read'],
  list: ['open', 'search', 'save', 'toggle-read', 'add', 'refresh', 'go-unread'],
  article: ['voices', 'timeline', 'documents', 'next-statement', 'next-article', 'save', 'original'],
  changes: ['next', 'previous', 'open'],
  story: ['open', 'next-unread-row', 'save'],
  voices: ['open', 'search'],
  voice: ['open', 'repeats', 'save'],
  documents: ['open', 'search'],
  passages: ['open', 'search'],
  document: ['open', 'save', 'original'],
  diary: ['open', 'earlier-days', 'find-day', 'save'],
  unknown: [],
  sources: ['open', 'sources', 'edit-feed', 'pause', 'add', 'search'],
  feeds: ['open', 'add', 'refresh', 'edit-feed', 'remove-feed', 'new-rule', 'import'],
};

const caps = (keys: string) => keyCaps(keys).join(' ');

function hint(keys: string, title: string, blanks = 3): Line {
  return [run(keys, { bold: true }), run(` ${title}${' '.repeat(blanks)}`, { ink: 'quiet' })];
}

/** As many reminders as fit; those of help and quit are always among them. */
function remind(
  view: Place,
  { panel, overlay, deep, picked }: { panel: boolean; overlay: boolean; deep: boolean; picked: number },
  cells: number,
): Line {
  const here = commandsAt(view, 'terminal');
  const keyFor = (id: CommandId) => keyOf(id, 'terminal', view);
  const short = (id: CommandId) => {
    const key = keyFor(id);
    return key === '' ? [] : hint(key, terminalMessages.reminder(commandMessages[id]));
  };
  const { scroll, close, choose, pageDown, letGo } = terminalMessages;
  if (overlay) return [run('  '), ...hint('↓ ↑', scroll), ...hint(caps('Escape'), close)];
  if (panel) {
    const keys = [keyFor('scroll-down'), keyFor('scroll-up')].join(' ');
    return [run('  '), ...hint(keys, choose), ...hint(keyFor('page-down'), pageDown), ...hint(caps('Escape'), close)];
  }
  if (picked > 0) {
    const keys = [
      ...short('toggle-read'),
      ...short('save'),
      ...short('tag'),
      ...short('hide'),
      ...hint(caps('Escape'), letGo),
    ];
    return [run(`  ${terminalMessages.picked(picked)}   `, { ink: 'accent' }), ...keys];
  }
  const end = [...(deep ? short('back') : []), ...short('help'), ...short('quit')];
  const line: Line = [run('  ')];
  for (const id of reminders[view]) {
    const next = here.some((command) => command.id === id) ? short(id) : [];
    if (lineWidth(line) + lineWidth(next) + lineWidth(end) > cells) break;
    line.push(...next);
  }
  return [...line, ...end];
}

/** What is being typed, what a chord can still become, what was just done; else reminders of keys. */
export function Footer() {
  const { layout, terminal } = useScreen();
  const view = useView();
  const chord = useChord();
  const state = useReaderState();
  const { panel, overlay } = state;
  const place = placeOf(state, view);
  const prompt = useStore(terminal.prompt);
  const busy = useStore(terminal.busy);
  const deep = useStore(terminal.stack).length > 1;
  const { notice, dismiss } = useNotice();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => dismiss(notice.id), DURATION);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  if (prompt) return <PromptLine prompt={prompt} />;
  // A line that is too long loses its end: where to go is worth more than the top of this view.
  const all = continuations(chord, place, 'terminal');
  const next = [true, false].flatMap((section) => all.filter(({ command }) => (command.group === 'go') === section));
  const macros = macrosAfter(chord, place, 'terminal');
  let line: Line;
  if (next.length > 0 || macros.length > 0) {
    line = [
      run(`  ${chord.keys.join(' ')}   `, { ink: 'accent' }),
      ...macros.flatMap(({ key, macro }) => hint(caps(key), macro.join('; '), 2)),
      ...next.flatMap(({ key, command }) => hint(caps(key), terminalMessages.title(commandMessages[command.id]), 2)),
    ];
  } else if (chord.count !== undefined) {
    line = [run(`  ${chord.count}   `, { ink: 'accent' }), run(terminalMessages.times, { ink: 'quiet' })];
  } else if (notice) {
    const undo = notice.undoable ? [run('   '), ...hint(keyOf('undo', 'terminal', place), terminalMessages.undo)] : [];
    line = [run(`  ${notice.text}`, notice.tone === 'problem' ? { ink: 'problem' } : {}), ...undo];
  } else if (busy) {
    line = [run(`  ${busy}`, { ink: 'quiet' })];
  } else {
    const is = { panel: panel !== undefined && place === 'article', overlay: overlay === 'help', deep };
    line = remind(place, { ...is, picked: pickedIn(state, view).length }, layout.columns);
  }
  return <Pane lines={[fitLine(line, layout.columns)]} width={layout.columns} height={1} />;
}
