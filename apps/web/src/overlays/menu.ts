import type { CommandId } from '@dateline/reader';
import { createStore } from '@dateline/reader';

/** Commands that are offered at a place of the window. */
export interface Menu {
  title: string;
  commands: readonly CommandId[];
  /** Of the button that opened it, in pixels. */
  at: { left: number; top: number; bottom: number; right: number };
}

/** The menu that is open. */
export const menu = createStore<Menu | undefined>(undefined);

/** Opens a menu beside a button. */
export function openMenu(button: Element, title: string, commands: readonly CommandId[]): void {
  const { left, top, bottom, right } = button.getBoundingClientRect();
  menu.set({ title, commands, at: { left, top, bottom, right } });
}

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
  'copy-address',
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
