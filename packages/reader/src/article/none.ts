import type { Reading } from '@dateline/core/reading';
import type { Panel } from '../view/desk.js';

const sentences: Record<Panel, string> = {
  voices: 'Nobody speaks in this story.',
  timeline: 'This story names no days.',
  documents: 'This story leans on no document.',
};

/** Why a panel has nothing to show. */
export function noneSentence(panel: Panel, reading: Reading | undefined): string {
  if (!reading) return 'What this story says is still being read.';
  if (reading.language === 'und') return 'What is said in a language other than English is not read yet.';
  return sentences[panel];
}
