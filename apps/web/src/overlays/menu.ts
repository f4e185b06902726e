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
