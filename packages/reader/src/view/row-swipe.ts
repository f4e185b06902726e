import { STATES, type StateName } from '@dateline/core/base';
import type { CommandId } from '../commands/table.js';
import { touchMessages } from '../messages/en/touch.js';

/** What a swipe of a row can be set to do; each is a command for a row, `none` nothing. */
export const rowSwipes = ['toggle-read', 'save', 'later', 'hide', 'none'] as const;

/** What a swipe of a row does. */
export type RowSwipe = (typeof rowSwipes)[number];

/** What is shown under a row while it is swiped. */
export interface SwipeLabel {
  command: CommandId;
  state: StateName;
  /** What letting go does to this row. */
  word: string;
}

/** What a swipe does to a row; undefined for nothing. */
export function swipeLabel(swipe: RowSwipe, states: Partial<Record<StateName, boolean>>): SwipeLabel | undefined {
  const state = STATES.find(({ command }) => command === swipe);
  if (!state) return undefined;
  const { name, command } = state;
  return { command, state: name, word: (states[name] ? touchMessages.unset : touchMessages.set)[name] };
}
