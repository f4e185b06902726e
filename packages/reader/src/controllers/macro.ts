import type { Macro } from '../commands/bindings.js';
import { commands } from '../commands/table.js';
import { viewLoaded } from '../data/view-loaded.js';
import { commandLineQuestion } from './command-line.js';
import type { ReaderContext } from './controller.js';
import type { Dispatch } from './dispatch.js';

/** Does one line after the other, each once the one before has had its effect, up to one that cannot be done. */
export async function runMacro(
  context: ReaderContext,
  dispatch: Pick<Dispatch, 'perform' | 'settling' | 'unavailable'>,
  macro: Macro,
): Promise<void> {
  const { shell, client, say } = context;
  const { submit } = commandLineQuestion(context, dispatch);
  for (const line of macro) {
    shell.drawn?.();
    await viewLoaded(client, shell.view());
    const [word] = line.split(' ');
    const command = commands.find(({ id }) => id === word);
    const reason = command && dispatch.unavailable(command.id);
    if (reason !== undefined) return say(reason);
    const problem = await submit({ line });
    if (problem !== undefined) return say(problem, 'problem');
  }
}
