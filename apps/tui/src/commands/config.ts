import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import type { FeedSettings, Library, Retention, Settings } from '@dateline/core/library';
import type { Command } from '../cli/command.js';
import { findFeeds } from '../cli/feeds.js';
import type { Io } from '../cli/io.js';
import { allowPrivate, isInDatabase, libraryPath, shownLibrary, withLibrary } from '../cli/library.js';
import { text, type Values, whole } from '../cli/options.js';
import { printRows } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { feedsText } from '../print/feeds.js';
import { many } from '../print/many.js';
import { configPath } from '../settings/places.js';
import { openSettings } from '../settings/settings.js';

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
  const [keepDays, keepStories] = [whole(values, 'keep-days', 0, 36_500), whole(values, 'keep-stories', 0, 1_000_000)];
  if (keepDays !== undefined) settings.keepDays = keepDays;
  if (keepStories !== undefined) settings.keepStories = keepStories;
  if (values['full-text'] && values['no-full-text'])
    throw new UsageError('--full-text and --no-full-text cannot both be meant.');
  const paused = text(values, 'paused');
  if (paused !== undefined) settings.paused = paused === 'on';
  if (values['full-text'] || values['no-full-text']) settings.fullText = values['full-text'] === true;
  return settings;
}

/** How long stories stay, of `FeedSettings`. */
const retentionOf = ({ keepDays, keepStories }: FeedSettings): Retention => ({
  ...(keepDays !== undefined && { days: keepDays }),
  ...(keepStories !== undefined && { stories: keepStories }),
});

const isBound = (retention: Retention) => Object.keys(retention).length > 0;

/** Says how many stories would go, before anything is set. */
async function sayRemoved(library: Library, retention: Retention, io: Io, feed?: number): Promise<void> {
  if (!isBound(retention)) return;
  const count = await library.tryRetention(retention, feed);
  io.say(`${many(count, 'story goes', 'stories go')} by that, for good, as soon as nothing else is to be done.`);
}

/** Writes a file of settings for the terminal reader where there is none, or where that is asked for. Says where. */
async function writeSettings(path: string, values: Values, io: Io): Promise<void> {
  if (values['dry-run'] || (existsSync(path) && !values.overwrite)) return;
  const { configTemplate } = await import('../settings/template.js');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, configTemplate(), { flag: values.overwrite ? 'w' : 'wx' });
  io.say(`Wrote the settings of the terminal reader, all of them as comments: ${path}`);
}

/** What is in force here. */
async function printConfig(
  values: Values,
  { keep, settings }: { keep: Retention; settings: Settings },
  io: Io,
): Promise<number> {
  const allowed = allowPrivate(values);
  const asJson = text(values, 'as') === 'json';
  const terminal = configPath();
  if (!asJson) await writeSettings(terminal, values, io);
  const config = {
    library: shownLibrary(values),
    terminal,
    allowPrivate: allowed,
    keep,
    stories: settings.stories,
    readOnScroll: settings.readOnScroll,
    webhook: settings.webhook ?? null,
    node: process.versions.node,
    colour: io.palette.styled,
  };
  if (asJson) await io.printJson(config, 2);
  else
    await io.print(
      `library        ${config.library}\nterminal       ${terminal}\nallow-private  ${Array.isArray(allowed) ? allowed.join(',') : allowed ? 'all' : 'none'}\nkeep           ${keptSentence(keep)}\nstories        ${config.stories ? 'one row for all articles of a story' : 'a row for each article'}\nscrolled past  ${config.readOnScroll ? 'marked read' : 'left unread'}\nwebhook        ${config.webhook ?? 'none'}\nnode           ${config.node}\n`,
    );
  // Says by line what is wrong with it.
  await openSettings({});
  return 0;
}

function keptSentence({ days, stories }: Retention): string {
  const bounds = [
    ...(days === undefined ? [] : [`${many(days, 'day', 'days')}`]),
    ...(stories === undefined ? [] : [`the newest ${many(stories, 'story', 'stories')} of a feed`]),
  ];
  return bounds.length > 0 ? bounds.join(', ') : 'everything';
}

export const command: Command = {
  usage: 'config [FEED] [OPTIONS]',
  about:
    'Says which library and settings are in force, and writes a file for those of the terminal reader (keys, colours, columns, browser, macros) where there is none, with a comment for each; with a feed, named by its number, address or title, sets how that is asked and how long its stories stay. An empty value or 0 takes a setting away. Secrets are never printed. What is saved, for later, kept unread, tagged, highlighted or kept by another feed never goes.',
  options: {
    user: { type: 'string', value: 'NAME', help: 'the user that the feed is asked as' },
    password: { type: 'boolean', help: 'read the password from stdin' },
    headers: { type: 'string', value: 'LINES', help: 'headers, NAME: VALUE, a line each' },
    cookie: { type: 'string', value: 'TEXT', help: 'the header Cookie' },
    agent: { type: 'string', value: 'TEXT', help: 'the header User-Agent' },
    interval: { type: 'string', value: 'MINUTES', help: 'time between two questions; 0 lets Dateline choose' },
    'full-text': { type: 'boolean', help: 'take the text from the page of each story' },
    'no-full-text': { type: 'boolean', help: 'take the text that the feed has' },
    'keep-days': {
      type: 'string',
      value: 'N',
      help: 'how long stories stay, of a feed or, without one, of all others',
    },
    'keep-stories': { type: 'string', value: 'N', help: 'how many of the newest stories of a feed stay' },
    stories: {
      type: 'string',
      choices: ['on', 'off'],
      help: 'whether one row of a list stands for all articles of a story',
    },
    'read-on-scroll': {
      type: 'string',
      choices: ['on', 'off'],
      help: 'whether stories that are scrolled past in a list are marked read',
    },
    webhook: { type: 'string', value: 'ADDRESS', help: 'where dateline send and both readers send stories to' },
    paused: { type: 'string', choices: ['on', 'off'], help: 'whether the feed is not asked for the time being' },
    overwrite: { type: 'boolean', help: 'write the commented file of the terminal reader anew, over what is there' },
    'dry-run': { type: 'boolean', help: 'only say how many stories would go, and write nothing' },
    as: { type: 'string', choices: ['text', 'json'], help: 'the form: text for people when nothing is said' },
  },
  examples: ['config', 'config 3 --interval 30 --full-text'],
  async run({ values, positionals }, io) {
    const [name, ...others] = positionals;
    if (others.length > 0) throw new UsageError('config takes one feed.');
    const settings = await settingsOf(values, io);
    const isSet = Object.keys(settings).length > 0;
    const retention = retentionOf(settings);
    if (name === undefined) {
      if (Object.keys(settings).length > Object.keys(retention).length)
        throw new UsageError('Name the feed whose settings these are.');
      // Asking what is in force makes no library.
      const [stories, scroll] = [text(values, 'stories'), text(values, 'read-on-scroll')];
      const webhook = text(values, 'webhook');
      const change: Partial<Settings> = {
        ...(stories !== undefined && { stories: stories === 'on' }),
        ...(scroll !== undefined && { readOnScroll: scroll === 'on' }),
        ...(webhook !== undefined && { webhook }),
      };
      const isChanging = Object.keys(change).length > 0;
      if (!isBound(retention) && !isChanging && !isInDatabase(values) && !existsSync(libraryPath(values)))
        return printConfig(values, { keep: {}, settings: { stories: true, readOnScroll: false, lists: {} } }, io);
      return withLibrary(values, async (library) => {
        await sayRemoved(library, retention, io);
        const isChanged = isBound(retention) && !values['dry-run'];
        const keep = isChanged ? await library.setRetention(retention) : await library.retention();
        const settings = isChanging ? await library.setSettings(change) : await library.settings();
        return printConfig(values, { keep, settings }, io);
      });
    }
    for (const name of ['stories', 'read-on-scroll', 'webhook'])
      if (values[name] !== undefined) throw new UsageError(`--${name} is not of one feed; leave the feed out.`);
    return withLibrary(values, async (library) => {
      const [found] = await findFeeds(library, [name]);
      await sayRemoved(library, retention, io, found!.id);
      const feed = isSet && !values['dry-run'] ? await library.editFeed(found!.id, settings) : found!;
      await printRows([feed], text(values, 'as'), io, (rows) => feedsText(rows, io));
      return 0;
    });
  },
};
