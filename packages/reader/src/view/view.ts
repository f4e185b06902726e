/** What a person looks at. */
export type View =
  /** The front page of a day, today's without one. `first`: all news instead, where today has no Story. */
  | { name: 'edition'; day?: string; first?: true }
  /** `query` in the query language of core; all news when empty. */
  | { name: 'list'; query: string }
  | {
      name: 'article';
      id: string;
      /** The list it was opened from, for next and previous. */
      query?: string;
      /** The day of the edition it was opened from instead; empty for that of today. */
      edition?: string;
      /** The `statementPosition` of a statement, the `eventPosition` of an event, or the `passagePosition` of a passage, to go to. */
      at?: string;
    }
  /** How a story changed since it was read; `query` is the list it was opened from. */
  | { name: 'changes'; id: string; query?: string }
  /** The id of a Story, or of an article in it. */
  | { name: 'story'; id: string }
  | { name: 'voices'; query?: string }
  | { name: 'voice'; id: string }
  /** `query` is words of a name, issuer or number. */
  | { name: 'documents'; query?: string }
  | { name: 'document'; id: string }
  /** What the person marked; `query` is words of a passage, its note or its story. */
  | { name: 'passages'; query?: string }
  /** What is said of days from `from` on; from today on without it. */
  | { name: 'diary'; from?: string }
  /** An address of the web reader that shows nothing. */
  | { name: 'unknown'; address: string }
  /** `troubled`: only those that fail, were not read wholly or are silent. */
  | { name: 'feeds'; troubled?: true };

/** The name of a view. */
export type ViewName = View['name'];
/** The view of a name. */
export type ViewOf<Name extends ViewName> = Extract<View, { name: Name }>;

/** The list that a story was opened from, as far as a view says. */
export function openedFrom(view: View): { query?: string; edition?: string } {
  if (view.name === 'article' && view.edition !== undefined) return { edition: view.edition };
  const { query } = view.name === 'article' || view.name === 'changes' ? view : {};
  return query === undefined ? {} : { query };
}

/** A name for what a view shows, to keep its selection and scroll position under. */
export function viewKey(view: View): string {
  if (view.name === 'edition' && view.day !== undefined) return `edition ${view.day}`;
  if (view.name === 'list') return `list ${view.query}`;
  if ('id' in view) return `${view.name} ${view.id}`;
  if (view.name === 'feeds' && view.troubled) return 'feeds in trouble';
  if (view.name === 'diary' && view.from !== undefined) return `diary ${view.from}`;
  return view.name;
}

/** Whether two views show the same; what they were opened from does not count. */
export function sameView(a: View, b: View): boolean {
  return viewKey(a) === viewKey(b);
}
