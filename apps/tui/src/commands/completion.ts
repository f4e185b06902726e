import type { Command, CommandLine } from '../cli/command.js';
import { bashCompletion } from '../cli/completion/bash.js';
import { fishCompletion } from '../cli/completion/fish.js';
import { zshCompletion } from '../cli/completion/zsh.js';
import { UsageError } from '../cli/usage-error.js';

const shells: Readonly<Record<string, (commandLine: CommandLine) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export const command: Command = {
  usage: `completion ${Object.keys(shells).join('|')}`,
  about: 'Prints what completes commands, options and their values in a shell.',
  options: {},
  examples: [
    'completion bash > ~/.local/share/bash-completion/completions/dateline',
    'completion zsh > ~/.zfunc/_dateline',
    'completion fish > ~/.config/fish/completions/dateline.fish',
  ],
  async run({ positionals: [shell = '', ...others] }, io, commandLine) {
    const completion = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
    if (!completion || others.length > 0) throw new UsageError(`Name a shell: ${Object.keys(shells).join(', ')}.`);
    await io.print(completion(await commandLine()));
    return 0;
  },
};
