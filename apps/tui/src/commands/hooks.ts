import { HOOK_KINDS } from '@dateline/core';
import type { HookKind, Library } from '@dateline/library';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { withLibrary } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { hookFields } from '../cli/row-fields.js';
import { printList, rowOptions } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { hooksText } from '../print/keeping.js';

export const command: Command = {
  usage: 'hooks [ADDRESS --add | NUMBER --remove | NUMBER --ping] [OPTIONS]',
  about:
    'Lists addresses that hear of changes by themselves, with what is wrong with them, or adds one: from then on it is sent what changes, as signed messages of JSON (Standard Webhooks), in order, again until its answer is 2xx. They are sent by whatever asks the feeds of the library: dateline work, serve or a reader.',
  options: {
    add: { type: 'boolean', help: 'add the address; its secret is printed this once' },
    for: { type: 'string', value: 'KIND,...', help: `what it hears of: ${HOOK_KINDS.join(', ')}; article when absent` },
    query: { type: 'string', value: 'QUERY', help: 'only of articles that it finds, such as is:saved' },
    remove: { type: 'boolean', help: 'end the hook' },
    ping: { type: 'boolean', help: 'send it a message without changes' },
    ...rowOptions,
  },
  examples: [
    'hooks',
    'hooks https://hooks.example/in --add --for article,state --query is:saved',
    'hooks 1 --ping',
    'hooks 1 --remove',
  ],
  more: 'docs/hooks.md says what a message holds and how a receiver checks it.',
  run({ values, positionals }, io) {
    const [named, ...others] = positionals;
    if (others.length > 0) throw new UsageError('hooks takes one address or number.');
    const acts = (['add', 'remove', 'ping'] as const).filter((act) => values[act]);
    if (named === undefined ? acts.length > 0 : acts.length !== 1)
      throw new UsageError('Name an address with --add, or the number of a hook with --remove or --ping.');
    if (acts[0] !== 'add' && (values.for ?? values.query) !== undefined)
      throw new UsageError('--for and --query go with --add.');
    return withLibrary(values, async (library) => {
      if (named !== undefined && acts[0] === 'add') return add(library, named, values, io);
      if (named !== undefined && acts[0] === 'ping') {
        await library.pingHook(numberOf(named));
        io.say(`The hook ${named} took the message.`);
        return 0;
      }
      if (named !== undefined) await library.removeHook(numberOf(named));
      const hooks = await library.hooks();
      await printList(hooks, values, hookFields, io, (rows) => hooksText(rows, io));
      if (hooks.length === 0) io.say('There are no hooks.');
      return 0;
    });
  },
};

async function add(library: Library, address: string, values: Values, io: Io): Promise<number> {
  const kinds = text(values, 'for')
    ?.split(',')
    .map((kind) => kind.trim() as HookKind);
  const query = text(values, 'query');
  const { secret, ...hook } = await library.addHook(address, {
    ...(kinds && { kinds }),
    ...(query !== undefined && { query }),
  });
  if (text(values, 'as') === 'json' || text(values, 'as') === 'ndjson') await io.printJson({ ...hook, secret });
  else await io.print(`${secret}\n`);
  io.say(
    `Hook ${hook.id} hears of changes from now on. Its messages are signed by the secret, which is not told again.`,
  );
  return 0;
}

function numberOf(named: string): number {
  if (!/^\d{1,9}$/.test(named)) throw new UsageError('Name a hook by its number; dateline hooks lists them.');
  return Number(named);
}
