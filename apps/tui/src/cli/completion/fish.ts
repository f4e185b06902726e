import type { CommandLine } from '../command.js';
import { type Options, takesFile } from '../options.js';

const quoted = (text: string) => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;

function optionLines(options: Options, condition: string): string[] {
  return Object.entries(options).map(([name, option]) => {
    const { type, short, value, choices, help } = option;
    const parts = ['complete -c dateline', condition, short ? `-s ${short}` : '', `-l ${name}`, `-d ${quoted(help)}`];
    // What stands behind = may be left out.
    if (type === 'string' && !value?.startsWith('[')) parts.push(takesFile(option) ? '-r -F' : '-x');
    if (choices) parts.push(`-a ${quoted(choices.join(' '))}`);
    return parts.filter(Boolean).join(' ');
  });
}

/** Completion for fish 3. */
export function fishCompletion({ commands, options }: CommandLine): string {
  return `# Completion of dateline for fish: dateline completion fish | source
${optionLines(options, '').join('\n')}
${commands
  .flatMap(({ name, summary, options: own }) => [
    `complete -c dateline -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...optionLines(own, `-n '__fish_seen_subcommand_from ${name}'`),
  ])
  .join('\n')}
`;
}
