import type { Problem } from '@dateline/reader';
import { frameMessages } from '@dateline/reader';
import { useLate } from './late.js';

/** Shown only when an answer is late. */
export function Waiting({ what }: { what: string }) {
  return useLate(true) ? (
    <p className="state" role="status">
      {frameMessages.fetching(what)}
    </p>
  ) : null;
}

export function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  // A query that is not understood is not understood a second time either: it is shown with carets beneath the part.
  const pointer = problem.details?.pointer;
  return (
    <div className="state" role="alert">
      <p>{problem.message}</p>
      {pointer === undefined ? (
        <button type="button" className="button" onClick={retry}>
          {frameMessages.tryAgain}
        </button>
      ) : (
        <pre className="query-pointer">{pointer}</pre>
      )}
    </div>
  );
}
