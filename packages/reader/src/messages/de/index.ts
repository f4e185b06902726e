import type { Catalogue } from '../catalogue.js';
import { commands } from './commands.js';
import { edition } from './edition.js';
import { help } from './help.js';
import { list } from './list.js';
import { settings } from './settings.js';
import { terminal } from './terminal.js';
import { themes } from './themes.js';
import { times } from './times.js';

export const german: Catalogue = { commands, help, list, settings, themes, times, edition, terminal };
