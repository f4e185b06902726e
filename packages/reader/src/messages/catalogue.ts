import type { commandMessages } from './en/commands.js';
import type { editionMessages } from './en/edition.js';
import type { helpMessages } from './en/help.js';
import type { listMessages } from './en/list.js';
import type { settingsMessages } from './en/settings.js';
import type { terminalMessages } from './en/terminal.js';
import type { themeMessages } from './en/themes.js';
import type { timesMessages } from './en/times.js';

/** All messages of both readers, by area. English is the measure: a language that lacks one of them does not compile. */
export interface Catalogue {
  commands: typeof commandMessages;
  help: typeof helpMessages;
  list: typeof listMessages;
  settings: typeof settingsMessages;
  themes: typeof themeMessages;
  times: typeof timesMessages;
  edition: typeof editionMessages;
  terminal: typeof terminalMessages;
}
