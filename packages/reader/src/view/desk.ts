import type { View } from './view.js';
import { viewKey } from './view.js';

/** What stands beside an article. */
export type Panel = 'voices' | 'timeline' | 'documents';

/** What of the Reading a person chose, to be marked in the text; numbers are places in the Reading's lists. */
export type Focus =
  | { kind: 'voice'; id: string }
  | { kind: 'statement'; index: number }
  | { kind: 'event'; index: number }
  | { kind: 'time'; index: number }
  | { kind: 'document'; index: number };

/** What lies over the view and takes the keys. */
export type Overlay = 'help' | 'search' | 'add' | 'settings';

/** The state beside the views: what is selected, open beside the text, or lying over it. */
export interface Desk {
  /** By `viewKey`: the id of the row that is selected. */
  selected: Readonly<Record<string, string>>;
  panel?: Panel | undefined;
  focus?: Focus | undefined;
  overlay?: Overlay | undefined;
}

export type DeskAction =
  | { type: 'select'; view: View; id: string }
  /** Opens the panel, or closes it where it is open. */
  | { type: 'panel'; panel: Panel }
  /** Marks it in the text; the same again unmarks it. */
  | { type: 'focus'; focus: Focus | undefined }
  | { type: 'overlay'; overlay: Overlay | undefined }
  /** One step out: overlay, then focus, then panel. */
  | { type: 'escape' }
  /** Another article: nothing of the last one stays marked. */
  | { type: 'turn' };

export const emptyDesk: Desk = { selected: {} };

export function sameFocus(a: Focus | undefined, b: Focus | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  return a.kind === 'voice' ? b.kind === 'voice' && a.id === b.id : b.kind !== 'voice' && a.index === b.index;
}

/** Whether `escape` would change something; when not, it means `back`. */
export function canEscape(desk: Desk): boolean {
  return Boolean(desk.overlay ?? desk.focus ?? desk.panel);
}

export function deskReducer(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case 'select': {
      const key = viewKey(action.view);
      return desk.selected[key] === action.id ? desk : { ...desk, selected: { ...desk.selected, [key]: action.id } };
    }
    case 'panel':
      return desk.panel === action.panel
        ? { ...desk, panel: undefined, focus: undefined }
        : { ...desk, panel: action.panel };
    case 'focus':
      return { ...desk, focus: sameFocus(desk.focus, action.focus) ? undefined : action.focus };
    case 'overlay':
      return { ...desk, overlay: action.overlay };
    case 'escape':
      if (desk.overlay) return { ...desk, overlay: undefined };
      if (desk.focus) return { ...desk, focus: undefined };
      return desk.panel ? { ...desk, panel: undefined } : desk;
    case 'turn':
      return desk.focus ? { ...desk, focus: undefined } : desk;
  }
}
