import type { LibraryInfo } from '@dateline/core/library';
import type { FrontEnd } from '../commands/command.js';
import type { CommandId } from '../commands/table.js';
import { changed, hidden, highlighted, later, saved, unread } from './sections.js';
import { sameView, type View } from './view.js';

/** Words, or the key of a command in the midst of them. */
export type Hint = readonly (string | { command: CommandId })[];

/** Why a view has nothing to show, and what to do about it. */
export interface EmptyState {
  /** A sentence. */
  title: string;
  hint?: Hint;
  /** What a button offers. */
  action?: { command: CommandId; title: string };
  /** Whether the forms of a query help. */
  queries?: boolean;
}

const empty: EmptyState = {
  title: 'Your library is empty.',
  hint: [
    'Press ',
    { command: 'add' },
    ' and give the address of a news site, a feed or a story. What Dateline reads stays on this machine.',
  ],
  action: { command: 'add', title: 'Add a feed or a page' },
};

function emptyVoices(query: string | undefined, info: LibraryInfo | undefined): EmptyState {
  if (query) return { title: 'Nobody of that name speaks here.' };
  const hint = stillRead(info) ?? 'Dateline reads each story for who says what.';
  return { title: 'Nobody has spoken yet.', hint: [hint] };
}

function emptyDocuments(query: string | undefined, info: LibraryInfo | undefined): EmptyState {
  if (query) return { title: 'No document of that name is mentioned here.' };
  const hint = stillRead(info) ?? 'Dateline reads each story for the laws, resolutions and reports it leans on.';
  return { title: 'No document is mentioned yet.', hint: [hint] };
}

/** How many stories are still to be read, in a sentence. */
function stillRead(info: LibraryInfo | undefined): string | undefined {
  if (!info || info.unreadings === 0) return undefined;
  return `${info.unreadings === 1 ? '1 story is' : `${info.unreadings.toLocaleString('en')} stories are`} still being read.`;
}

function emptyDiary(from: string | undefined, info: LibraryInfo | undefined): EmptyState {
  const title = from === undefined ? 'Nothing is told of the days to come yet.' : 'Nothing is told of these days.';
  if (info && info.unreadings > 0) {
    const stories = info.unreadings === 1 ? '1 story is' : `${info.unreadings.toLocaleString('en')} stories are`;
    return { title, hint: [`${stories} still being read.`] };
  }
  return {
    title,
    hint: [
      'Here stands by day what stories say will happen, and on its day what came of it. Press ',
      { command: 'earlier-days' },
      ' for days that are past, ',
      { command: 'find-day' },
      ' for any other.',
    ],
  };
}

function emptyEdition(day: string | undefined, info: LibraryInfo | undefined): EmptyState {
  if (info?.articles === 0) return empty;
  return {
    title: day === undefined ? 'No story has come today yet.' : 'No story is from this day.',
    hint: [
      'Press ',
      { command: 'day-before' },
      ' for the day before, ',
      { command: 'find-day' },
      ' for any other, ',
      { command: 'go-all' },
      ' for all news.',
    ],
  };
}

const highlightHints: Record<FrontEnd, Hint> = {
  web: ['Select words in a story and press ', { command: 'highlight' }, '.'],
  terminal: [
    'Choose a statement of a story with ',
    { command: 'next-statement' },
    ' and press ',
    { command: 'highlight' },
    '.',
  ],
};

function emptyList(view: View, info: LibraryInfo | undefined, frontEnd: FrontEnd): EmptyState {
  if (info?.articles === 0) return empty;
  if (sameView(view, unread)) return { title: 'Everything is read.' };
  if (sameView(view, saved)) {
    return { title: 'Nothing is saved yet.', hint: ['Press ', { command: 'save' }, ' on a story to keep it here.'] };
  }
  if (sameView(view, later)) {
    return {
      title: 'Nothing is put aside yet.',
      hint: ['Press ', { command: 'later' }, ' on a story to read it later.'],
    };
  }
  if (sameView(view, changed)) return { title: 'Nothing that you read has changed since.' };
  if (sameView(view, hidden)) return { title: 'No story is hidden.' };
  if (sameView(view, highlighted)) {
    return { title: 'Nothing is highlighted yet.', hint: highlightHints[frontEnd] };
  }
  return { title: 'No story is found.', queries: true };
}

/** What both readers show in a view that has nothing. `info` is what is known of the library. */
export function emptyStateOf(view: View, frontEnd: FrontEnd, info?: LibraryInfo): EmptyState {
  switch (view.name) {
    case 'feeds':
      if (view.troubled) return { title: 'No feed is in trouble.' };
      return {
        title: 'There are no feeds yet.',
        hint: ['Press ', { command: 'add' }, ' to add one, ', { command: 'import' }, ' to import them from a file.'],
      };
    case 'edition':
      return emptyEdition(view.day, info);
    case 'voices':
      return emptyVoices(view.query, info);
    case 'documents':
      return emptyDocuments(view.query, info);
    case 'document':
      return { title: 'No story leans on this document any more.' };
    case 'diary':
      return emptyDiary(view.from, info);
    case 'story':
      return { title: 'No article of this story is in the library any more.' };
    case 'voice':
      return { title: 'This voice says nothing in the library any more.' };
    default:
      return emptyList(view, info, frontEnd);
  }
}

/** A hint in plain words, `keyOf` giving each command's key. */
export function hintText(hint: Hint, keyOf: (command: CommandId) => string): string {
  return hint.map((part) => (typeof part === 'string' ? part : keyOf(part.command))).join('');
}
