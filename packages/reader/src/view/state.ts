import type { Span } from '@dateline/core';
import type { Place } from '../commands/command.js';
import type { View } from './view.js';
import { viewKey } from './view.js';

/** What can be open beside an article, in the order of its tabs; each is also the id of the command that opens it. */
export const panels = ['voices', 'timeline', 'documents'] as const;

/** What can be open beside an article. */
export type Panel = (typeof panels)[number];

/** The part of the Reading, or the highlight, that a person chose, to be marked in the text; `index` is its number in the Reading's list. */
export type Focus =
  | { kind: 'voice'; id: string }
  | { kind: 'statement'; index: number }
  | { kind: 'event'; index: number }
  | { kind: 'time'; index: number }
  | { kind: 'document'; index: number }
  | { kind: 'highlight'; id: string }
  /** The `passagePosition` of a stretch of the text. */
  | { kind: 'passage'; id: string };

/** What was found in a list by words of headlines. */
export interface FoundInList {
  /** The list. */
  query: string;
  typed: string;
  /** Ids, in the order of the list, and the one that was gone to. */
  hits: readonly string[];
  at: number;
  /** There are more than these. */
  more: boolean;
}

/** What was found in the text of an article. */
export interface FoundInText {
  /** Its id. */
  article: string;
  typed: string;
  spans: readonly Span[];
  /** The place that was gone to. */
  at: number;
}

/** What lies over the view, or beside it, and takes the keys. */
export type Overlay = 'help' | 'settings' | 'palette' | 'sources';

/** The state of a reader beside the view: what is selected, open beside the text, or lying over it. */
export interface ReaderState {
  /** By `viewKey`: the key of the row that is selected. */
  selected: Readonly<Record<string, string>>;
  panel?: Panel | undefined;
  focus?: Focus | undefined;
  overlay?: Overlay | undefined;
  /** The row whose repeats are shown. */
  unfolded?: string | undefined;
  picked?: Picked | undefined;
  found?: FoundInList | undefined;
  foundInText?: FoundInText | undefined;
  /** The id of the source that is selected, where one was chosen. */
  source?: string | undefined;
}

/** Rows of one view that commands act on together. */
export interface Picked {
  /** The `viewKey` of the view. */
  view: string;
  ids: readonly string[];
  /** The row from which a range goes on. */
  last: string;
}

/** What changes the state of a reader. */
export type StateAction =
  | { type: 'select'; view: View; id: string }
  /** Opens the panel, or closes it where it is open. */
  | { type: 'panel'; panel: Panel }
  /** Marks it in the text; the same again unmarks it. */
  | { type: 'focus'; focus: Focus | undefined }
  /** Shows the repeats of a row, or folds them again. */
  | { type: 'unfold'; id: string }
  | { type: 'found'; found: FoundInList | undefined }
  | { type: 'found-in-text'; found: FoundInText | undefined }
  | { type: 'overlay'; overlay: Overlay | undefined }
  | { type: 'source'; id: string | undefined }
  /** Picks the rows; those that are all picked already are let go. */
  | { type: 'pick'; view: View; ids: readonly string[]; last: string }
  | { type: 'let-go' }
  /** One step out: overlay, then what is picked, then what was found, then focus, then panel. */
  | { type: 'escape' }
  /** Something else is shown: nothing of the last article stays marked, and the keys are for the view. */
  | { type: 'leave-article' };

export const initialState: ReaderState = { selected: {} };

/** Whether two mark the same part of a text; also where both are absent. */
export function sameFocus(a: Focus | undefined, b: Focus | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  const name = (focus: Focus) => ('id' in focus ? focus.id : focus.index);
  return name(a) === name(b);
}

/** Where the keys are. */
export function placeOf({ overlay }: ReaderState, view: View): Place {
  return overlay === 'sources' ? 'sources' : view.name;
}

/** Whether `escape` would change something a person sees in `view`; when not, it means `back`. */
export function canEscape(state: ReaderState, view: View): boolean {
  const { overlay, focus, panel } = state;
  if (overlay !== undefined || pickedIn(state, view).length > 0) return true;
  return view.name === 'article' && (foundIn(state, view.id) ?? focus ?? panel) !== undefined;
}

/** What was found in the text of an article. */
export function foundIn({ foundInText }: ReaderState, article: string | undefined): FoundInText | undefined {
  return foundInText?.article === article ? foundInText : undefined;
}

const none: readonly string[] = [];

/** The rows of a view that are picked. */
export function pickedIn({ picked }: ReaderState, view: View): readonly string[] {
  return picked?.view === viewKey(view) ? picked.ids : none;
}

function pick({ picked }: ReaderState, view: View, ids: readonly string[], last: string): Picked | undefined {
  const before = picked?.view === viewKey(view) ? picked.ids : none;
  const left = before.filter((id) => !ids.includes(id));
  const isAll = before.length - left.length === ids.length;
  const next = isAll ? left : [...left, ...ids];
  return next.length > 0 ? { view: viewKey(view), ids: next, last } : undefined;
}

export function stateReducer(state: ReaderState, action: StateAction): ReaderState {
  switch (action.type) {
    case 'select': {
      const key = viewKey(action.view);
      return state.selected[key] === action.id
        ? state
        : { ...state, selected: { ...state.selected, [key]: action.id } };
    }
    case 'panel':
      return state.panel === action.panel
        ? { ...state, panel: undefined, focus: undefined }
        : { ...state, panel: action.panel };
    case 'focus':
      return { ...state, focus: sameFocus(state.focus, action.focus) ? undefined : action.focus };
    case 'unfold':
      return { ...state, unfolded: state.unfolded === action.id ? undefined : action.id };
    case 'pick':
      return { ...state, picked: pick(state, action.view, action.ids, action.last) };
    case 'let-go':
      return state.picked ? { ...state, picked: undefined } : state;
    case 'found':
      return { ...state, found: action.found };
    case 'found-in-text':
      return { ...state, foundInText: action.found };
    case 'source':
      return { ...state, source: action.id };
    case 'overlay':
      return { ...state, overlay: action.overlay, source: undefined };
    case 'escape':
      if (state.overlay) return { ...state, overlay: undefined };
      if (state.picked) return { ...state, picked: undefined };
      if (state.foundInText) return { ...state, foundInText: undefined };
      if (state.focus) return { ...state, focus: undefined };
      return state.panel ? { ...state, panel: undefined } : state;
    case 'leave-article': {
      const { overlay, focus, foundInText } = state;
      if (overlay !== 'sources' && !focus && !foundInText) return state;
      return {
        ...state,
        overlay: overlay === 'sources' ? undefined : overlay,
        focus: undefined,
        foundInText: undefined,
      };
    }
  }
}
