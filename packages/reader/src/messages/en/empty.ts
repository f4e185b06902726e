import { area } from '../area.js';
import { counted } from '../intl.js';

const stillRead = (count: number) => `${counted(count, 'story is', 'stories are')} still being read.`;

/** Views that have nothing to show. In a hint `{command}` stands for the key of that command. */
export const emptyMessages = area('empty', {
  library: 'Your library is empty.',
  libraryHint:
    'Press {add} and give the address of a news site, a feed or a story, or {well-known} for some that are well known. What Dateline reads stays in this library.',
  add: 'Add a feed or a page',
  stillRead,
  noVoice: 'Nobody of that name speaks here.',
  voices: 'Nobody has spoken yet.',
  voicesHint: 'Dateline reads each story for who says what.',
  noDocument: 'No document of that name is mentioned here.',
  noPassage: 'No passage has these words.',
  noPassageHint: 'Press {go-passages} for all passages.',
  documents: 'No document is mentioned yet.',
  documentsHint: 'Dateline reads each story for the laws, resolutions and reports it leans on.',
  diary: 'Nothing is told of the days to come yet.',
  diaryFrom: 'Nothing is told of these days.',
  diaryHint:
    'Here stands by day what stories say will happen, and on its day what came of it. Press {earlier-days} for days that are past, {find-day} for any other.',
  editionToday: 'No story has come today yet.',
  editionDay: 'No story is from this day.',
  editionHint: 'Press {day-before} for the day before, {find-day} for any other, {go-all} for all news.',
  unread: 'Everything is read.',
  saved: 'Nothing is saved yet.',
  savedHint: {
    web: 'Press {save} on a story, or its bookmark, to keep it here.',
    terminal: 'Press {save} on a story to keep it here.',
  },
  later: 'Nothing is put aside yet.',
  laterHint: {
    web: 'Press {later} on a story, or choose it in its menu, to read it later.',
    terminal: 'Press {later} on a story to read it later.',
  },
  changed: 'Nothing that you read has changed since.',
  hidden: 'No story is hidden.',
  highlighted: 'Nothing is highlighted yet.',
  highlightedHint: {
    web: 'Select words in a story and press {highlight}, or the pencil over its text.',
    terminal: 'Choose a statement of a story with {next-statement} and press {highlight}.',
  },
  found: 'No story is found.',
  troubled: 'No feed is in trouble.',
  feeds: 'There are no feeds yet.',
  feedsHint: 'Press {add} to add one, {import} to import them from a file.',
  document: 'No story leans on this document any more.',
  story: 'No article of this story is in the library any more.',
  voice: 'This voice says nothing in the library any more.',
  noVoiceHint: 'Press {go-voices} for everybody who does.',
  noDocumentHint: 'Press {go-documents} for all documents.',
  unreadHint: 'Press {refresh} to ask the feeds for more, {go-all} for all news.',
  refresh: 'Refresh',
  changedHint: 'A story that says something else than when you read it stands here until you look at it again.',
  hiddenHint: {
    web: 'Press {hide} on a story, or choose it in its menu, to see it no more; the same here shows it again.',
    terminal: 'Press {hide} on a story to see it no more, and here to show it again.',
  },
  troubledHint: 'Press {go-feeds} for all feeds.',
  documentHint: 'Press {go-documents} for other documents.',
  storyHint: 'Press {go-all} for all news.',
  voiceHint: 'Press {go-voices} for other voices.',
  unknown: 'There is nothing at this address.',
  unknownHint: 'Press {go-all} for all news; a story can be found with {search}.',
  edition: 'Edition',
});
