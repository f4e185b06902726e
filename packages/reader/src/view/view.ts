/** What a person looks at. */
export type View =
  /** `query` in the query language of core; all news when empty. */
  | { name: 'list'; query: string }
  | {
      name: 'article';
      id: string;
      /** The list it was opened from, for next and previous. */
      query?: string;
      /** The `statementPosition` of a statement to go to. */
      at?: string;
    }
  | { name: 'voices'; query?: string }
  | { name: 'voice'; id: string }
  | { name: 'feeds' };

export type ViewName = View['name'];

/** A name for what a view shows, to keep its selection and scroll position under. */
export function viewKey(view: View): string {
  if (view.name === 'list') return `list ${view.query}`;
  if (view.name === 'article' || view.name === 'voice') return `${view.name} ${view.id}`;
  return view.name;
}

export function sameView(a: View, b: View): boolean {
  return viewKey(a) === viewKey(b);
}
