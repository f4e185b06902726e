import { area } from '../area.js';
import { counted } from '../intl.js';

/** Voices and documents: their lists and their pages. */
export const voicesMessages = area('voices', {
  voice: 'the voice',
  voices: 'the voices',
  document: 'the document',
  documents: 'the documents',
  counts: (statements: number, stories: number) =>
    `${counted(statements, 'statement', 'statements')} in ${counted(stories, 'story', 'stories')}`,
  stories: (count: number) => counted(count, 'story', 'stories'),
  outletsToo: 'Outlets that report it too',
  untitled: 'A story without a headline',
  before: 'Before, on the same subject',
  /** Before where and when something was said before. */
  beforeThen: (where: string) => `Before, ${where}`,
  changed: 'Changed since you read it',
  unread: 'Unread',
});
