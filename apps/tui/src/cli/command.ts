import type { Io } from './io.js';
import type { Options, Parsed } from './options.js';

/** One command of the command line. Each is a file of its own that is read only when it is called. */
export interface Command {
  /** What is typed after `dateline`, such as `read FILE|URL|- ...`. */
  usage: string;
  /** A paragraph for its help. */
  about: string;
  options: Options;
  /** Lines of help after the options: examples, what a form holds. */
  more?: string;
  /** @returns the exit code */
  run(parsed: Parsed, io: Io): Promise<number>;
}
