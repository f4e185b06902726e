import { area } from '../area.js';
import { counted } from '../intl.js';

/** Texts of the addresses that hear of changes by themselves. */
export const hookMessages = area('hooks', {
  title: 'Hooks',
  more: 'Addresses that are sent what changes by themselves, as signed messages in order, by whatever asks the feeds of this library.',
  none: 'There are no hooks.',
  add: 'Add a hook',
  addAction: 'Add',
  address: 'Address',
  noAddress: 'Enter an address that begins with https://.',
  kinds: {
    article: 'New stories and versions',
    state: 'What is read, saved and marked',
    reading: 'What was read out of stories',
    story: 'Stories told by several sources',
    highlight: 'Passages and notes',
    feed: 'Changes of feeds',
  },
  noKind: 'Choose at least one kind of change.',
  query: 'Only of stories that this query finds, if any',
  only: (query: string) => `Only ${query}`,
  failing: (failures: number, next: string, problem: string) =>
    `Failed ${counted(failures, 'time', 'times')} in a row, tried again ${next}. ${problem}`,
  ended: (day: string, problem: string) => `Nothing is sent since ${day}. ${problem}`,
  fine: 'No problem.',
  ping: 'Ping',
  pinging: 'Sending',
  pinged: 'The hook took the message.',
  remove: 'Remove',
  confirmRemove: (address: string) => `Remove the hook to ${address}? It hears of nothing any more.`,
  removed: (address: string) => `The hook to ${address} is removed`,
  secret: (address: string) => `The secret that signs what ${address} is sent. It is shown this once: keep it now.`,
  secretLabel: 'Secret',
  copy: 'Copy',
  copied: 'Copied',
});
