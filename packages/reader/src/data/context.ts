import type { Library } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import type { Notices } from './notices.js';
import type { RefreshState } from './refresh.js';
import type { Store } from './store.js';

/** What actions work on. */
export interface ActionContext {
  library: Library;
  client: QueryClient;
  notices: Notices;
  refreshing: Store<RefreshState>;
  /** Ids of articles whose states this process changed, with when: their change log entries bring nothing new. */
  own: Map<string, number>;
  /** Turns a failure into a notice. */
  report(error: unknown): void;
  /** The same for what nobody asked for by itself: that the server does not answer is said elsewhere. */
  reportQuietly(error: unknown): void;
}
