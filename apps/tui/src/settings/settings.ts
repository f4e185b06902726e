import { DatelineError } from '@dateline/core';
import type { Binding, Place, View } from '@dateline/reader';
import { keysOf } from './key-names.js';
import { type KeyMapName, startViews } from './names.js';
import { configPath } from './places.js';
import type { Config } from './schema.js';

/** What a person chose for the terminal reader. */
export interface TerminalSettings {
  bindings: readonly Binding[];
  start: View | undefined;
  theme: Config['theme'];
  colours: NonNullable<Config['colours']>;
  columns: NonNullable<Config['columns']>;
  browser: string | undefined;
  linear: boolean;
  /** How pictures are drawn; what is remembered counts where nothing is said. */
  pictures: Config['pictures'];
  /** Who puts text in order that is read from the right. */
  bidi: Config['bidi'];
}

/** What was said on the command line, which comes before the file. */
export interface Said {
  keymap?: KeyMapName | undefined;
  linear?: boolean;
}

/** What stands in a table for all places, then in the tables of single ones: what is said of one place is meant more. */
function* placed<T>(
  table: Readonly<Record<string, T | Readonly<Record<string, T>>>>,
  isOne: (value: unknown) => value is T,
) {
  for (const [key, value] of Object.entries(table)) if (isOne(value)) yield { key, value };
  for (const [place, inner] of Object.entries(table))
    if (!isOne(inner)) for (const [key, value] of Object.entries(inner)) yield { key, value, places: [place as Place] };
}

/** The keys and macros of a person. */
function ownBindings({ keys = {}, macros = {} }: Config): Binding[] {
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isList = (value: unknown): value is string[] => Array.isArray(value);
  const bound = [...placed(keys, isText)].map(({ key, value, ...where }): Binding => {
    const command = value === '' ? {} : { command: value as NonNullable<Binding['command']> };
    return { keys: keysOf(key)!, ...where, ...command };
  });
  const lines = [...placed(macros, isList)].map(({ key, value, ...where }): Binding => {
    return { keys: keysOf(key)!, ...where, macro: value };
  });
  const all = [...bound, ...lines];
  return [...all.filter(({ places }) => !places), ...all.filter(({ places }) => places)];
}

async function configOf(path: string): Promise<Config> {
  const { configText, parseConfig } = await import('./read-config.js');
  const result = parseConfig(configText(path) ?? '');
  if ('config' in result) return result.config;
  const lines = result.problems.map(({ line, sentence }) => `${path}, line ${line}: ${sentence}\n`);
  throw new DatelineError('bad-config', { problems: lines.join('') });
}

/** The settings of the file, where there is one, and of the command line. @throws DatelineError `bad-config` with what is wrong by line */
export async function openSettings(said: Said, path = configPath()): Promise<TerminalSettings> {
  const { existsSync } = await import('node:fs');
  const config = existsSync(path) ? await configOf(path) : {};
  const keymap = said.keymap ?? config.keymap ?? 'dateline';
  const isNewsboat = keymap === 'newsboat';
  const { newsboatKeys } = isNewsboat ? await import('./newsboat-keys.js') : { newsboatKeys: [] };
  const start = config.start ?? (isNewsboat ? 'feeds' : undefined);
  return {
    bindings: [...newsboatKeys, ...ownBindings(config)],
    start: start && startViews[start],
    theme: config.theme,
    colours: config.colours ?? {},
    columns: config.columns ?? {},
    browser: config.browser,
    bidi: config.bidi,
    pictures: config.pictures,
    linear: said.linear ?? config.linear ?? false,
  };
}
