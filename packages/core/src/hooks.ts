// Addresses that hear of changes in the library by themselves.

import type { Entry } from './entry-rows.js';
import type { Change } from './library-rows.js';

/** The kinds of changes that a hook can hear of. */
export const HOOK_KINDS = ['article', 'state', 'reading', 'story', 'highlight', 'feed'] as const;

/** One of them, as `Change.kind` has it. */
export type HookKind = (typeof HOOK_KINDS)[number];

/** What a hook hears of. */
export interface HookOptions {
  /** New articles and versions (`article`) when absent. */
  kinds?: HookKind[];
  /** The query language of core: only articles that it finds, and then only kinds that are about articles. */
  query?: string;
}

/** An address of a person that is sent what changes, signed and in order (Standard Webhooks). */
export interface Hook {
  id: number;
  /** Without what looks like a secret in it. */
  address: string;
  kinds: HookKind[];
  query?: string;
  /** ISO 8601. */
  created: string;
  /** A sentence: why the last attempt failed. */
  problem?: string;
  /** The code of `problem`, of the catalogue of errors, and what its sentence names: to say it in another language. */
  code?: string;
  details?: Readonly<Record<string, string | number>>;
  /** Attempts in a row that failed. */
  failures?: number;
  /** ISO 8601: not before then it is tried again. */
  next?: string;
  /** ISO 8601: since then nothing is sent, as the receiver said that it is gone or failed for five days. */
  ended?: string;
}

/** A hook that was just made, with what its messages are signed by: it is told this once. */
export interface NewHook extends Hook {
  /** `whsec_` and base64. */
  secret: string;
}

/** What a hook is sent. */
export interface HookMessage {
  type: 'changes' | 'ping';
  /** ISO 8601: of this attempt. */
  timestamp: string;
  data: {
    /** At most 100, in the order of their numbers; none in a ping. `refresh` with an empty id: anything may have changed. */
    changes: Change[];
    /** The articles among them, as they are now. */
    articles: Entry[];
  };
}
