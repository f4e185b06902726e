import type { Reading } from '@dateline/core/reading';
import { aroundMessages } from '../messages/en/around.js';
import type { Panel } from '../view/state.js';

/** Why a panel has nothing to show. */
export function emptyPanelSentence(panel: Panel, reading: Reading | undefined): string {
  if (!reading) return aroundMessages.stillRead;
  return reading.language === 'und' ? aroundMessages.otherLanguage : aroundMessages.panelEmpty[panel];
}
