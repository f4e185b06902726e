import { keyMessages } from '../messages/en/keys.js';
import { commandsAt } from './chords.js';
import { type Command, type FrontEnd, type Group, groups, type Place } from './command.js';
import { type CommandId, commands } from './table.js';

export interface HelpGroup {
  group: Group;
  commands: Command<CommandId>[];
}

/** The key bindings as help shows them: by group, those that apply in `view`, or all when that is absent. */
export function helpGroups(frontEnd: FrontEnd, view?: Place): HelpGroup[] {
  const shown = view
    ? commandsAt(view, frontEnd)
    : commands.filter(({ frontEnds }) => !frontEnds || frontEnds.includes(frontEnd));
  return groups
    .map((group) => ({ group, commands: shown.filter((command) => command.group === group) }))
    .filter(({ commands }) => commands.length > 0);
}

/** A key binding as its key caps: `g a` gives `['g', 'a']`, `ArrowDown` gives `['↓']`. */
export function keyCaps(keys: string): string[] {
  const labels: Record<string, string> = keyMessages;
  return keys.split(' ').map((key) => labels[key] ?? key.replace('ctrl+', `${keyMessages.ctrl} `));
}

/** The command of that id. */
export function commandOf(id: CommandId): Command<CommandId> {
  return commands.find((command) => command.id === id)!;
}
