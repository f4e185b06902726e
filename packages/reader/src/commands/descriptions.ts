import { helpMessages } from '../messages/en/help.js';
import type { CommandId } from './table.js';

/** A sentence for the help, where the title of a command does not say it all. */
export function describe(id: CommandId): string | undefined {
  const about: Partial<Record<CommandId, string>> = helpMessages.about;
  return about[id];
}
