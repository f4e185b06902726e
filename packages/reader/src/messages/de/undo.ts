import type { undoMessages } from '../en/undo.js';

export const undo: typeof undoMessages = {
  nothing: 'Es gibt nichts rückgängig zu machen.',
  undone: (what) => `Rückgängig: ${what}`,
};
