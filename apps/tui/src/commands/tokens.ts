import { SCOPES } from '@dateline/core';
import type { Scope } from '@dateline/core/library';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { tokenFields } from '../cli/row-fields.js';
import { printList, rowOptions } from '../cli/rows.js';
import { printSignIn } from '../cli/sign-in.js';
import { UsageError } from '../cli/usage-error.js';
import { tokensText } from '../print/keeping.js';

const DEFAULT: readonly Scope[] = ['read', 'write'];

/** @throws UsageError for a word that is no scope */
function scopesOf(words: string | undefined): readonly Scope[] {
  if (words === undefined) return DEFAULT;
  return words.split(',').map((word) => {
    const scope = SCOPES.find((one) => one === word.trim());
    if (!scope)
      throw new UsageError(`--for takes ${SCOPES.join(', ')}, apart by commas; not ${word.trim() || 'nothing'}.`);
    return scope;
  });
}

export const command: Command = {
  usage: 'tokens [NAME --add | --remove] [OPTIONS]',
  about:
    'Lists the tokens by which other devices and programs come in to a library that is served, adds one or removes one. The secret of a token is printed this once; the library keeps no more than a digest of it. Who holds a token that is removed is out at once, also where dateline serve runs.',
  options: {
    add: { type: 'boolean', help: 'make a token of that name, and print its secret' },
    for: {
      type: 'string',
      value: 'SCOPE,...',
      help: 'with --add, what it is for: read, write, clients; read,write when nothing is said',
    },
    at: {
      type: 'string',
      value: 'ADDRESS',
      help: 'with --add, where the library is served: the link that signs a browser in is printed, and its QR code',
    },
    remove: { type: 'boolean', help: 'end a token' },
    ...rowOptions,
  },
  examples: [
    'tokens',
    'tokens phone --add --at https://news.example.org',
    'tokens newsboat --add --for clients',
    'tokens phone --remove',
  ],
  more: `read answers questions and shows pages; write changes things; clients is for other
people's clients, which read stories and change states and subscriptions through
APIs of their own. Programs send Authorization: Bearer SECRET. Feed readers and
calendars, which send no such header, take a token that is for read alone in the
address: /api/searches/NUMBER/atom?token=SECRET and /api/diary.ics?token=SECRET.
Whoever reads such an address reads all the library, so give each its own token.`,
  run({ values, positionals }, io) {
    const [name, ...others] = positionals;
    if (others.length > 0) throw new UsageError('tokens takes one name; quote it where it is several words.');
    if (values.add && values.remove) throw new UsageError('--add and --remove are meant one at a time.');
    if (!values.add && (values.for !== undefined || values.at !== undefined))
      throw new UsageError('--for and --at go with --add.');
    if (name === undefined && (values.add || values.remove)) throw new UsageError('Name the token.');
    if (name !== undefined && !values.add && !values.remove) throw new UsageError('Say --add or --remove.');
    const scopes = scopesOf(text(values, 'for'));
    const at = text(values, 'at')?.replace(/\/+$/, '');
    if (at !== undefined && !/^https?:\/\/./.test(at)) throw new UsageError(`${at} is no web address.`);
    return withLibrary(values, async (library) => {
      if (name === undefined) {
        const tokens = await library.tokens();
        await printList(tokens, values, tokenFields, io, (rows) => tokensText(rows, io));
        if (tokens.length === 0) io.say('There are no tokens.');
      } else if (values.remove) {
        await library.removeToken(name);
        io.say(`Removed the token ${name.trim()}; nobody comes in with it any more.`);
      } else {
        const made = await library.addToken(name, scopes);
        if (text(values, 'as') === 'json') await io.printJson(made, 2);
        else if (at === undefined) await io.print(`${made.secret}\n`, { secrets: true });
        else await printSignIn(at, made.secret, io);
        io.say(`This is shown once. The token ${made.name} is for ${made.scopes.join(', ')}.`);
      }
      return 0;
    });
  },
};
