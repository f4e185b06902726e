import type { Library } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import { type Chord, noChord } from './commands/chord.js';
import type { FrontEnd } from './commands/command.js';
import type { Shell } from './controllers/shell.js';
import { createClient } from './data/client.js';
import { createNotices, type Notices } from './data/notices.js';
import type { RefreshState } from './data/refresh.js';
import { createStore, type Store } from './data/store.js';
import { initialState, type ReaderState, type StateAction, stateReducer } from './view/state.js';

/** What a reader is made of. */
export interface ReaderOptions {
  library: Library;
  shell: Shell;
  frontEnd: FrontEnd;
  client?: QueryClient;
}

/** What a reader holds before anything acts: it is enough to show a view. */
export interface ReaderBase {
  frontEnd: FrontEnd;
  library: Library;
  client: QueryClient;
  notices: Notices;
  say: Notices['say'];
  state: Store<ReaderState>;
  /** Changes what is selected, open or picked. */
  change(action: StateAction): void;
  shell: Shell;
  /** Whether a refresh runs, and what the last one brought. */
  refreshing: Store<RefreshState>;
  /** Counts up when articles came or changed. */
  news: Store<number>;
  /** Counts up when a person gives a command. */
  commands: Store<number>;
  /** Ids of the articles that are open. */
  open: Set<string>;
  /** The chord that was begun. */
  chord: Store<Chord>;
}

export function readerBase({ library, shell, frontEnd, client = createClient() }: ReaderOptions): ReaderBase {
  const notices = createNotices();
  const state = createStore(initialState);
  return {
    frontEnd,
    library,
    client,
    notices,
    say: notices.say,
    state,
    change: (action) => state.set((previous) => stateReducer(previous, action)),
    shell,
    refreshing: createStore<RefreshState>({ running: false }),
    news: createStore(0),
    commands: createStore(0),
    open: new Set(),
    chord: createStore(noChord),
  };
}
