import { type HeldArticle, saysChanged, useReader } from '@dateline/reader';

/** Says that a story changed since it was read. The text stays as it is until the person asks. */
export function ChangedNote({ stored }: { stored: HeldArticle }) {
  const { dispatch } = useReader();
  if (!saysChanged(stored)) return null;
  return (
    <div className="changed-note" role="status" lang="en" dir="ltr">
      <span>{stored.outdated ? 'This story has changed while it was open.' : 'Changed since you read it.'}</span>
      <button type="button" className="button" title="How it changed (V)" onClick={() => dispatch.perform('changes')}>
        Show what changed
      </button>
    </div>
  );
}
