import type { CommandLine, Described } from './command.js';
import { globalOptions } from './options.js';
import { reader, table } from './table.js';

/** All commands with what their help says of them. */
export async function describeCommands(): Promise<CommandLine> {
  const described = async (name: string, { summary, load }: typeof reader): Promise<Described> => {
    const { run: _, ...command } = (await load()).command;
    return { ...command, name, summary };
  };
  return {
    reader: await described('', reader),
    commands: await Promise.all(Object.entries(table).map(([name, entry]) => described(name, entry))),
    options: globalOptions,
  };
}
