import { keyMessages } from '../messages/en/keys.js';
import { boundAt } from './bindings.js';
import { commandsAt } from './chords.js';
import { type Command, type FrontEnd, type Group, groups, type Place } from './command.js';
import { type CommandId, commands } from './table.js';

/** A part of the help with its commands, in the order of the table. */
export interface HelpGroup {
  group: Group;
  commands: Command<CommandId>[];
}

/** The key bindings as help shows them: by group, those that apply in `view`, or all when that is absent. */
export function helpGroups(frontEnd: FrontEnd, view?: Place): HelpGroup[] {
  const shown = view
    ? commandsAt(view, frontEnd)
    : commands
        .filter(({ frontEnds }) => !frontEnds || frontEnds.includes(frontEnd))
        .map(({ id, views }) => keyed(id, frontEnd, views?.[0] ?? 'list'));
  return groups
    .map((group) => ({ group, commands: shown.filter((command) => command.group === group) }))
    .filter(({ commands }) => commands.length > 0);
}

/** A key binding as its key caps: `g a` gives `['g', 'a']`, `ArrowDown` gives `['↓']`. */
export function keyCaps(keys: string): string[] {
  const labels: Record<string, string> = keyMessages;
  return keys.split(' ').map((key) => labels[key] ?? key.replace('ctrl+', `${keyMessages.ctrl} `));
}

/** The command of that id, with the keys of the table. */
export function commandOf(id: CommandId): Command<CommandId> {
  return commands.find((command) => command.id === id)!;
}

/** The command with the keys that it has at a place; those of the table where it is none of that place. */
function keyed(id: CommandId, frontEnd: FrontEnd, place: Place): Command<CommandId> {
  return boundAt(place, frontEnd).commands.find((command) => command.id === id) ?? commandOf(id);
}

/** The first key binding of a command at a place, as its key caps apart by blanks; empty where it has none. */
export function keyOf(id: CommandId, frontEnd: FrontEnd, place: Place): string {
  const [first] = keyed(id, frontEnd, place).keys;
  return first === undefined ? '' : keyCaps(first).join(' ');
}
