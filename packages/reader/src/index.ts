/**
 * The headless reader: commands, key bindings, controllers, queries, view state, React hooks and the texts of the interface.
 * @module @dateline/reader
 */
export { type Acts, createActs } from './acts.js';
export { actLabel, isSpokenOrWritten } from './article/acts.js';
export { type ArticleLink, articleLinks, plainAddress } from './article/article-links.js';
export { type DocumentRow, documentDetail, documentRows } from './article/documents.js';
export { emptyPanelSentence } from './article/empty-panel.js';
export { withFound } from './article/find-in-text.js';
export { withFootnotes } from './article/footnotes.js';
export { type BlockGroup, backgroundBlocks, groupBlocks } from './article/groups.js';
export { leadFigure, pictureOf } from './article/lead-figure.js';
export { type MarginNote, type MarginSource, type NoteLine, withAround } from './article/margin-notes.js';
export { type Note, notesOf, notesWithChosen } from './article/notes.js';
export { panelEntries } from './article/panel-entries.js';
export { passageOf, passagePosition, withPassage } from './article/passage.js';
export {
  chosenWith,
  eventPosition,
  isChosen,
  type Pointer,
  pointersOf,
  startOf,
  statementAt,
  statementPosition,
} from './article/pointers.js';
export { compareSpans, positionKey, wordsOf } from './article/position.js';
export { type ArticleReading, readingOf } from './article/reading.js';
export { type Recording, recordingsOf } from './article/recordings.js';
export {
  type RedlineItem,
  type RedlinePart,
  redlineItems,
  redlineParts,
  redlineSentence,
  sameSentence,
} from './article/redline.js';
export { type Range, type Segment, segments } from './article/segments.js';
export { type TimelineRow, timelineRows } from './article/timeline.js';
export { timexLabel } from './article/timex.js';
export { type Cue, chaptersOfFile, transcriptCues } from './article/transcript.js';
export {
  affiliation,
  type StatementRow,
  speakerNames,
  speakersOf,
  statementRows,
  type VoiceRow,
  voiceRows,
} from './article/voices.js';
export { agoWhen, dayWhen, fullWhen, hourWhen, isBareDay, nearDay, shortWhen, timeWhen } from './article/when.js';
export { type Binding, bindings, type Macro } from './commands/bindings.js';
export { type Chord, noChord } from './commands/chord.js';
export { commandsAt, continuations, macrosAfter, type Press, press } from './commands/chords.js';
export { type Command, type FrontEnd, type Group, groups, type Place } from './commands/command.js';
export { describe } from './commands/descriptions.js';
export { commandOf, type HelpGroup, helpGroups, keyCaps, keyOf } from './commands/help.js';
export { type CommandId, commands } from './commands/table.js';
export { addQuestion } from './controllers/add.js';
export { allControllers } from './controllers/all.js';
export { articleController } from './controllers/article.js';
export { changesController } from './controllers/changes.js';
export type { Controller, Handler, ReaderContext } from './controllers/controller.js';
export { diaryController, findDayQuestion } from './controllers/diary.js';
export type { ControllerMakers, Dispatch } from './controllers/dispatch.js';
export { documentController, documentStoryRowId, documentsController } from './controllers/documents.js';
export { editionController, findEditionQuestion } from './controllers/edition.js';
export { editFeedQuestion, pauseFeed } from './controllers/feed-settings.js';
export { feedsController, removeFeed } from './controllers/feeds.js';
export { findDocuments, findPassages, findVoices, searchedFor, searchFor } from './controllers/find.js';
export { findInList, foundSentence, stepFound } from './controllers/find-in-list.js';
export {
  foundQuestion,
  isAddress,
  lookFor,
  sharedAddress,
  takeFile,
  takeShared,
  takeText,
} from './controllers/found.js';
export { goToDay } from './controllers/go-to-day.js';
export { type HookAnswer, hookQuestion, pingHook, removeHook } from './controllers/hooks.js';
export { listController } from './controllers/list.js';
export { addressOf, goTo, openStory } from './controllers/navigate.js';
export { choosePalette, type PaletteEntry, paletteEntries, paletteVoices } from './controllers/palette.js';
export { viewOfPassage } from './controllers/passages.js';
export { takePaste } from './controllers/paste.js';
export { pickThrough } from './controllers/pick.js';
export { pointAtRow, selectedIn } from './controllers/rows.js';
export { pauseRule, removeRule, ruleQuestion } from './controllers/rules.js';
export { removeSearch, saveSearchQuestion } from './controllers/saved-searches.js';
export type { About, Copied, Field, Question, ScrollTarget, Shell } from './controllers/shell.js';
export { openSource, selectedSource, sourceOf, sourcesController } from './controllers/sources.js';
export { storyController } from './controllers/story.js';
export { statementRowId, voiceController, voicesController } from './controllers/voices.js';
export { wellKnownQuestion } from './controllers/well-known.js';
export type { Actions } from './data/actions.js';
export type { OpenedFrom } from './data/beside.js';
export { type HeldArticle, loadedArticle, saysChanged } from './data/cache.js';
export { createClient } from './data/client.js';
export {
  type FeedsRow,
  type Folder,
  feedListQuery,
  feedRowId,
  feedsRows,
  folderListQuery,
  folderRowId,
  foldersOf,
  ruleRowId,
  searchRowId,
} from './data/feed-rows.js';
export { type FeedTrouble, feedTrouble, type TroubleGroup, troubleGroups } from './data/feed-trouble.js';
export { hookFares, hookHears } from './data/hook-sentences.js';
export { importCounts, importedSentence } from './data/import-sentences.js';
export type { Notice, Notices } from './data/notices.js';
export { type Passage, passagesWith } from './data/passages.js';
export { plural } from './data/plural.js';
export { isAway, type Problem, problemOf } from './data/problem.js';
export { articleQuery, feedsQuery, searchesQuery } from './data/queries.js';
export { type RefreshState, refreshSentence } from './data/refresh.js';
export { effectSentence, ruleSentence, whySentences } from './data/rule-sentences.js';
export { type SourceRow, sourceRows } from './data/source-rows.js';
export { createStore, type Store } from './data/store.js';
export { withState } from './data/unread.js';
export { viewLoaded } from './data/view-loaded.js';
export { dayHeading, dayOf, dayOfValue, daysFrom } from './diary/day-words.js';
export { type DiaryRow, diaryRows } from './diary/diary-rows.js';
export { byDay, entryLabel, entrySources, entryVoices } from './diary/entry-words.js';
export { dayView, shortDay } from './edition/day-view.js';
export { type EditionRow, editionRows, passageView, statementRow } from './edition/edition-rows.js';
export { inColumns } from './edition/in-columns.js';
export { outletLine } from './edition/outlet-line.js';
export { type WellKnownFeed, wellKnownFeeds } from './feeds/well-known.js';
export type { Answer, Growing } from './hooks/growing.js';
export { ReaderProvider, useActions, useLibrary, useReader } from './hooks/provider.js';
export { useAround } from './hooks/use-around.js';
export { useHeldArticle, useOpenArticle } from './hooks/use-article.js';
export { type ArticleList, useArticles } from './hooks/use-articles.js';
export { type Diary, useDiary } from './hooks/use-diary.js';
export { useDocument, useDocuments } from './hooks/use-documents.js';
export { type EditionAnswer, useEdition } from './hooks/use-edition.js';
export { useEmptyState } from './hooks/use-empty-state.js';
export { useFeeds, useRules, useSearches, useTroubledFeeds } from './hooks/use-feeds.js';
export { useFollowing } from './hooks/use-following.js';
export { useHeading } from './hooks/use-heading.js';
export { useHooks } from './hooks/use-hooks.js';
export { useConnection, useCount, useInfo } from './hooks/use-info.js';
export { useLanguage } from './hooks/use-language.js';
export { useLibrarySettings, useListChoice } from './hooks/use-library-settings.js';
export { useNow } from './hooks/use-now.js';
export { usePassages } from './hooks/use-passages.js';
export { useRedline } from './hooks/use-redline.js';
export { useChord, useNotice, useReaderState, useRefresh, useStore } from './hooks/use-store.js';
export { useStory, useStoryOf } from './hooks/use-story.js';
export { useVoice, useVoices } from './hooks/use-voices.js';
export { createLateReader } from './late-reader.js';
export { aroundMessages } from './messages/en/around.js';
export { articleMessages } from './messages/en/article.js';
export { awayMessages } from './messages/en/away.js';
export { changesMessages } from './messages/en/changes.js';

export { commandMessages } from './messages/en/commands.js';
export { countryMessages } from './messages/en/countries.js';
export { dayMessages } from './messages/en/days.js';
export { diaryMessages } from './messages/en/diary.js';
export { editionMessages } from './messages/en/edition.js';
export { emptyMessages } from './messages/en/empty.js';
export { feedsMessages } from './messages/en/feeds.js';
export { foundMessages } from './messages/en/found.js';
export { frameMessages } from './messages/en/frame.js';
export { headingMessages } from './messages/en/headings.js';
export { helpMessages } from './messages/en/help.js';
export { hookMessages } from './messages/en/hooks.js';
export { keyMessages } from './messages/en/keys.js';
export { linkMessages } from './messages/en/links.js';
export { listMessages } from './messages/en/list.js';
export { noticeMessages } from './messages/en/notices.js';
export { queryMessages } from './messages/en/queries.js';
export { questionMessages } from './messages/en/questions.js';
export { readingMessages } from './messages/en/reading.js';
export { recordingMessages } from './messages/en/recordings.js';
export { refusalMessages } from './messages/en/refusals.js';
export { sectionMessages } from './messages/en/sections.js';
export { settingsMessages } from './messages/en/settings.js';
export { signInMessages } from './messages/en/sign-in.js';
export { stateMessages } from './messages/en/states.js';
export { storyMessages } from './messages/en/story.js';
export { terminalMessages } from './messages/en/terminal.js';
export { themeMessages } from './messages/en/themes.js';
export { timesMessages } from './messages/en/times.js';
export { touchMessages } from './messages/en/touch.js';
export { triageMessages } from './messages/en/triage.js';
export { undoMessages } from './messages/en/undo.js';
export { voicesMessages } from './messages/en/voices.js';
export { wellKnownMessages } from './messages/en/well-known.js';
export { capitalized, counted, dates, type Forms, form, fromNow, listed, locale, number } from './messages/intl.js';
export {
  direction,
  isLanguage,
  type Language,
  type LanguageChoice,
  language,
  languageOf,
  languages,
  loadLanguage,
  offeredLanguages,
  setLanguage,
} from './messages/language.js';
export { createReader, type Reader } from './reader.js';
export type { ReaderBase, ReaderOptions } from './reader-base.js';
export {
  besideInStory,
  isPart,
  type QuotationRun,
  type StoryDay,
  type StoryRow,
  storyDays,
  storyRows,
  type ToldEntry,
  thingRowId,
  wordingRowId,
  wordingRuns,
  wordingSources,
} from './story/story-rows.js';
export {
  copiesSentence,
  extentSentence,
  moreSentence,
  partLabel,
  sinceSentence,
} from './story/story-sentences.js';
export { cappedSentence } from './view/capped.js';
export { type EmptyState, emptyStateOf, type Hint, hintText } from './view/empty.js';
export { type Heading, headingOf, type Names } from './view/heading.js';
export { articleHeadline, headlineOf, storyHeadline } from './view/headline.js';
export { outletsOf, unreadBehind } from './view/outlets.js';
export { type RowSwipe, rowSwipes, type SwipeLabel, swipeLabel } from './view/row-swipe.js';
export { stepRow } from './view/rows.js';
export { outletsSentence, sameTextSentence } from './view/said-outlets.js';
export { type SaidDay, type SaidEntry, saidTimeline } from './view/said-timeline.js';
export {
  allNews,
  changed,
  diary,
  edition,
  firstView,
  highlighted,
  type Section,
  saved,
  sectionOf,
  sections,
  troubledFeeds,
  unread,
} from './view/sections.js';
export { shownStates } from './view/shown-states.js';
export { firstStack, type StackAction, type Step, stackReducer, topView, type ViewStack } from './view/stack.js';
export {
  type Focus,
  type FoundInList,
  type FoundInText,
  foundIn,
  type Overlay,
  type Panel,
  type Picked,
  panels,
  pickedIn,
  placeOf,
  type ReaderState,
  type StateAction,
  sameFocus,
} from './view/state.js';
export { openedFrom, sameView, type View, type ViewName, type ViewOf, viewKey } from './view/view.js';
