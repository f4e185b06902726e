import type { RedlineKind } from '@dateline/core/library';
import { area } from '../area.js';
import { counted } from '../intl.js';

/** How an article became another version. */
export const changesMessages = area('changes', {
  kinds: {
    headline: 'Headline',
    deck: 'Deck',
    section: 'Section',
    published: 'Day of publication',
    media: 'Pictures',
    'number-changed': 'Number changed',
    'name-corrected': 'Name corrected',
    negation: 'Negation',
    'quotation-added': 'Quotation added',
    'quotation-removed': 'Quotation removed',
    'quotation-altered': 'Quotation altered',
  } satisfies Record<RedlineKind, string>,
  added: (what: string) => `${what} added`,
  removed: (what: string) => `${what} removed`,
  changed: (what: string) => `${what} changed`,
  same: (count: number) => `${counted(count, 'paragraph', 'paragraphs')} as before`,
  oneVersion: 'There is one version of this story.',
  meantOtherwise: (count: number, when: string) =>
    `${counted(count, 'thing is', 'things are')} meant otherwise than in the version of ${when}.`,
  otherWords: (when: string) => `Nothing is meant otherwise than in the version of ${when}; some words are others.`,
  saysTheSame: (when: string) => `It says the same as the version of ${when}.`,
  title: 'What changed',
  name: 'what changed',
  back: 'Back',
  openStory: 'Open the story',
  listTitle: 'What is meant otherwise',
  cut: 'Removed',
  come: 'Added',
});
