import { parseArgs } from 'node:util';
import { nearest } from '@dateline/core';
import { UsageError } from './usage-error.js';

export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** How the value is called in help: `--limit N`. */
  value?: string;
  /** A few words for the help. */
  help: string;
  /** The only values it takes. */
  choices?: readonly string[];
}

/** Whether what an option takes is a file or a folder. */
export const takesFile = ({ value }: Option): boolean => value === 'PATH' || value === 'FILE';

export type Options = Readonly<Record<string, Option>>;

/** Values by option name; `true` for one that takes none. */
export type Values = Readonly<Record<string, string | true | undefined>>;

export interface Parsed {
  values: Values;
  positionals: string[];
}

/** Before or after any command. */
export const globalOptions = {
  library: {
    type: 'string',
    value: 'PATH',
    help: 'the library to use, a file or postgres://USER@HOST/NAME; else $DATELINE_LIBRARY, else the one in your data folder',
  },
  'allow-private': {
    type: 'string',
    value: '[=HOST,...]',
    help: 'ask addresses on this machine or a private network too: all, or these hosts; also $DATELINE_ALLOW_PRIVATE',
  },
  help: { type: 'boolean', short: 'h', help: 'what a command does and takes' },
  version: { type: 'boolean', help: 'the version of dateline' },
} as const satisfies Options;

/** `--allow-private` stands alone or with a value after `=`; the word after it is never its value. */
const settled = (args: readonly string[]) => args.map((arg) => (arg === '--allow-private' ? '--allow-private=*' : arg));

/** The command and all else that was typed; global options may stand before it. */
export function splitCommand(args: readonly string[]): { command?: string; rest: string[] } {
  const before: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (!arg.startsWith('-') || arg === '-') return { command: arg, rest: [...before, ...args.slice(at + 1)] };
    before.push(arg);
    if ((arg === '--library' || arg === '--keys') && at + 1 < args.length) before.push(args[++at]!);
  }
  return { rest: before };
}

/**
 * Reads options and operands.
 * @throws UsageError for an option that is unknown, lacks its value, has one it does not take, or one that is not its own
 */
export function parseOptions(args: readonly string[], own: Options): Parsed {
  const options: Options = { ...own, ...globalOptions };
  const { tokens, positionals } = parseArgs({
    args: settled(args),
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short ? { short } : {}) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknown(token.rawName, options);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value.`);
    // The next option is no value; one that begins so is written --name=VALUE.
    const missing = token.value === undefined || (!token.inlineValue && /^--./.test(token.value));
    if (option.type === 'string' && missing)
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value ?? 'VALUE'}.`);
    if (option.choices && !option.choices.includes(token.value ?? ''))
      throw new UsageError(`${token.rawName} is one of ${option.choices.join(', ')}; not ${token.value}.`);
    values[token.name] = token.value ?? true;
  }
  return { values, positionals };
}

function unknown(typed: string, options: Options): UsageError {
  const meant = nearest(typed.replace(/^-+/, ''), Object.keys(options));
  return new UsageError(`There is no option ${typed}${meant ? `; did you mean --${meant}?` : '.'}`);
}

/** The text of an option, where it was given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** A whole number. @throws UsageError */
export function whole(values: Values, name: string, least: number, most: number): number | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(`--${name} is a whole number from ${least} to ${most}; not ${value}.`);
  return number;
}
