// What a person keeps to find stories again and to have them sorted: searches, rules, tags, and how long stories stay.
import type { ArticleSummary } from './library-rows.js';

/** A query under a name; both readers show it among the sources. */
export interface SavedSearch {
  /** Stays, whatever it is called: its Atom feed has an address with this number in it. */
  id: number;
  /** Unique without regard to case. */
  name: string;
  /** The query language of core. */
  query: string;
  /** Unread stories that it finds. */
  unread: number;
}

/** What a rule can do with a story, and how it is said. */
export const RULE_ACTS = [
  { act: 'read', state: 'read', label: 'mark read', done: 'Marked read' },
  { act: 'save', state: 'saved', label: 'save', done: 'Saved' },
  { act: 'later', state: 'later', label: 'put aside for later', done: 'Put aside for later' },
  { act: 'hide', state: 'hidden', label: 'hide', done: 'Hidden' },
  { act: 'tag', state: undefined, label: 'tag', done: 'Tagged' },
] as const;

/** What a rule does with a story. */
export type RuleAct = (typeof RULE_ACTS)[number]['act'];

/** What a person says of a rule. */
export interface RuleDraft {
  /** Its query stands for it where it has no name. */
  name?: string;
  /** The query language of core. */
  query: string;
  act: RuleAct;
  /** The tags that `tag` gives. */
  tags?: string[];
  /** The last day (YYYY-MM-DD, UTC) on which it judges stories that arrive; without end when absent. */
  until?: string;
  /** Whether it judges stories that arrive; true when absent. */
  enabled?: boolean;
}

/** What is done with stories that arrive and that a query finds. A mute is a rule that hides until a day. */
export interface Rule extends RuleDraft {
  id: number;
  enabled: boolean;
  /** ISO 8601: it judges what arrives from then on. */
  since: string;
}

/** What changes of a rule; an empty name or `until` takes it away. */
export type RuleChange = Partial<RuleDraft>;

/** What a rule would do with the stories that are here. */
export interface RuleTrial {
  /** Stories that the query finds. */
  count: number;
  /** The newest of them. */
  items: ArticleSummary[];
}

/** What a rule did to a story. It stays true when the rule is changed or removed. */
export interface RuleEffect {
  /** The number of the rule; there may be none of that number any more. */
  rule: number;
  name?: string;
  /** As it was then. */
  query: string;
  act: RuleAct;
  tags?: string[];
  /** ISO 8601. */
  at: string;
  /** As the story arrived, with its first Reading, or by hand to what was here. */
  when: 'arrival' | 'reading' | 'applied';
}

/** How far a person came in a story. */
export interface Position {
  /** How much of the text was read, from 0 to 1. */
  read?: number;
  /** By the addresses of recordings: the second that one is at. */
  heard?: Readonly<Record<string, number>>;
}

/** A tag of a person, with the number of its stories. */
export interface TagCount {
  tag: string;
  /** Stories that have it; hidden ones do not count. */
  count: number;
}

/** How long stories of a feed stay; what is absent sets no bound. */
export interface Retention {
  /** Days since a story came. */
  days?: number;
  /** The newest stories of a feed. */
  stories?: number;
}
