import type { Library, RefreshOptions, RefreshProgress, RefreshResult } from '@dateline/core/library';
import { noticeMessages } from '../messages/en/notices.js';
import type { Notices } from './notices.js';
import { problemOf } from './problem.js';
import type { Store } from './store.js';

/** Whether a refresh runs, how far it is, and what the last one brought. */
export interface RefreshState {
  running: boolean;
  progress?: RefreshProgress;
  /** Of the last one that ended. */
  result?: RefreshResult;
}

/** What a refresh brought, as a sentence. */
export function refreshSentence({ feeds, added, updated, problems }: RefreshResult): string {
  if (feeds === 0) return noticeMessages.noFeedDue;
  const news = [
    ...(added > 0 ? [noticeMessages.newStories(added)] : []),
    ...(updated > 0 ? [noticeMessages.updated(updated)] : []),
  ];
  const failed = problems.length > 0 ? `; ${noticeMessages.unreadFeeds(problems.length)}` : '';
  return `${news.length > 0 ? news.join(', ') : noticeMessages.nothingNew}${failed}.`;
}

/** Refreshes with its progress in `store`; one at a time. */
export async function refresh(
  library: Library,
  store: Store<RefreshState>,
  notices: Notices,
  options?: RefreshOptions,
): Promise<void> {
  if (store.get().running) return;
  store.set({ running: true });
  try {
    const result = await library.refresh(options, (progress) => store.set({ running: true, progress }));
    store.set({ running: false, result });
    notices.say(refreshSentence(result), result.problems.length > 0 && result.added === 0 ? 'problem' : 'done');
  } catch (error) {
    store.set({ running: false });
    notices.say(problemOf(error).message, 'problem');
  }
}
