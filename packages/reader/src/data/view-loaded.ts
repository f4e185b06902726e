import type { QueryClient } from '@tanstack/react-query';
import type { View } from '../view/view.js';
import { keys } from './keys.js';

/** Under which name the cache keeps what a view shows. */
function keyOf(view: View): readonly unknown[] | undefined {
  switch (view.name) {
    case 'edition':
      return keys.edition(view.day);
    case 'list':
      return keys.list(view.query);
    case 'article':
      return keys.article(view.id);
    case 'changes':
      return keys.redline(view.id);
    case 'story':
      return keys.story(view.id);
    case 'voices':
      return keys.voiceList(view.query ?? '');
    case 'voice':
      return keys.statementsBy(view.id);
    case 'documents':
      return keys.documentList(view.query ?? '');
    case 'document':
      return keys.document(view.id);
    case 'passages':
      return keys.passages;
    case 'diary':
      return keys.diary(view.from);
    case 'feeds':
      return keys.feeds;
    case 'unknown':
      return undefined;
  }
}

/** Waits until what a view shows is there or cannot be had; undefined where it is already, or where nobody asked for it. */
export function viewLoaded(client: QueryClient, view: View): Promise<void> | undefined {
  const queryKey = keyOf(view);
  const cache = client.getQueryCache();
  const isAwaited = () => {
    const query = queryKey && cache.find({ queryKey, exact: true });
    return query?.state.status === 'pending' && query.state.fetchStatus === 'fetching';
  };
  if (!isAwaited()) return undefined;
  return new Promise((resolve) => {
    const end = cache.subscribe(() => {
      if (isAwaited()) return;
      end();
      resolve();
    });
  });
}
