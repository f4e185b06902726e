import process from 'node:process';
import type { FeedSettings } from '@dateline/core/library';
import type { Command } from '../cli/command.js';
import { findFeeds } from '../cli/feeds.js';
import type { Io } from '../cli/io.js';
import { allowPrivate, libraryPath, withLibrary } from '../cli/library.js';
import { text, type Values, whole } from '../cli/options.js';
import { printRows } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { feedsText } from '../print/feeds.js';

const TEXTS = ['user', 'cookie', 'agent'] as const;
/** Minutes of a week. */
const LONGEST = 10_080;

function headersOf(value: string): Record<string, string> {
  if (value.trim() === '') return {};
  return Object.fromEntries(
    value.split('\n').map((line) => {
      const [, name, content] = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      if (name === undefined || content === undefined) throw new UsageError(`A header is NAME: VALUE; not ${line}.`);
      return [name, content];
    }),
  );
}

async function settingsOf(values: Values, io: Io): Promise<FeedSettings> {
  const settings: FeedSettings = {};
  for (const name of TEXTS) {
    const value = text(values, name);
    if (value !== undefined) settings[name] = value;
  }
  const headers = text(values, 'headers');
  if (headers !== undefined) settings.headers = headersOf(headers);
  if (values.password) settings.password = new TextDecoder().decode(await io.input()).replace(/\r?\n$/, '');
  const interval = whole(values, 'interval', 0, LONGEST);
  if (interval !== undefined) settings.interval = interval;
  if (values['full-text'] && values['no-full-text'])
    throw new UsageError('--full-text and --no-full-text cannot both be meant.');
  if (values['full-text'] || values['no-full-text']) settings.fullText = values['full-text'] === true;
  return settings;
}

/** What is in force here. */
async function printConfig(values: Values, io: Io): Promise<number> {
  const allowed = allowPrivate(values);
  const config = {
    library: libraryPath(values),
    allowPrivate: allowed,
    node: process.versions.node,
    colour: io.palette.styled,
  };
  if (text(values, 'as') === 'json') await io.printJson(config, 2);
  else
    await io.print(
      `library        ${config.library}\nallow-private  ${Array.isArray(allowed) ? allowed.join(',') : allowed ? 'all' : 'none'}\nnode           ${config.node}\n`,
    );
  return 0;
}

export const command: Command = {
  usage: 'config [FEED] [OPTIONS]',
  about:
    'Says which library and settings are in force; with a feed, named by its number, address or title, sets how that is asked. An empty value takes a setting away. Secrets are never printed.',
  options: {
    user: { type: 'string', value: 'NAME', help: 'the user that the feed is asked as' },
    password: { type: 'boolean', help: 'read the password from stdin' },
    headers: { type: 'string', value: 'LINES', help: 'headers, NAME: VALUE, a line each' },
    cookie: { type: 'string', value: 'TEXT', help: 'the header Cookie' },
    agent: { type: 'string', value: 'TEXT', help: 'the header User-Agent' },
    interval: { type: 'string', value: 'MINUTES', help: 'time between two questions; 0 lets Dateline choose' },
    'full-text': { type: 'boolean', help: 'take the text from the page of each story' },
    'no-full-text': { type: 'boolean', help: 'take the text that the feed has' },
    as: { type: 'string', choices: ['text', 'json'], help: 'the form: text for people when nothing is said' },
  },
  async run({ values, positionals }, io) {
    const [name, ...others] = positionals;
    if (others.length > 0) throw new UsageError('config takes one feed.');
    const settings = await settingsOf(values, io);
    const isSet = Object.keys(settings).length > 0;
    if (name === undefined) {
      if (isSet) throw new UsageError('Name the feed whose settings these are.');
      return printConfig(values, io);
    }
    return withLibrary(values, async (library) => {
      const [found] = await findFeeds(library, [name]);
      const feed = isSet ? await library.editFeed(found!.id, settings) : found!;
      await printRows([feed], text(values, 'as'), io, (rows) => feedsText(rows, io));
      return 0;
    });
  },
};
