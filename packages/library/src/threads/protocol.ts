import type { MessagePort } from 'node:worker_threads';
import type { Article, Problem } from '@dateline/core';
import type { Imported } from '../exchange/import/source.js';
import type { AllowPrivate } from '../fetch/allow-private.js';
import type { IndexText } from '../index/entry.js';
import type { ExportChoice } from '../store/exported-story.js';
import type { WriteStore } from '../store/store.js';
import type {
  AddResult,
  Backup,
  BackupOptions,
  ImportOptions,
  ImportResult,
  LookResult,
  RefreshOptions,
  RefreshProgress,
  RefreshResult,
} from '../types.js';

/** What every thread of a library is started with. */
export interface ThreadOptions {
  path: string;
  allowPrivate: AllowPrivate;
  /** Folder of the starter edition; empty for none. */
  edition: string;
  /** Whether feeds are asked when they are due. */
  refresh: boolean;
  readings: boolean;
  /** Milliseconds without anything to do after which a thread beside the writer ends. */
  idle: number;
}

/** The threads beside the one that serves or draws. */
export type Role = 'writer' | 'fetcher' | 'exchange' | 'indexer' | 'readings';

export interface ThreadData extends ThreadOptions {
  role: Role;
  /** Where the program keeps code that is compiled (module.enableCompileCache), if it does. */
  compiled: string | undefined;
}

/** What a thread is told, beside the calls that come over ports of their own. */
export type ToThread =
  /** A port to another thread, or to the one that serves or draws. */
  | { kind: 'link'; with: Role | 'people'; port: MessagePort }
  /** There may be something to do; `turn` grows, for those that read the outbox with its numbers. */
  | { kind: 'wake'; turn: number }
  | { kind: 'close' };

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'failed'; problem: Problem }
  /** What an earlier run left undone, of what the outbox holds up to that number. */
  | { kind: 'left'; outbox: number; index: boolean; readings: boolean }
  /** Something was committed; `outbox` is the number up to which there is something to index. */
  | { kind: 'changed'; outbox: number }
  /** Hooks have something to hear. */
  | { kind: 'hooks' }
  /** Stories were indexed. */
  | { kind: 'indexed' }
  /** Feeds are to be asked. */
  | { kind: 'due' }
  /** The search file is another one now. */
  | { kind: 'searchable' }
  /** The thread has had nothing to do for long; `turn` is what it was last woken with, 0 where it never was. */
  | { kind: 'idle'; turn: number };

/** What sends stories to the addresses of people. */
export interface Sender {
  /** Refuses an address that nothing is sent to. @returns it in full */
  checkWebhook(address: string): Promise<string>;
  postWebhook(address: string, json: string): Promise<void>;
  /** Sends a message of a hook. @returns the status of the answer */
  postHook(address: string, json: string, headers: Record<string, string>): Promise<number>;
}

type Acts = Pick<
  WriteStore,
  | ('mark' | 'markAll' | 'undo' | 'seen' | 'keepPosition' | 'editFeed' | 'unfollow' | 'removeArticle')
  | ('saveFolder' | 'renameFolder' | 'removeFolder')
  | ('highlight' | 'editHighlight' | 'removeHighlight' | 'once')
  | ('saveSearch' | 'editSearch' | 'removeSearch')
  | ('saveRule' | 'editRule' | 'removeRule' | 'applyRule')
  | ('renameTag' | 'removeTag' | 'setRetention' | 'setSettings')
  | ('addHook' | 'removeHook' | 'claimHooks' | 'settleHook')
  | ('addToken' | 'removeToken' | 'noteTokenUse')
>;
/** What people do, each by the name of the person. */
export type ActsByName = {
  [M in keyof Acts]: Acts[M] extends (person: number, ...args: infer Args) => infer Value
    ? (person: string, ...args: Args) => Value
    : never;
};

/** What the fetcher does: all that asks other hosts or reads documents. */
export interface Fetcher extends Sender {
  add(person: string, address: string, options: { folder?: string; title?: string }): Promise<AddResult>;
  look(person: string, what: string): Promise<LookResult>;
  put(person: string, articles: Article[]): Promise<number>;
  refresh(
    person: string,
    options: RefreshOptions,
    onProgress: (progress: RefreshProgress) => void,
  ): Promise<RefreshResult>;
}

/** What moves the content of a library out and in. */
export interface Exchange {
  import(person: string, content: Imported, name?: string, options?: ImportOptions): Promise<ImportResult>;
  backup(path: string, options: BackupOptions): Promise<Backup>;
  /** Some stories, from the oldest on, as lines of an export. */
  exportPage(person: number, choice: ExportChoice): Promise<{ lines: Uint8Array; stories: number; next?: string }>;
}

/** What the writer does for the fetcher beside the verbs of the store. */
export interface Durable {
  /** Resolves when everything that was committed until now is on the disk. */
  sync(): Promise<void>;
}

/** What the indexer does. */
export interface Indexer {
  /** Words of stories that are about to be stored, so that they need not be unpacked again. */
  atHand(keys: string[], texts: IndexText[]): void;
  /** Resolves when everything that was written until now is found; with `whole` once a rebuild is over as well. */
  caughtUp(whole?: boolean): Promise<void>;
  /** Unread stories that queries find for a person. */
  countUnread(person: string, queries: readonly string[]): Promise<number[]>;
  /** Makes the search file again where it is damaged. @returns whether it was */
  mend(): Promise<boolean>;
  /** Moves what is in the log of the library into it. */
  checkpoint(): Promise<void>;
}
