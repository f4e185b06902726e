import type { FeedState } from '@dateline/core/library';
import type { View } from '@dateline/reader';

const named: Record<string, string> = {
  '': 'All news',
  'is:unread': 'Unread',
  'is:saved': 'Saved',
  'is:highlighted': 'Highlighted',
};

/** What the masthead calls a view. */
export function headingOf(view: View, feeds: readonly FeedState[] = []): string {
  if (view.name === 'voices') return view.query ? `Voices: ${view.query}` : 'Voices';
  if (view.name === 'voice') return 'Voice';
  if (view.name === 'feeds') return 'Feeds';
  const query = (view.query ?? '').trim();
  const feed = /^feed:(\d+)$/.exec(query)?.[1];
  if (feed) return feeds.find(({ id }) => String(id) === feed)?.title ?? 'Feed';
  return named[query] ?? query;
}
