import type { Reading } from '@dateline/core/reading';
import { type Panel, panels } from '../view/state.js';

/** Why a panel has nothing to show. */
export function emptyPanelSentence(panel: Panel, reading: Reading | undefined): string {
  if (!reading) return 'What this story says is still being read.';
  if (reading.language === 'und') return 'What is said in a language other than English is not read yet.';
  return panels.find(({ name }) => name === panel)!.empty;
}
