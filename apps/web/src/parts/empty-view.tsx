import { commandOf, type Hint, keyCaps, useEmptyState, useReader, type View } from '@dateline/reader';
import { Fragment, type ReactNode } from 'react';

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
  const { title, hint, action, queries } = useEmptyState(view);
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {hint && <HintLine hint={hint} />}
      {action && (
        <button type="button" className="button" onClick={() => dispatch.perform(action.command)}>
          {action.title}
        </button>
      )}
      {queries && children}
    </div>
  );
}
