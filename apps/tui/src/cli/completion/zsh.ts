import type { CommandLine } from '../command.js';
import { type Option, type Options, takesFile } from '../options.js';

/** Text between single quotes, with the signs that `_arguments` and `_describe` read taken as they are. */
const described = (text: string) => text.replace(/[\\[\]:]/g, (sign) => `\\${sign}`).replaceAll("'", `'\\''`);

function action(option: Option): string {
  if (option.choices) return `(${option.choices.join(' ')})`;
  return takesFile(option) ? '_files' : ' ';
}

/** The specifications of options for `_arguments`. */
function specifications(options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const help = `[${described(option.help)}]`;
    const takes = option.type === 'string';
    // A value behind = may be left out.
    const equals = option.value?.startsWith('[') ? '=-' : takes ? '=' : '';
    const value = takes
      ? `:${described((option.value ?? 'form').replace(/[[\]=,.]/g, ' ').trim())}:${action(option)}`
      : '';
    const optional = equals === '=-' ? value.replace(/^:/, '::') : value;
    const long = `'--${name}${equals}${help}${optional}'`;
    return option.short ? [`'-${option.short}${help}${optional}'`, long] : [long];
  });
}

/** Completion for zsh 5. */
export function zshCompletion({ commands, options }: CommandLine): string {
  const everywhere = specifications(options).join(' ');
  return `#compdef dateline
# Completion of dateline for zsh: source <(dateline completion zsh), or this text as _dateline in a folder of $fpath
_dateline() {
  local curcontext=$curcontext state line
  local -a commands everywhere
  everywhere=(${everywhere})
  commands=(
${commands.map(({ name, summary }) => `    '${name}:${described(summary)}'`).join('\n')}
  )
  _arguments -C $everywhere '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
${commands
  .map(
    ({ name, options: own }) =>
      `        ${name}) _arguments $everywhere ${specifications(own).join(' ')} '*: :_files' ;;`,
  )
  .join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _dateline ]]; then _dateline "$@"; else compdef _dateline dateline; fi
`;
}
