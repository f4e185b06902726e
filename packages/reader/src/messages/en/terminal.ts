import { area } from '../area.js';
import { number } from '../intl.js';

/** The frame of the terminal reader: its first lines, its footer, its prompts. */
export const terminalMessages = area('terminal', {
  /** The title of a command as a reminder. */
  reminder: (title: string) => title.split(/[,.]/)[0]!.toLowerCase(),
  /** The title of a command after its key. */
  title: (title: string) => title.toLowerCase(),
  times: 'rows, lines or times: a key that moves comes next, G for the row of that number',
  scroll: 'scroll',
  close: 'close',
  choose: 'choose',
  pageDown: 'page down',
  picked: (count: number) => `${number(count)} picked`,
  letGo: 'let go',
  undo: 'undo',
  unreadOnly: 'unread only',
  oldestFirst: 'oldest first',
  asking: 'asking the feeds',
  asked: (done: number, total: number) => `asking ${number(done)} of ${number(total)}`,
  unread: (count: number) => `${number(count)} unread`,
  /** With the key that shows them. */
  fresh: (count: number, key: string) => `${number(count)} new: ${key}`,
  troubled: (count: number, key: string) => `${number(count)} in trouble: ${key}`,
  changed: (key: string) => `Changed since you read it: ${key} shows how.`,
  changedWhileOpen: (key: string) => `This story has changed while it was open: ${key} shows how.`,
  percent: (value: number) => `${number(value)} %`,
  noShell: 'There is no shell here that could go on with the reader: it was not stopped.',
  /** One line after another: how to go on, what is asked, and a story that is unread. */
  linear: 'A number opens that row; a key or a command does what it does; Enter goes on; ? tells the keys; q ends.',
  linearAnswer: (given: string) =>
    given === '' ? 'A dot alone leaves it.' : `Enter keeps ${given}. A dot alone leaves it.`,
  linearConfirm: 'y or n',
  linearUndo: (key: string) => `${key} takes it back.`,
  linearUnread: (row: string) => `unread: ${row}`,
  linearNoRow: (row: number) => `There is no row ${number(row)} here.`,
  pictures: {
    shown: 'Pictures are shown',
    hidden: 'Pictures are not shown',
    impossible: 'This terminal shows no pictures',
  },
  pictureNotFetched: (reason: string) => `The picture could not be fetched: ${reason}`,
  pictureNotDecoded: 'The picture cannot be shown here: it is no JPEG, PNG, WebP or AVIF, or it is broken.',
  noChoice: (typed: string, choices: string) =>
    typed === '' ? `It is one of ${choices}.` : `${typed} is none of ${choices}.`,
  importFile: 'Import the file:',
  exportFile: 'Export to the file:',
  fileExists: (name: string) => `${name} exists already; nothing was written.`,
  wrote: (path: string) => `Wrote ${path}`,
});
