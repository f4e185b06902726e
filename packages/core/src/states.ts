/** Something an article is or is not for a person, such as read or saved. */
export interface StateDefinition {
  /** The field of a row, and of what `Library.mark` takes. */
  name: string;
  /** In a query, after `is:`. */
  word: string;
  /** In a query, after `is:`, what is not in the state. */
  opposite: string;
  /** As a heading or on a button. */
  label: string;
  /** Likewise, what is not in the state. */
  oppositeLabel: string;
  /** What was done, in a notice: to set it, and to take it away. */
  done: readonly [set: string, unset: string];
  /** The icon of the web reader that shows the state. */
  icon: string;
  /** One character that shows the state in a terminal. */
  sign: string;
  /** The id of the reader's command that sets and unsets it. */
  command: string;
}

/**
 * Every state there is. Query, schema, lists, export, routes and both readers take the states from here; a new one is a
 * line here and a column in the library.
 */
export const STATES = [
  {
    name: 'read',
    word: 'read',
    opposite: 'unread',
    label: 'Read',
    oppositeLabel: 'Unread',
    done: ['Marked read', 'Marked unread'],
    icon: 'unread',
    sign: '✓',
    command: 'toggle-read',
  },
  {
    name: 'saved',
    word: 'saved',
    opposite: 'unsaved',
    label: 'Saved',
    oppositeLabel: 'Not saved',
    done: ['Saved', 'No longer saved'],
    icon: 'saved',
    sign: '★',
    command: 'save',
  },
  {
    name: 'later',
    word: 'later',
    opposite: 'notlater',
    label: 'Read later',
    oppositeLabel: 'Not for later',
    done: ['Put aside for later', 'No longer put aside'],
    icon: 'later',
    sign: '◷',
    command: 'later',
  },
  {
    name: 'hidden',
    word: 'hidden',
    opposite: 'shown',
    label: 'Hidden',
    oppositeLabel: 'Shown',
    done: ['Hidden', 'Shown again'],
    icon: 'hidden',
    sign: '⊘',
    command: 'hide',
  },
] as const satisfies readonly StateDefinition[];

/** The name of a state, which is also the field of a row that tells it. */
export type StateName = (typeof STATES)[number]['name'];

/** What stands after `is:` in a query for a state or its opposite. */
export type StateWord = (typeof STATES)[number]['word' | 'opposite'];

/** The states of one article. */
export type States = Record<StateName, boolean>;

/** The states of an object that has more fields. */
export function statesOf(value: States): States {
  return Object.fromEntries(STATES.map(({ name }) => [name, value[name]])) as States;
}
