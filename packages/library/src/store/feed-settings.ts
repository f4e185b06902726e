import type { FeedSettings } from '../types.js';
import { checkedBound } from './retention-bounds.js';

export type FeedEdit = { title?: string; folder?: string } & FeedSettings;

/** The columns of a subscription that an edit sets. @throws DatelineError `bad-retention` */
export function followColumns({ title, folder, keepDays, keepStories, paused }: FeedEdit) {
  const days = checkedBound(keepDays, 'days');
  const stories = checkedBound(keepStories, 'stories');
  return {
    ...(title !== undefined && { title: title.trim() || null }),
    ...(folder !== undefined && { folder: folder.trim() || null }),
    ...(days !== undefined && { keep_days: days }),
    ...(stories !== undefined && { keep_stories: stories }),
    ...(paused !== undefined && { paused: Number(paused) }),
  };
}

/** The columns of a feed that an edit sets; undefined where it does not say how the feed is asked. */
export function settingColumns({
  title: _title,
  folder: _folder,
  keepDays: _days,
  keepStories: _stories,
  paused: _paused,
  ...settings
}: FeedEdit): Record<string, string | number | null> | undefined {
  if (Object.values(settings).every((value) => value === undefined)) return undefined;
  const { headers, interval, fullText } = settings;
  const columns: Record<string, string | number | null> = {};
  for (const name of ['user', 'password', 'cookie', 'agent'] as const)
    if (settings[name] !== undefined) columns[name] = settings[name] || null;
  if (headers) columns.headers = Object.keys(headers).length > 0 ? JSON.stringify(headers) : null;
  if (interval !== undefined) columns.interval = interval || null;
  if (fullText !== undefined) columns.full_text = Number(fullText);
  return columns;
}

/** Whether an edit gives credentials, with which a feed is one person's alone. */
export const isSecret = ({ user, password, headers, cookie }: FeedEdit): boolean =>
  Boolean(user || password || headers || cookie);
