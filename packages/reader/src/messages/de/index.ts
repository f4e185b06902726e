import type { Catalogue } from '../catalogue.js';
import { around } from './around.js';
import { article } from './article.js';
import { away } from './away.js';
import { changes } from './changes.js';

import { commands } from './commands.js';
import { countries } from './countries.js';
import { days } from './days.js';
import { diary } from './diary.js';
import { edition } from './edition.js';
import { empty } from './empty.js';
import { feeds } from './feeds.js';
import { found } from './found.js';
import { frame } from './frame.js';
import { headings } from './headings.js';
import { help } from './help.js';
import { hooks } from './hooks.js';
import { keys } from './keys.js';
import { links } from './links.js';
import { list } from './list.js';
import { notices } from './notices.js';
import { queries } from './queries.js';
import { questions } from './questions.js';
import { reading } from './reading.js';
import { recordings } from './recordings.js';
import { refusals } from './refusals.js';
import { sections } from './sections.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { states } from './states.js';
import { story } from './story.js';
import { terminal } from './terminal.js';
import { themes } from './themes.js';
import { times } from './times.js';
import { touch } from './touch.js';
import { triage } from './triage.js';
import { undo } from './undo.js';
import { voices } from './voices.js';
import { wellKnown } from './well-known.js';

export const german: Catalogue = {
  away,
  commands,
  help,
  links,
  list,
  reading,
  recordings,
  hooks,
  settings,
  themes,
  times,
  edition,
  terminal,
  sections,
  headings,
  states,
  empty,
  days,
  diary,
  changes,
  story,
  around,
  article,
  refusals,
  questions,
  notices,
  feeds,
  voices,
  found,
  frame,
  keys,
  undo,
  queries,
  countries,
  wellKnown,
  touch,
  signIn,
  triage,
};

export { problems } from './problems.js';
