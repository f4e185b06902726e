import { STATES } from '@dateline/core';
import type { State } from '@dateline/core/library';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { type Options, text, type Values } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { many } from '../print/many.js';

const words = [
  ...STATES.flatMap(({ word, opposite }) => [`--${word}`, `--${opposite}`]),
  '--keep-unread',
  '--tag',
  '--untag',
];

const stateOptions: Options = Object.fromEntries(
  STATES.flatMap(({ word, opposite, label, oppositeLabel }) => [
    [word, { type: 'boolean', help: label.toLowerCase() }],
    [opposite, { type: 'boolean', help: oppositeLabel.toLowerCase() }],
  ]),
);

/** The states that options name. @throws UsageError for none, or for one and its opposite */
function stateOf(values: Values): State {
  const state: State = {};
  for (const { name, word, opposite } of STATES) {
    if (values[word] && values[opposite]) throw new UsageError(`--${word} and --${opposite} cannot both be meant.`);
    if (values[word] || values[opposite]) state[name] = values[word] === true;
  }
  if (values['keep-unread']) {
    if (values.read) throw new UsageError('--read and --keep-unread cannot both be meant.');
    state.keptUnread = true;
  }
  for (const name of ['tag', 'untag'] as const) {
    const tags = text(values, name);
    if (tags !== undefined) state[name] = tags.split(',');
  }
  if (Object.keys(state).length === 0) throw new UsageError(`Say how to mark: ${words.join(', ')}.`);
  return state;
}

export const command: Command = {
  usage: `mark ID ... | --query QUERY  ${words.join('|')}`,
  about:
    'Marks stories, each named by its id or the beginning of one, or all that a query finds. dateline undo takes the last of it back.',
  options: {
    ...stateOptions,
    'keep-unread': { type: 'boolean', help: 'unread, however often it is opened, until it is marked --read' },
    tag: { type: 'string', value: 'TAG,...', help: 'give tags' },
    untag: { type: 'string', value: 'TAG,...', help: 'take tags away' },
    story: { type: 'boolean', help: 'read and hidden go to all articles of their stories too' },
    query: { type: 'string', value: 'QUERY', help: 'all that it finds, such as source:gazette; "" for everything' },
    'dry-run': { type: 'boolean', help: 'only say how many stories are found' },
    as: { type: 'string', choices: ['text', 'json'], help: 'json prints { found, marked }' },
  },
  examples: ['mark 2d4834f1 --saved', "mark --query 'is:unread before:2026-01' --read --dry-run"],
  run({ values, positionals }, io) {
    const query = text(values, 'query');
    const state = stateOf(values);
    if (positionals.length > 0 === (query !== undefined))
      throw new UsageError('Name stories by their ids, or say --query QUERY; one of the two.');
    if (values.story && query !== undefined)
      throw new UsageError('--story goes with ids; --query marks what it finds.');
    return withLibrary(values, async (library) => {
      let found = positionals.length;
      let marked = 0;
      if (query !== undefined) {
        found = await library.count(query);
        io.say(`The query finds ${many(found, 'story', 'stories')}.`);
        if (!values['dry-run']) marked = await library.markAll(query, state);
      } else {
        // A beginning of an id is looked up first, so that one that is wrong leaves the others as they were.
        const ids = [];
        for (const id of positionals) ids.push((await library.get(id)).article.id);
        found = ids.length;
        if (!values['dry-run']) {
          const changed = await library.mark(ids, state, {
            undoable: true,
            ...(values.story && { also: 'story' as const }),
          });
          marked = new Set([...ids, ...changed]).size;
        }
      }
      if (text(values, 'as') === 'json') await io.printJson({ found, marked });
      else if (values['dry-run']) io.say('Nothing was changed.');
      else io.say(`Marked ${many(marked, 'story', 'stories')}.`);
      return 0;
    });
  },
};
