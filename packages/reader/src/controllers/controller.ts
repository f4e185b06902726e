import type { Library } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import type { FrontEnd } from '../commands/command.js';
import type { CommandId } from '../commands/table.js';
import type { Actions } from '../data/actions.js';
import type { Notices } from '../data/notices.js';
import type { Store } from '../data/store.js';
import type { ReaderState, StateAction } from '../view/state.js';
import type { Shell } from './shell.js';

/** What a controller reads and changes. */
export interface ReaderContext {
  frontEnd: FrontEnd;
  library: Library;
  client: QueryClient;
  actions: Actions;
  notices: Notices;
  say: Notices['say'];
  state: Store<ReaderState>;
  /** Changes what is selected, open or picked. */
  change(action: StateAction): void;
  shell: Shell;
  /** Counts up when a person gives a command. */
  commands: Store<number>;
}

/** What a command does. */
export interface Handler {
  command: CommandId;
  /**
   * `key` is the one that was pressed, empty for a button; `count` is the number that was typed before it, for a handler that is
   * `counted`; `false` leaves it to the front end.
   */
  run(key: string, count?: number): unknown;
  /** It takes the number itself; another one of a movement is run as often. */
  counted?: true;
  /** A sentence where it cannot be done now, which is then shown instead. */
  unavailable?(): string | undefined;
}

/** The commands of one view, or of all views. */
export type Controller = readonly Handler[];
