import type { Io } from './io.js';
import type { Options, Parsed } from './options.js';

/** One command of the command line. Each is a file of its own that is read only when it is called. */
export interface Command {
  /** What is typed after `dateline`, such as `read FILE|URL|- ...`. */
  usage: string;
  /** A paragraph for its help. */
  about: string;
  options: Options;
  /** What a person could type after `dateline `. */
  examples: readonly string[];
  /** Lines of help after the options, such as what a form holds. */
  more?: string;
  /**
   * @param commandLine describes all commands
   * @returns the exit code
   */
  run(parsed: Parsed, io: Io, commandLine: () => Promise<CommandLine>): Promise<number>;
}

/** A command with its name and the line that help has for it. */
export interface Described extends Omit<Command, 'run'> {
  name: string;
  summary: string;
}

/** The whole command line, for what is made of it: completions and the manual page. */
export interface CommandLine {
  reader: Described;
  commands: readonly Described[];
  /** Those that stand before or after any command. */
  options: Options;
}
