/** Where a person is; a command says in which of these it applies. */
export type Place = 'list' | 'article' | 'voices' | 'voice' | 'feeds';

/** Which reader a person sits at. */
export type Face = 'web' | 'terminal';

/** The headings of the help, in their order. */
export const groups = ['Move', 'Read', 'This article', 'Go to', 'Library', 'Reader'] as const;
export type Group = (typeof groups)[number];

export interface Command<Id extends string = string> {
  id: Id;
  /** A few words, as a button or a line of help would say it. */
  title: string;
  group: Group;
  /** Each entry is one way to call it: key names apart by spaces, so `g a` is a chord. */
  keys: readonly string[];
  /** Everywhere when absent. */
  places?: readonly Place[];
  /** Both when absent. */
  faces?: readonly Face[];
  /** A sentence for the help, where the title does not say it all. */
  description?: string;
}
