import type { CommandLine } from '../command.js';
import { type Options, takesFile } from '../options.js';

const names = (options: Options) => Object.keys(options).map((name) => `--${name}`);
/** Text that bash takes as it is. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A case for each option of a command that takes a value: its choices, files, or nothing. */
function valueCases(command: string, options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const { type, choices, value } = option;
    // What stands behind = is a part of the same word.
    if (type !== 'string' || value?.startsWith('[')) return [];
    const offered = choices
      ? `_dateline_words ${quoted(choices.join(' '))}`
      : takesFile(option)
        ? '_dateline_files'
        : ':';
    return `    ${quoted(`${command} --${name}`)}) ${offered}; return ;;`;
  });
}

/** Completion for bash 4 and newer. */
export function bashCompletion({ commands, options }: CommandLine): string {
  const withValue = Object.entries(options)
    .filter(([, { type, value }]) => type === 'string' && !value?.startsWith('['))
    .map(([name]) => `--${name}`);
  return `# Completion of dateline for bash: source <(dateline completion bash)
_dateline_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_dateline_files() { compopt -o default; COMPREPLY=(); }
_dateline() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${withValue.join('|')}) ((at++)) ;;
      -*) ;;
      *) command=\${COMP_WORDS[at]}; break ;;
    esac
  done
  case $previous in
${Object.entries(options)
  .filter(([name]) => withValue.includes(`--${name}`))
  .map(([name, option]) => `    --${name}) ${takesFile(option) ? '_dateline_files' : ':'}; return ;;`)
  .join('\n')}
  esac
  case "$command $previous" in
${commands.flatMap(({ name, options }) => valueCases(name, options)).join('\n')}
  esac
  case $command in
    '') if [[ $current == -* ]]; then _dateline_words ${quoted(names(options).join(' '))}
      else _dateline_words ${quoted(commands.map(({ name }) => name).join(' '))}; fi ;;
${commands
  .map(
    ({ name, options: own }) =>
      `    ${name}) if [[ $current == -* ]]; then _dateline_words ${quoted([...names(own), ...names(options)].join(' '))}; else _dateline_files; fi ;;`,
  )
  .join('\n')}
  esac
}
complete -F _dateline dateline
`;
}
