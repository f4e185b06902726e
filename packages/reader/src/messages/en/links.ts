import { area } from '../area.js';
import { counted, number } from '../intl.js';

/** Where articles lead, and programs that take them. */
export const linkMessages = area('links', {
  title: 'Links',
  which: (count: number) => (count === 1 ? 'Open link (1)' : `Open link (1 to ${number(count)}, or its words)`),
  open: 'Open',
  noLinks: 'The article has no links.',
  noSuchLink: (count: number) => `The article has ${counted(count, 'link', 'links')}.`,
  noLinkCalled: (typed: string) => `No link here has ${typed}.`,
  severalLinks: (count: number) => `${number(count)} links have these words: type more of one, or its number.`,
  pipe: 'Pipe the story to a command',
  pipePrompt: (pager: string) => `Pipe to (empty: ${pager})`,
  run: 'Run',
  ended: (program: string, code: number) => `${program} ended with ${code}.`,
  notStarted: (program: string) => `${program} cannot be started.`,
  goOn: 'Press Enter to go on',
});
