import { area } from '../area.js';

/** What helps to read one article: progress, copying, reading aloud. */
export const readingMessages = area('reading', {
  passages: 'the passages',
  progress: 'How much is read',
  goOn: (percent: number) => `Go on at ${percent} %`,
  aloud: 'Reading aloud',
  sentence: (at: number, of: number) => `Sentence ${at} of ${of}`,
  pause: 'Pause',
  resume: 'Go on',
  skip: 'Next sentence',
  stop: 'Stop',
  noVoice: 'This browser has no voice for the language of the story; the settings of the system can add one.',
  mail: 'Mail',
  copiedMarkdown: 'Copied as Markdown',
  copiedQuote: 'Copied with its source',
  copiedToShare: 'Copied, to be shared',
  sent: 'Copied, where the terminal allows it',
  refused: 'The clipboard cannot be written here.',
  sending: 'Sending',
  delivered: 'Sent',
  chooseWords: 'Select words of the story first, or choose a statement with ].',
  chooseStatement: 'Choose a statement first: ] goes to the next one.',
});
