import { useActions, useArticles, useSay } from '@dateline/reader';
import { useEffect } from 'react';
import { useReader } from '../shell/state.js';

/** The stories before and after this one in the list it was opened from. */
export function useNeighbours(id: string, query: string) {
  const { items, more, loadMore } = useArticles(query);
  const { go, dispatch } = useReader();
  const actions = useActions();
  const say = useSay();
  const at = items.findIndex((item) => item.id === id);
  const next = at < 0 ? undefined : items[at + 1];
  useEffect(() => {
    if (next) actions.prefetch(next.id);
    if (more && at > items.length - 5) loadMore();
  }, [next, actions, more, at, items.length, loadMore]);

  const turn = (to: string | undefined, none: string) => {
    if (!to) return say(none);
    dispatch({ type: 'turn' });
    dispatch({ type: 'select', view: { name: 'list', query }, id: to });
    go({ type: 'replace', view: { name: 'article', id: to, query } });
  };
  const unread = () => {
    const later = items.slice(at + 1).find((item) => !item.read);
    return (later ?? items.find((item) => !item.read && item.id !== id))?.id;
  };
  return {
    next: () => turn(next?.id, 'This is the last story of the list.'),
    previous: () => turn(at > 0 ? items[at - 1]?.id : undefined, 'This is the first story of the list.'),
    nextUnread: () => turn(unread(), 'There is no unread story in this list.'),
  };
}
