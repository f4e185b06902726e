import { DatelineError } from '@dateline/core/base';
import type { DocumentInput } from './input.js';
import { readDocument } from './read-document.js';
import type { DocumentContext, DocumentResult } from './types.js';

/** A document that is opened when its turn comes, and what is known of it. More may be kept in it, such as its name. */
export interface DocumentToOpen {
  /** Opens it: fetches it, or reads its file. What it throws is the outcome of this document. */
  open(signal: AbortSignal | undefined): DocumentInput | Promise<DocumentInput>;
  /** In place of what is said of all documents. */
  context?: DocumentContext;
}

/** What became of one document: what was read, or why it was not. */
export type DocumentOutcome<T> =
  | { input: T; index: number; result: DocumentResult; error?: never }
  | { input: T; index: number; error: unknown; result?: never };

export interface DocumentsContext extends DocumentContext {
  /** How many documents are open at a time, 1 to 100; 4 where nothing is said. */
  concurrency?: number;
}

const CONCURRENCY = 4;
const MOST = 100;

/** Text and bytes can be iterated over as well, but are one document. */
const isOneDocument = (value: unknown) =>
  typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || 'getReader' in value;

function iteratorOf<T>(inputs: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> {
  if (!isOneDocument(inputs)) {
    if (Symbol.asyncIterator in inputs) return inputs[Symbol.asyncIterator]();
    if (Symbol.iterator in inputs) return inputs[Symbol.iterator]();
  }
  throw new DatelineError('unknown-input', 'Several documents are given as a list or an iterator of them.');
}

const isToOpen = (input: unknown): input is DocumentToOpen =>
  typeof input === 'object' && input !== null && 'open' in input && typeof input.open === 'function';

/** Documents that are being read, in their order, and the next one that is asked for. */
class Window<T extends DocumentInput | DocumentToOpen> {
  /** What became of each, once that is known. */
  readonly waiting: { outcome?: DocumentOutcome<T> }[] = [];
  /** Whether there are no more documents. */
  isEnded = false;
  failure: { error: unknown } | undefined;
  private isAsked = false;
  private index = 0;
  private wake: (() => void) | undefined;
  private readonly iterator: Iterator<T> | AsyncIterator<T>;
  private readonly context: DocumentContext;

  constructor(iterator: Iterator<T> | AsyncIterator<T>, context: DocumentContext) {
    this.iterator = iterator;
    this.context = context;
  }

  /** Asks for one more document, unless one is asked for or there are no more. */
  async pull(): Promise<void> {
    if (this.isAsked || this.isEnded) return;
    this.isAsked = true;
    try {
      const { done, value } = await this.iterator.next();
      if (done) this.isEnded = true;
      else void this.read(value);
    } catch (error) {
      this.isEnded = true;
      this.failure = { error };
    }
    this.isAsked = false;
    this.changed();
  }

  private async read(input: T): Promise<void> {
    const index = this.index++;
    const place: { outcome?: DocumentOutcome<T> } = {};
    this.waiting.push(place);
    try {
      place.outcome = { input, index, result: await readOne(input, this.context) };
    } catch (error) {
      place.outcome = { input, index, error };
    }
    this.changed();
  }

  changed(): void {
    this.wake?.();
    this.wake = undefined;
  }

  /** When a document was read, or one more has come, or the reading was aborted. Nothing of a wait stays behind it. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Tells the iterator that no more is asked for; nobody waits for one that hangs. */
  close(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    void Promise.resolve(this.iterator.return?.()).catch(() => undefined);
  }
}

async function readOne(input: DocumentInput | DocumentToOpen, context: DocumentContext): Promise<DocumentResult> {
  if (!isToOpen(input)) return readDocument(input, context);
  return readDocument(await input.open(context.signal), { ...context, ...input.context });
}

/**
 * Reads many documents and gives what became of each, in their order, one at a time. No more than `concurrency` of them are
 * open or waiting to be taken, so memory does not grow with their number: give what is opened when its turn comes
 * (`DocumentToOpen`) where there are many. One that cannot be read is an outcome with its `error`, and the others go on.
 * Whoever stops taking outcomes ends it; the iterator of `inputs` is told (`return`).
 *
 * @param context what is known of all documents; `signal` ends the reading of all of them
 * @throws DatelineError `unknown-input` where `inputs` is no list or iterator; the reason of `signal` when it is aborted; what
 *   the iterator of `inputs` throws, behind the outcomes of the documents before
 * @see `dateline read`
 */
export async function* readDocuments<T extends DocumentInput | DocumentToOpen>(
  inputs: Iterable<T> | AsyncIterable<T>,
  { concurrency = CONCURRENCY, ...context }: DocumentsContext = {},
): AsyncGenerator<DocumentOutcome<T>, void, undefined> {
  const { signal } = context;
  const size = Math.max(1, Math.min(MOST, Math.floor(concurrency) || 1));
  signal?.throwIfAborted();
  const window = new Window(iteratorOf(inputs), context);
  const abort = () => window.changed();
  signal?.addEventListener('abort', abort);
  try {
    for (;;) {
      if (window.waiting.length < size) void window.pull();
      const outcome = window.waiting[0]?.outcome;
      if (outcome) {
        window.waiting.shift();
        yield outcome;
      } else if (window.waiting.length === 0 && window.isEnded) break;
      else await window.change();
      signal?.throwIfAborted();
    }
    if (window.failure) throw window.failure.error;
  } finally {
    signal?.removeEventListener('abort', abort);
    window.close();
  }
}
