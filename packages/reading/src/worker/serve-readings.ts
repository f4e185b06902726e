import { isDatelineError, type Problem } from '@dateline/core/base';
import { read, readText } from '../read.js';
import type { FromWorker, ToWorker } from './messages.js';

const problemOf = (error: unknown): Problem =>
  isDatelineError(error)
    ? error.toJSON()
    : { code: 'internal', message: error instanceof Error ? error.message : String(error) };

/**
 * Reads what a worker is told to, several at once.
 * @param post sends an answer
 * @returns what takes each message
 */
export function serveReadings(post: (answer: FromWorker) => void): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  return (message) => {
    const { call } = message;
    if (message.kind === 'abort') {
      running.get(call)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(call, controller);
    const { signal } = controller;
    const reading =
      message.kind === 'read'
        ? read(message.article, { signal })
        : readText(message.text, { ...message.context, signal });
    void reading
      .then(
        (found): FromWorker => ({ kind: 'reading', call, reading: found }),
        (error): FromWorker => ({ kind: 'problem', call, problem: problemOf(error) }),
      )
      .then((answer) => {
        running.delete(call);
        // Nobody waits for it any more.
        if (!signal.aborted) post(answer);
      });
  };
}
