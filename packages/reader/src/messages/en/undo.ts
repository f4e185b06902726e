import { area } from '../area.js';

/** What undoing says. */
export const undoMessages = area('undo', {
  nothing: 'There is nothing to undo.',
  undone: (what: string) => `Undone: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
});
