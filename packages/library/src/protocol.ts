import type { Article, Problem, Span } from '@dateline/core';
import type { AllowPrivate } from './fetch/allow-private.js';
import type {
  AddResult,
  FeedSettings,
  FeedState,
  Highlight,
  ImportResult,
  RefreshOptions,
  RefreshProgress,
  RefreshResult,
  State,
  Undone,
} from './types.js';

/** What the worker is started with. */
export interface WorkerOptions {
  path: string;
  allowPrivate: AllowPrivate;
  /** Folder of the starter edition; empty for none. */
  edition: string;
  /** Whether feeds are asked when they are due. */
  refresh: boolean;
  readings: boolean;
}

/** What the thread that serves or draws asks of the one that writes, each for a person. */
export interface Writer {
  add(person: number, address: string, options: { folder?: string; title?: string }): Promise<AddResult>;
  editFeed(person: number, id: number, change: { title?: string; folder?: string } & FeedSettings): FeedState;
  removeFeed(person: number, id: number): void;
  put(person: number, articles: Article[]): Promise<number>;
  mark(person: number, ids: string[], state: State): void;
  markAll(person: number, query: string, state: State, before?: string): Promise<number>;
  undo(person: number): Promise<Undone | undefined>;
  refresh(
    person: number,
    options: RefreshOptions,
    onProgress: (progress: RefreshProgress) => void,
  ): Promise<RefreshResult>;
  highlight(person: number, article: string, span: Span, note?: string): Highlight;
  removeHighlight(person: number, id: string): void;
  importText(person: number, text: string, name?: string): Promise<ImportResult>;
}

export type Method = keyof Writer;

export type ToWorker =
  | { kind: 'call'; call: number; method: Method; person: string; args: unknown[] }
  | { kind: 'close' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'changed' }
  | { kind: 'progress'; call: number; progress: RefreshProgress }
  | { kind: 'result'; call: number; value: unknown }
  | { kind: 'error'; call: number; problem: Problem };
