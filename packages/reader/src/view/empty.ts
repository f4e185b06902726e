import type { LibraryInfo } from '@dateline/core/library';
import type { FrontEnd } from '../commands/command.js';
import { type CommandId, commands } from '../commands/table.js';
import { emptyMessages } from '../messages/en/empty.js';
import { wellKnownMessages } from '../messages/en/well-known.js';
import { changed, hidden, highlighted, later, saved, unread } from './sections.js';
import { sameView, type View } from './view.js';

/** Words, or the key of a command in the midst of them; `here` where it does something in the empty view itself. */
export type Hint = readonly (string | { command: CommandId; here: boolean })[];

/** Why a view has nothing to show, and what to do about it. */
export interface EmptyState {
  /** A sentence. */
  title: string;
  hint?: Hint;
  /** What a button offers. */
  action?: { command: CommandId; title: string };
  /** What further buttons offer. */
  also?: readonly { command: CommandId; title: string }[];
  /** Whether the forms of a query help. */
  queries?: boolean;
}

const isCommand = (part: string): part is CommandId => commands.some(({ id }) => id === part);

/** Commands that need a story, or something in one. */
const ofStory: readonly CommandId[] = ['save', 'later', 'hide', 'highlight', 'next-statement'];

/** The message of a hint, in which `{command}` stands for its key. */
const hintOf = (message: string): Hint =>
  message
    .split(/\{([\w-]+)\}/)
    .map((part, index) =>
      index % 2 === 1 && isCommand(part) ? { command: part, here: !ofStory.includes(part) } : part,
    )
    .filter((part) => part !== '');

const emptyLibrary = (): EmptyState => ({
  title: emptyMessages.library,
  hint: hintOf(emptyMessages.libraryHint),
  action: { command: 'add', title: emptyMessages.add },
  also: [{ command: 'well-known', title: wellKnownMessages.choose }],
});

/** How many stories are still to be read, in a sentence. */
const stillRead = (info: LibraryInfo | undefined): Hint | undefined =>
  info && info.unreadings > 0 ? [emptyMessages.stillRead(info.unreadings)] : undefined;

function emptyVoices(query: string | undefined, info: LibraryInfo | undefined): EmptyState {
  if (query) return { title: emptyMessages.noVoice, hint: hintOf(emptyMessages.noVoiceHint) };
  return { title: emptyMessages.voices, hint: stillRead(info) ?? [emptyMessages.voicesHint] };
}

function emptyDocuments(query: string | undefined, info: LibraryInfo | undefined): EmptyState {
  if (query) return { title: emptyMessages.noDocument, hint: hintOf(emptyMessages.noDocumentHint) };
  return { title: emptyMessages.documents, hint: stillRead(info) ?? [emptyMessages.documentsHint] };
}

function emptyPassages(query: string | undefined, frontEnd: FrontEnd): EmptyState {
  if (query) return { title: emptyMessages.noPassage, hint: hintOf(emptyMessages.noPassageHint) };
  return { title: emptyMessages.highlighted, hint: hintOf(emptyMessages.highlightedHint[frontEnd]) };
}

function emptyDiary(from: string | undefined, info: LibraryInfo | undefined): EmptyState {
  const title = from === undefined ? emptyMessages.diary : emptyMessages.diaryFrom;
  return { title, hint: stillRead(info) ?? hintOf(emptyMessages.diaryHint) };
}

function emptyEdition(day: string | undefined, info: LibraryInfo | undefined): EmptyState {
  if (info?.articles === 0) return emptyLibrary();
  return {
    title: day === undefined ? emptyMessages.editionToday : emptyMessages.editionDay,
    hint: hintOf(emptyMessages.editionHint),
  };
}

function emptyList(view: View, info: LibraryInfo | undefined, frontEnd: FrontEnd): EmptyState {
  if (info?.articles === 0) return emptyLibrary();
  if (sameView(view, unread)) {
    const action = { command: 'refresh' as const, title: emptyMessages.refresh };
    return { title: emptyMessages.unread, hint: hintOf(emptyMessages.unreadHint), action };
  }
  if (sameView(view, saved)) return { title: emptyMessages.saved, hint: hintOf(emptyMessages.savedHint[frontEnd]) };
  if (sameView(view, later)) return { title: emptyMessages.later, hint: hintOf(emptyMessages.laterHint[frontEnd]) };
  if (sameView(view, changed)) return { title: emptyMessages.changed, hint: [emptyMessages.changedHint] };
  if (sameView(view, hidden)) return { title: emptyMessages.hidden, hint: hintOf(emptyMessages.hiddenHint[frontEnd]) };
  if (sameView(view, highlighted))
    return { title: emptyMessages.highlighted, hint: hintOf(emptyMessages.highlightedHint[frontEnd]) };
  return { title: emptyMessages.found, queries: true };
}

/** What both readers show in a view that has nothing. `info` is what is known of the library. */
export function emptyStateOf(view: View, frontEnd: FrontEnd, info?: LibraryInfo): EmptyState {
  switch (view.name) {
    case 'feeds':
      if (view.troubled) return { title: emptyMessages.troubled, hint: hintOf(emptyMessages.troubledHint) };
      return { title: emptyMessages.feeds, hint: hintOf(emptyMessages.feedsHint) };
    case 'edition':
      return emptyEdition(view.day, info);
    case 'voices':
      return emptyVoices(view.query, info);
    case 'documents':
      return emptyDocuments(view.query, info);
    case 'passages':
      return emptyPassages(view.query, frontEnd);
    case 'document':
      return { title: emptyMessages.document, hint: hintOf(emptyMessages.documentHint) };
    case 'diary':
      return emptyDiary(view.from, info);
    case 'story':
      return { title: emptyMessages.story, hint: hintOf(emptyMessages.storyHint) };
    case 'voice':
      return { title: emptyMessages.voice, hint: hintOf(emptyMessages.voiceHint) };
    case 'unknown':
      return {
        title: emptyMessages.unknown,
        hint: hintOf(emptyMessages.unknownHint),
        action: { command: 'go-edition', title: emptyMessages.edition },
      };
    default:
      return emptyList(view, info, frontEnd);
  }
}

/** A hint in plain words, `keyOf` giving each command's key. */
export function hintText(hint: Hint, keyOf: (command: CommandId) => string): string {
  return hint.map((part) => (typeof part === 'string' ? part : keyOf(part.command))).join('');
}
