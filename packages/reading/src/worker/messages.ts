import type { Article } from '@dateline/core';
import type { Problem } from '@dateline/core/base';
import type { Reading, ReadTextContext, TextSpan } from '@dateline/core/reading';

/** What a worker is told. A call has a number of its own. */
export type ToWorker =
  | { kind: 'read'; call: number; article: Article }
  | { kind: 'text'; call: number; text: string; context: ReadTextContext }
  | { kind: 'abort'; call: number };

/** What it answers. A call that was aborted has no answer. */
export type FromWorker =
  | { kind: 'reading'; call: number; reading: Reading | Reading<TextSpan> }
  | { kind: 'problem'; call: number; problem: Problem };
