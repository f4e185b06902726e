import { type CommandId, commandMessages, triageMessages, useReader } from '@dateline/reader';

const OFFERED: readonly CommandId[] = ['toggle-read', 'keep-unread', 'save', 'later', 'hide', 'tag', 'pick-all'];

/** What can be done to the rows that are picked, as one act. */
export function PickedBar({ count }: { count: number }) {
  const { dispatch, change } = useReader();
  return (
    <div className="picked-bar" role="toolbar" aria-label={triageMessages.picked(count)}>
      <strong aria-live="polite">{triageMessages.picked(count)}</strong>
      {OFFERED.map((id) => (
        <button key={id} type="button" className="button button-quiet" onClick={() => dispatch.perform(id)}>
          {triageMessages.short[id as keyof typeof triageMessages.short] ?? commandMessages[id]}
        </button>
      ))}
      <button type="button" className="button button-quiet" onClick={() => change({ type: 'let-go' })}>
        {triageMessages.letGo}
      </button>
    </div>
  );
}
