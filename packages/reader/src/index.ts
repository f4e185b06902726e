export { actLabel, isUttered } from './article/acts.js';
export { type DocumentRow, documentDetail, documentRows } from './article/documents.js';
export { type BlockGroup, backgroundBlocks, groupBlocks } from './article/groups.js';
export { noneSentence } from './article/none.js';
export { type Note, notesOf, notesWithChosen } from './article/notes.js';
export { compareSpans, placeKey, wordsOf } from './article/place.js';
export {
  chosenWith,
  isChosen,
  type Pointer,
  pointersOf,
  startOf,
  statementAt,
  statementPlace,
  stepStatement,
} from './article/pointers.js';
export { type Range, type Segment, segments } from './article/segments.js';
export { type TimelineRow, timelineRows } from './article/timeline.js';
export { timexLabel } from './article/timex.js';
export {
  type StatementRow,
  speakerNames,
  speakersOf,
  standing,
  statementRows,
  type VoiceRow,
  voiceRows,
} from './article/voices.js';
export { agoWhen, fullWhen, hourWhen, shortWhen, timeWhen } from './article/when.js';
export { type Chord, commandsAt, continuations, noChord, type Press, press } from './commands/chords.js';
export { type Command, type Face, type Group, groups, type Place } from './commands/command.js';
export { commandOf, type HelpGroup, helpGroups, keyCaps } from './commands/help.js';
export { type CommandId, commands } from './commands/table.js';
export { type Actions, createActions, UNDOABLE } from './data/actions.js';
export { createClient } from './data/client.js';
export { keys, type Order } from './data/keys.js';
export type { Notice } from './data/notices.js';
export { type Problem, problemOf } from './data/problem.js';
export { type RefreshState, refreshSentence } from './data/refresh.js';
export { createStore, type Store } from './data/store.js';
export { LibraryProvider, useActions, useLibrary } from './hooks/provider.js';
export { type Answer, type ArticleReading, useArticle, useArticleReading } from './hooks/use-article.js';
export { type ArticleList, useArticles } from './hooks/use-articles.js';
export { type Folder, foldersOf, useConnection, useCount, useFeeds, useInfo } from './hooks/use-feeds.js';
export { useNotice, useRefresh, useSay, useStore } from './hooks/use-store.js';
export { useVoice, useVoices } from './hooks/use-voices.js';
export {
  canEscape,
  type Desk,
  type DeskAction,
  deskReducer,
  emptyDesk,
  type Focus,
  type Overlay,
  type Panel,
  sameFocus,
} from './view/desk.js';
export { stepRow, stepUnread } from './view/rows.js';
export { firstStack, type StackAction, stackReducer, topView, type ViewStack } from './view/stack.js';
export { allNews, highlighted, placeOf, saved, unread, type View, viewKey, viewOfCommand } from './view/view.js';
