import process from 'node:process';
import { catalogueEntry, isDatelineError, nearest, queryProblemOf } from '@dateline/core';
import type { Command } from './command.js';
import { type Io, ioOf, type Streams } from './io.js';
import { parseOptions, splitCommand } from './options.js';
import { reader, table } from './table.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** Runs what was typed after `dateline`; sets the exit code of the process. */
export async function main(args: string[]): Promise<void> {
  // A reader that stops reading (`| head`) ends the program without a word.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await run(args, process);
}

/**
 * Runs what was typed after `dateline`, between these streams.
 * @returns the exit code: 0, 1 for a failure, 2 for wrong usage
 */
export async function run(args: string[], streams: Streams): Promise<number> {
  const io = ioOf(streams);
  try {
    return await dispatch(args, io);
  } catch (error) {
    return tell(error, io, args);
  }
}

async function dispatch(args: string[], io: Io): Promise<number> {
  const { command: name, rest } = splitCommand(args);
  if (name === 'help') return help(rest[0], io);
  if (name === undefined) {
    const { command } = await reader.load();
    const parsed = parseOptions(rest, command.options);
    if (parsed.values.version) return printVersion(io);
    if (parsed.values.help) return help(undefined, io);
    return command.run(parsed, io, commandLine);
  }
  const command = await load(name);
  const parsed = parseOptions(rest, command.options);
  if (parsed.values.version) return printVersion(io);
  if (parsed.values.help) return help(name, io);
  return command.run(parsed, io, commandLine);
}

/** Read only by what needs all commands. */
const commandLine = async () => (await import('./describe-commands.js')).describeCommands();

async function load(name: string): Promise<Command> {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (entry) return (await entry.load()).command;
  const meant = nearest(name, Object.keys(table));
  const hint = meant ? `; did you mean ${meant}?` : /[./]/.test(name) ? `; did you mean dateline read ${name}?` : '.';
  throw new UsageError(`There is no command ${name}${hint}`);
}

async function printVersion(io: Io): Promise<number> {
  await io.print(`${version()}\n`);
  return 0;
}

async function help(name: string | undefined, io: Io): Promise<number> {
  const { commandHelp, overview } = await import('./help.js');
  await io.print(
    name === undefined ? overview(io, (await reader.load()).command.options) : commandHelp(await load(name), io),
    { painted: true },
  );
  return 0;
}

/** Says what went wrong, in a sentence; what nobody can act on is shown whole only when it is asked for. */
async function tell(error: unknown, io: Io, args: string[]): Promise<number> {
  const { clean, cleanLines } = await import('../text/clean.js');
  const code = isDatelineError(error) ? error.code : 'internal';
  // Each line of a file that is wrong has a line.
  const cleaned = code === 'bad-config' ? cleanLines : clean;
  const sentence = cleaned(error instanceof Error ? error.message : String(error));
  if (code === 'bad-usage') {
    const { command } = splitCommand(args);
    const known = command !== undefined && Object.hasOwn(table, command);
    io.complain(`${sentence}\nSee dateline ${known ? `${command} ` : ''}--help.`);
  } else io.complain(sentence);
  const problem = queryProblemOf(error);
  if (problem) io.say((await import('../print/query-pointer.js')).queryPointer(problem, io.columns).join('\n'));
  if (process.env.DATELINE_DEBUG && error instanceof Error) io.say(error.stack ?? '');
  return catalogueEntry(code).exit;
}
