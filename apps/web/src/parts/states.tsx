import { commandOf, type Hint, keyCaps, type Problem, useEmptyState, useReader, type View } from '@dateline/reader';
import { Fragment, type ReactNode } from 'react';
import { useLate } from './late.js';

/** Shown only when an answer is late. */
export function Waiting({ what }: { what: string }) {
  return useLate(true) ? (
    <p className="state" role="status">
      Fetching {what} …
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
          Try again
        </button>
      ) : (
        <pre className="query-pointer">{pointer}</pre>
      )}
    </div>
  );
}

function HintLine({ hint }: { hint: Hint }) {
  return (
    <p>
      {hint.map((part) =>
        typeof part === 'string' ? (
          <Fragment key={part}>{part}</Fragment>
        ) : (
          <kbd key={part.command}>{keyCaps(commandOf(part.command).keys[0]!).join(' ')}</kbd>
        ),
      )}
    </p>
  );
}

/** Why a view has nothing, and what to do about it; `children` is the help for queries. */
export function EmptyView({ view, children }: { view: View; children?: ReactNode }) {
  const { dispatch } = useReader();
  const { title, hint, command, queries } = useEmptyState(view);
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {hint && <HintLine hint={hint} />}
      {command && (
        <button type="button" className="button" onClick={() => dispatch.perform(command)}>
          {commandOf(command).title}
        </button>
      )}
      {queries && children}
    </div>
  );
}
