import type { Place } from '../commands/command.js';

/** What a person looks at. */
export type View =
  /** `query` in the query language of core; all news when empty. */
  | { name: 'list'; query: string }
  | {
      name: 'article';
      id: string;
      /** The list it was opened from, for next and previous. */
      query?: string;
      /** The `statementPlace` of a statement to go to. */
      at?: string;
    }
  | { name: 'voices'; query?: string }
  | { name: 'voice'; id: string }
  | { name: 'feeds' };

export const allNews: View = { name: 'list', query: '' };
export const unread: View = { name: 'list', query: 'is:unread' };
export const saved: View = { name: 'list', query: 'is:saved' };
export const highlighted: View = { name: 'list', query: 'is:highlighted' };

export function placeOf(view: View): Place {
  return view.name;
}

/** A name for what a view shows, to keep its selection and scroll position under. */
export function viewKey(view: View): string {
  if (view.name === 'list') return `list ${view.query}`;
  if (view.name === 'article' || view.name === 'voice') return `${view.name} ${view.id}`;
  return view.name;
}

/** The view a `go-...` command leads to, else undefined. */
export function viewOfCommand(id: string): View | undefined {
  switch (id) {
    case 'go-all':
      return allNews;
    case 'go-unread':
      return unread;
    case 'go-saved':
      return saved;
    case 'go-highlighted':
      return highlighted;
    case 'go-voices':
      return { name: 'voices' };
    case 'go-feeds':
      return { name: 'feeds' };
    default:
      return undefined;
  }
}
