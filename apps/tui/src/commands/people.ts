import { DatelineError } from '@dateline/core/base';
import { type Accounts, administrationOf } from '@dateline/library';
import { askPassword } from '../cli/ask-password.js';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { withLibrary } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { many } from '../print/many.js';

async function list(accounts: Accounts, values: Values, io: Io): Promise<void> {
  const people = await accounts.list();
  if (text(values, 'as') === 'json') return io.printJson(people, 2);
  const lines = people.map(({ name, created, password, sessions }) => {
    const how = password
      ? `signs in by a password, in ${many(sessions, 'browser', 'browsers')} now`
      : 'comes in by a token or a proxy';
    return `${name}\n  Added ${created.slice(0, 10)}; ${how}.\n`;
  });
  await io.print(lines.join(''));
  if (people.length === 0) io.say('There is nobody; dateline people add NAME adds somebody.');
}

async function add(accounts: Accounts, name: string, values: Values, io: Io): Promise<void> {
  const password = values['no-password'] ? undefined : await askPassword(io);
  const isNew = await accounts.add(name, password);
  const bare = name.trim();
  if (isNew) io.say(`Added ${bare}${password === undefined ? ', who comes in by a token or a proxy' : ''}.`);
  else if (password === undefined) io.say(`${bare} is here already.`);
  else io.say(`${bare} has another password; every browser has to sign in anew.`);
}

export const command: Command = {
  usage: 'people [list | add NAME | remove NAME] [OPTIONS]',
  about:
    'Lists the people of a library in a database, adds one, gives one another password or removes one. The password is asked for, or read from stdin where nobody sits there, and kept as scrypt alone. Once anybody has a password, nobody comes in to where the library is served without one or a token. Who is removed is out at once, with all that was theirs alone.',
  options: {
    'no-password': { type: 'boolean', help: 'with add: who comes in by a token, or is named by a proxy' },
    as: { type: 'string', choices: ['text', 'json'], help: 'the form: text for people when nothing is said' },
  },
  examples: ['people', 'people add Anna', 'people add Bert --no-password', 'people remove Anna'],
  run({ values, positionals }, io) {
    const [what = 'list', name, ...others] = positionals;
    if (!['list', 'add', 'remove'].includes(what)) throw new UsageError(`Say list, add or remove; not ${what}.`);
    if (others.length > 0) throw new UsageError('people takes one name; quote it where it is several words.');
    if ((what === 'list') !== (name === undefined))
      throw new UsageError(what === 'list' ? 'list takes no name.' : 'Name the person.');
    if (values['no-password'] && what !== 'add') throw new UsageError('--no-password goes with add.');
    return withLibrary(values, async (library) => {
      const { accounts } = administrationOf(library);
      if (!accounts) throw new DatelineError('no-accounts');
      if (what === 'list') await list(accounts, values, io);
      else if (what === 'add') await add(accounts, name!, values, io);
      else {
        await accounts.remove(name!);
        io.say(`Removed ${name!.trim()}, with all that was theirs alone.`);
      }
      return 0;
    });
  },
};
