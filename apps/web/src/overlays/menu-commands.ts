import type { CommandId } from '@dateline/reader';

/** What is offered for a story of a list. */
export const storyCommands: readonly CommandId[] = [
  'toggle-read',
  'keep-unread',
  'save',
  'later',
  'hide',
  'tag',
  'mute',
  'pick',
  'mark-above-read',
  'mark-below-read',
  'story',
  'changes',
  'why',
  'original',
];

/** What is offered for an open story, beside its buttons. */
export const articleCommands: readonly CommandId[] = [
  'keep-unread',
  'later',
  'hide',
  'tag',
  'mute',
  'note',
  'share',
  'copy-address',
  'send',
  'discussion',
  'story',
  'earlier-in-story',
  'later-in-story',
  'changes',
  'why',
  'open-day',
  'document-page',
];

/** What is offered for a whole list. */
export const listCommands: readonly CommandId[] = [
  'unread-only',
  'oldest-first',
  'stories',
  'density',
  'pick-all',
  'mark-all-read',
  'next-unread',
  'save-search',
];
