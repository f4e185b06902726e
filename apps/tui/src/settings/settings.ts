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
}

/** What was said on the command line, which comes before the file. */
export interface Said {
  keymap?: KeyMapName | undefined;
  linear?: boolean;
}

/** The keys and macros of a person. */
function ownBindings({ keys = {}, macros = {} }: Config): Binding[] {
  const bindings: Binding[] = [];
  const bind = (table: Readonly<Record<string, string>>, place?: Place) => {
    for (const [key, command] of Object.entries(table))
      bindings.push({
        keys: keysOf(key)!,
        ...(place && { places: [place] }),
        ...(command !== '' && { command: command as NonNullable<Binding['command']> }),
      });
  };
  const everywhere = Object.entries(keys).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  bind(Object.fromEntries(everywhere));
  for (const [key, macro] of Object.entries(macros)) bindings.push({ keys: keysOf(key)!, macro });
  // What is said of one view is meant more than what is said of all.
  for (const [place, table] of Object.entries(keys)) if (typeof table !== 'string') bind(table, place as Place);
  return bindings;
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
    linear: said.linear ?? config.linear ?? false,
  };
}
