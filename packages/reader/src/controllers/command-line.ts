import { commandsAt } from '../commands/chords.js';
import type { CommandId } from '../commands/table.js';
import { completeQuery } from '../data/complete-query.js';
import { questionMessages } from '../messages/en/questions.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { placeOf } from '../view/state.js';
import type { ReaderContext } from './controller.js';
import type { Dispatch } from './dispatch.js';
import { goToNamed, paletteEntries } from './palette.js';
import type { Question } from './shell.js';

/** Commands whose words are a query. */
const QUERIES: readonly string[] = ['search', 'limit'];

/** The command of a name; those that begin so where nothing stands behind it, as that may be the name of a feed. */
function commandsNamed(names: readonly CommandId[], typed: string, isAlone: boolean): readonly CommandId[] {
  const exact = names.filter((id) => id === typed);
  return exact.length > 0 || !isAlone ? exact : names.filter((id) => id.startsWith(typed));
}

/** What a line that is being typed can go on as. */
function complete(context: ReaderContext, names: readonly CommandId[], typed: string): string[] {
  const [, command, words] = /^(\S+)\s+(.*)$/s.exec(typed) ?? [];
  if (command === undefined || words === undefined) {
    if (typed === '') return [];
    const titles = paletteEntries(context, typed).flatMap(({ kind, title }) => (kind === 'command' ? [] : title));
    return [...names.filter((id) => id.startsWith(typed)), ...titles];
  }
  return QUERIES.includes(command) ? completeQuery(context.client, words).map((query) => `${command} ${query}`) : [];
}

/**
 * A line that is a command by its name in the table, with what it would ask for behind it (`search harbour`, `tag budget`); the number of
 * a row; or the name of a feed, folder, search or voice.
 */
export function commandLineQuestion(
  context: ReaderContext,
  { perform, settling }: Pick<Dispatch, 'perform' | 'settling'>,
): Question {
  const { shell, state, frontEnd } = context;
  const names = () => commandsAt(placeOf(state.get(), shell.view()), frontEnd).map(({ id }) => id);
  return {
    id: 'command-line',
    title: questionMessages.commandLine,
    action: questionMessages.go,
    startsEmpty: true,
    fields: [
      {
        name: 'line',
        label: questionMessages.commandLine,
        prompt: '',
        complete: (typed) => complete(context, names(), typed),
      },
    ],
    async submit({ line = '' }) {
      const typed = line.trim().replace(/^:\s*/, '');
      const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(typed) ?? [];
      if (word === '') return undefined;
      if (/^\d{1,7}$/.test(typed)) {
        perform('last', '', Math.max(1, Number(typed)));
        return undefined;
      }
      const found = commandsNamed(names(), word, rest === '');
      const [command, another] = found;
      if (command === undefined) return goToNamed(context, typed, perform);
      if (another !== undefined) return questionMessages.paletteSeveral(found.slice(0, 6).join('; '));
      if (rest !== '') shell.answerNext?.(rest);
      const isDone = perform(command);
      await settling();
      shell.answerNext?.(undefined);
      return isDone ? undefined : refusalMessages.notHere;
    },
  };
}
