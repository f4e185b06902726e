import type { View } from './view.js';
import { viewKey } from './view.js';

/** What can be open beside an article, in the order of its tabs; each is also the id of the command that opens it. */
export const panels = [
  { name: 'voices', title: 'Voices', empty: 'Nobody speaks in this story.' },
  { name: 'timeline', title: 'Timeline', empty: 'This story names no days.' },
  { name: 'documents', title: 'Documents', empty: 'This story refers to no document.' },
] as const;

export type Panel = (typeof panels)[number]['name'];

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

/** What lies over the view and takes the keys. */
export type Overlay = 'help' | 'settings';

/** The state of a reader beside the view: what is selected, open beside the text, or lying over it. */
export interface ReaderState {
  /** By `viewKey`: the key of the row that is selected. */
  selected: Readonly<Record<string, string>>;
  panel?: Panel | undefined;
  focus?: Focus | undefined;
  overlay?: Overlay | undefined;
  /** The row whose repeats are shown. */
  unfolded?: string | undefined;
}

export type StateAction =
  | { type: 'select'; view: View; id: string }
  /** Opens the panel, or closes it where it is open. */
  | { type: 'panel'; panel: Panel }
  /** Marks it in the text; the same again unmarks it. */
  | { type: 'focus'; focus: Focus | undefined }
  /** Shows the repeats of a row, or folds them again. */
  | { type: 'unfold'; id: string }
  | { type: 'overlay'; overlay: Overlay | undefined }
  /** One step out: overlay, then focus, then panel. */
  | { type: 'escape' }
  /** Another article is shown: nothing of the last one stays marked. */
  | { type: 'leave-article' };

export const initialState: ReaderState = { selected: {} };

export function sameFocus(a: Focus | undefined, b: Focus | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  const name = (focus: Focus) => ('id' in focus ? focus.id : focus.index);
  return name(a) === name(b);
}

/** Whether `escape` would change something a person sees in `view`; when not, it means `back`. */
export function canEscape({ overlay, focus, panel }: ReaderState, view: View): boolean {
  return overlay !== undefined || (view.name === 'article' && (focus ?? panel) !== undefined);
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
    case 'overlay':
      return { ...state, overlay: action.overlay };
    case 'escape':
      if (state.overlay) return { ...state, overlay: undefined };
      if (state.focus) return { ...state, focus: undefined };
      return state.panel ? { ...state, panel: undefined } : state;
    case 'leave-article':
      return state.focus ? { ...state, focus: undefined } : state;
  }
}
