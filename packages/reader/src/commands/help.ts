import { commandsAt } from './chords.js';
import { type Command, type Face, type Group, groups, type Place } from './command.js';
import { type CommandId, commands } from './table.js';

export interface HelpGroup {
  title: Group;
  commands: Command<CommandId>[];
}

/** The key map as help shows it: by group, what applies at `place`, or everything when that is absent. */
export function helpGroups(face: Face, place?: Place): HelpGroup[] {
  const shown = place ? commandsAt(place, face) : commands.filter(({ faces }) => !faces || faces.includes(face));
  return groups
    .map((title) => ({ title, commands: shown.filter(({ group }) => group === title) }))
    .filter((group) => group.commands.length > 0);
}

const labels: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
  Space: 'Space',
};

/** One way to call a command as its key caps: `g a` gives `['g', 'a']`, `ArrowDown` gives `['↓']`. */
export function keyCaps(way: string): string[] {
  return way.split(' ').map((key) => labels[key] ?? key.replace('ctrl+', 'Ctrl '));
}

/** The command of that id. */
export function commandOf(id: CommandId): Command<CommandId> {
  return commands.find((command) => command.id === id)!;
}
