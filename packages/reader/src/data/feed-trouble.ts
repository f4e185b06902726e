import type { FeedState } from '@dateline/core/library';
import { agoWhen } from '../article/when.js';
import { feedsMessages } from '../messages/en/feeds.js';

const DAY = 86_400_000;
/** Days without anything new after which a feed counts as silent. */
const SILENT = 90;

/** What is to be known of a feed that fails, was not read wholly or has been silent for long. */
export interface FeedTrouble {
  kind: 'failing' | 'warning' | 'silent';
  /** A sentence. */
  message: string;
}

/** What is wrong with a feed, the worst first; undefined where nothing is. */
export function feedTrouble(
  { problem, warning, newest }: Pick<FeedState, 'problem' | 'warning' | 'newest'>,
  now = new Date(),
): FeedTrouble | undefined {
  if (problem !== undefined) return { kind: 'failing', message: problem };
  if (warning !== undefined) return { kind: 'warning', message: warning };
  if (newest === undefined || now.getTime() - Date.parse(newest) < SILENT * DAY) return undefined;
  return { kind: 'silent', message: feedsMessages.silentSince(agoWhen(newest, now)) };
}

/** Feeds in one kind of trouble. */
export interface TroubleGroup {
  kind: FeedTrouble['kind'];
  title: string;
  feeds: FeedState[];
}

/** The feeds in trouble by kind, the worst first. */
export function troubleGroups(feeds: readonly FeedState[], now = new Date()): TroubleGroup[] {
  const byTitle = [...feeds].sort((a, b) => a.title.localeCompare(b.title));
  const byKind = Map.groupBy(byTitle, (feed) => feedTrouble(feed, now)?.kind);
  return (['failing', 'warning', 'silent'] as const).flatMap((kind) => {
    const group = byKind.get(kind);
    return group ? [{ kind, title: feedsMessages[kind], feeds: group }] : [];
  });
}
