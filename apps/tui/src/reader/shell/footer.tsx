import {
  type Chord,
  type CommandId,
  commandOf,
  commandsAt,
  continuations,
  keyCaps,
  type Place,
  placeOf,
  useNotice,
} from '@dateline/reader';
import { useEffect } from 'react';
import { fitLine, type Line, lineWidth, run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { PromptLine } from './prompt.js';
import { useReader } from './state.js';

/** Milliseconds that a remark stays. */
const STAYS = 6000;

/** The keys that the foot of the screen reminds of, most needed first. */
const reminders: Record<Place, readonly CommandId[]> = {
  list: ['open', 'search', 'save', 'toggle-read', 'add', 'refresh', 'go-unread'],
  article: ['voices', 'timeline', 'documents', 'next-statement', 'next-article', 'save', 'original'],
  voices: ['open', 'search'],
  voice: ['open', 'save'],
  feeds: ['open', 'add', 'refresh', 'edit-feed', 'remove-feed', 'import'],
};

const caps = (way: string) => keyCaps(way).join(' ');

function hint(keys: string, title: string): Line {
  return [run(keys, { bold: true }), run(` ${title.toLowerCase()}   `, { ink: 'quiet' })];
}

/** As many reminders as fit, and always those of help and the way out. */
function remind(place: Place, panel: boolean, overlay: boolean, deep: boolean, cells: number): Line {
  const here = commandsAt(place, 'terminal');
  const short = (id: CommandId) => hint(caps(commandOf(id).keys[0]!), commandOf(id).title.split(/[,.]/)[0]!);
  if (overlay) return [run('  '), ...hint('j k', 'scroll'), ...hint('Esc', 'close')];
  if (panel) return [run('  '), ...hint('j k', 'choose'), ...hint('Space', 'page down'), ...hint('Esc', 'close')];
  const end = [...(deep ? short('back') : []), ...short('help'), ...short('quit')];
  const line: Line = [run('  ')];
  for (const id of reminders[place]) {
    const next = here.some((command) => command.id === id) ? short(id) : [];
    if (lineWidth(line) + lineWidth(next) + lineWidth(end) > cells) break;
    line.push(...next);
  }
  return [...line, ...end];
}

/** What was just done, what a chord can still become, what is being typed; else reminders of keys. */
export function Footer({ chord }: { chord: Chord }) {
  const { layout, view, stack, desk, prompt } = useReader();
  const { notice, dismiss } = useNotice();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => dismiss(notice.id), STAYS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  if (prompt) return <PromptLine key={prompt.label} prompt={prompt} />;
  const place = placeOf(view);
  const next = continuations(chord, place, 'terminal');
  let line: Line;
  if (next.length > 0) {
    line = [
      run(`  ${chord.keys.join(' ')}   `, { ink: 'accent' }),
      ...next.flatMap(({ key, command }) => hint(caps(key), command.title)),
    ];
  } else if (notice) {
    const undo = notice.undoable ? [run('   '), ...hint('z', 'undo')] : [];
    line = [run(`  ${notice.text}`, notice.tone === 'problem' ? { ink: 'problem' } : {}), ...undo];
  } else {
    line = remind(
      place,
      desk.panel !== undefined && view.name === 'article',
      desk.overlay === 'help',
      stack.length > 1,
      layout.columns,
    );
  }
  return <Pane lines={[fitLine(line, layout.columns)]} width={layout.columns} height={1} />;
}
