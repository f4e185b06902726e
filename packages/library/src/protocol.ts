import type { Article, Problem, Span, States } from '@dateline/core';
import type { AllowPrivate } from './fetch/allow-private.js';
import type {
  AddResult,
  FeedState,
  Highlight,
  ImportResult,
  RefreshOptions,
  RefreshProgress,
  RefreshResult,
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

/** What the thread that serves or draws asks of the one that writes. */
export interface Writer {
  add(address: string, options: { folder?: string; title?: string }): Promise<AddResult>;
  editFeed(id: number, change: { title?: string; folder?: string }): FeedState;
  removeFeed(id: number): Promise<void>;
  put(articles: Article[]): Promise<number>;
  mark(ids: string[], state: Partial<States>): void;
  markAll(query: string, state: Partial<States>, before?: string): Promise<number>;
  refresh(options: RefreshOptions, onProgress: (progress: RefreshProgress) => void): Promise<RefreshResult>;
  highlight(article: string, span: Span, note?: string): Highlight;
  removeHighlight(id: string): void;
  importText(text: string, name?: string): Promise<ImportResult>;
}

export type Method = keyof Writer;

export type ToWorker = { kind: 'call'; call: number; method: Method; args: unknown[] } | { kind: 'close' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'changed' }
  | { kind: 'progress'; call: number; progress: RefreshProgress }
  | { kind: 'result'; call: number; value: unknown }
  | { kind: 'error'; call: number; problem: Problem };
