import { aroundMessages, direction, type HeldArticle, language, saysChanged, useReader } from '@dateline/reader';

/** Says that a story changed since it was read. The text stays as it is until the person asks. */
export function ChangedNote({ stored }: { stored: HeldArticle }) {
  const { dispatch } = useReader();
  if (!saysChanged(stored)) return null;
  return (
    <div
      className={stored.outdated ? 'changed-note' : 'changed-note is-earlier'}
      role="status"
      lang={language.get()}
      dir={direction()}
    >
      <span>{stored.outdated ? aroundMessages.changedWhileOpen : aroundMessages.changed}</span>
      <button
        type="button"
        className="button"
        title={`${aroundMessages.howItChanged} (V)`}
        onClick={() => dispatch.perform('changes')}
      >
        {aroundMessages.showChanges}
      </button>
    </div>
  );
}
