import type { ViewName } from '../view/view.js';

/** Where keys mean what they do: a view, or the pane of sources beside it. */
export type Place = ViewName | 'sources';

/** Which reader a person sits at. */
export type FrontEnd = 'web' | 'terminal';

/** The parts of the help, in their order. */
export const groups = ['move', 'read', 'article', 'go', 'library', 'reader'] as const;
/** A part of the help. */
export type Group = (typeof groups)[number];

/** A row of the command table: a command, its keys, and where it applies. */
export interface Command<Id extends string = string> {
  id: Id;
  group: Group;
  /** Each entry is one key binding: key names apart by spaces, so `g a` is a chord. */
  keys: readonly string[];
  /** Where it applies; everywhere when absent. */
  views?: readonly Place[];
  /** Both when absent. */
  frontEnds?: readonly FrontEnd[];
  /** What it does goes on behind: a key that is typed after it does not wait for it. */
  background?: true;
}
