import { type CommandId, commandOf, type Hint, keyCaps, useEmptyState, useReader, type View } from '@dateline/reader';
import { Fragment, type ReactNode, useId } from 'react';

/** The key of a command, which a pointer can press where it does something. */
function HintKey({ command, here, hint }: { command: CommandId; here: boolean; hint: string }) {
  const { dispatch } = useReader();
  const caps = keyCaps(commandOf(command).keys[0]!).join(' ');
  if (!here) return <kbd>{caps}</kbd>;
  return (
    <button type="button" className="key" aria-describedby={hint} onClick={() => dispatch.perform(command)}>
      {caps}
    </button>
  );
}

function HintLine({ hint }: { hint: Hint }) {
  const id = useId();
  return (
    <p className="hint" id={id}>
      {hint.map((part) =>
        typeof part === 'string' ? (
          <Fragment key={part}>{part}</Fragment>
        ) : (
          <HintKey key={part.command} {...part} hint={id} />
        ),
      )}
    </p>
  );
}

/** Why a view has nothing, and what to do about it; `children` is the help for queries. */
export function EmptyView({ view, children }: { view: View; children?: ReactNode }) {
  const { dispatch } = useReader();
  const { title, hint, action, also = [], queries } = useEmptyState(view);
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {hint && <HintLine hint={hint} />}
      {action && (
        <p className="first-steps">
          {[action, ...also].map(({ command, title: words }) => (
            <button key={command} type="button" className="button" onClick={() => dispatch.perform(command)}>
              {words}
            </button>
          ))}
        </p>
      )}
      {queries && children}
    </div>
  );
}
