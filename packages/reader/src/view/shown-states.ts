import { STATES, type StateDefinition, type StateName, type States } from '@dateline/core';

/** The states of a story that a row shows with a sign or a word; what is unread shows by its weight. */
export function shownStates(story: States): readonly (StateDefinition & { name: StateName })[] {
  return STATES.filter(({ name }) => name !== 'read' && story[name]);
}
