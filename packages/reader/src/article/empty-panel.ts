import type { Reading } from '@dateline/core/reading';
import { articleMessages } from '../messages/en/article.js';
import type { Panel } from '../view/state.js';

/** Why a panel has nothing to show. */
export function emptyPanelSentence(panel: Panel, reading: Reading | undefined): string {
  if (!reading) return articleMessages.stillRead;
  return reading.language === 'und' ? articleMessages.otherLanguage : articleMessages.panelEmpty[panel];
}
