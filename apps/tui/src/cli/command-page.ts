import type { CommandLine, Described } from './command.js';
import { type Call, commandCalls } from './command-calls.js';
import type { Options } from './options.js';

/** The address of a function in the reference, relative to `docs`. */
function addressOf(call: Call): string {
  const [owner, name] = call.split('.') as [string, string];
  return owner === 'Library'
    ? `api/@dateline/core/library/interfaces/Library.md#${name.toLowerCase()}`
    : `api/@dateline/${owner}/functions/${name}.md`;
}

/** A call as a program writes it. */
const shown = (call: Call): string => (call.startsWith('Library.') ? call.replace('L', 'l') : call.split('.')[1]!);

/** Text in a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function optionTable(options: Options): string[] {
  const rows = Object.entries(options).map(([name, { short, value, choices, help }]) => {
    const taken = value?.startsWith('[') ? value : value || choices ? ` ${value ?? choices?.join('|')}` : '';
    return `| \`${short ? `-${short}, ` : ''}--${name}${taken.replaceAll('|', '\\|')}\` | ${cell(help)} |`;
  });
  return rows.length > 0 ? ['', '| option | what it does |', '| --- | --- |', ...rows] : [];
}

const block = (lines: readonly string[]): string[] => ['', '```', ...lines, '```'];

function section({ name, summary, usage, about, options, examples, more }: Described): string[] {
  const calls = (commandCalls[name] ?? []).map((call) => `[\`${shown(call)}\`](${addressOf(call)})`);
  return [
    '',
    `## dateline${name && ` ${name}`}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...block([`dateline ${usage}`]),
    '',
    about.replaceAll('<', '&lt;'),
    ...optionTable(options),
    '',
    'Examples:',
    ...block(examples.map((example) => `dateline ${example}`.trim())),
    ...(more ? block(more.split('\n')) : []),
    ...(calls.length > 0 ? ['', `In a program: ${calls.join(', ')}.`] : []),
  ];
}

/** `docs/command-line.md`: every command as its help has it, with links to what it calls. */
export function commandPage({ reader, commands, options }: CommandLine): string {
  return `${[
    '# The command line',
    '',
    '<!-- Made by `pnpm run docs` from the table of commands in apps/tui/src/cli/table.ts. Do not edit. -->',
    '',
    'How to install `dateline` is in [its README](../apps/tui/README.md). Results go to stdout, progress and problems to stderr.',
    'The exit code is 0; 1 for a failure, or for nothing found with `--exit-code`; 2 for wrong usage;',
    '[errors.md](errors.md) lists every error. These options stand before or after any command:',
    ...optionTable(options),
    '',
    `Commands: ${commands.map(({ name }) => `[${name}](#dateline-${name})`).join(', ')}.`,
    ...[reader, ...commands].flatMap(section),
  ].join('\n')}\n`;
}
