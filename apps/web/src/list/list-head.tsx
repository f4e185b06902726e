import { listMessages, useCount, useHeading, type View } from '@dateline/reader';
import { useTitle } from '../app/title.js';

interface ListHeadProps {
  view: View & { name: 'list' };
  onMarkAll: (() => void) | undefined;
}

export function ListHead({ view, onMarkAll }: ListHeadProps) {
  const total = useCount(view.query);
  const { title, kind } = useHeading(view);
  useTitle(title);
  return (
    <header className="list-head">
      <div>
        {kind && <p className="kicker">{kind}</p>}
        <h1 id="list-title">{title}</h1>
      </div>
      <p className="list-count" aria-live="polite">
        {total !== undefined && listMessages.articles(total)}
      </p>
      {onMarkAll && (
        <button
          type="button"
          className="button button-quiet"
          title={`${listMessages.markAllRead} (A)`}
          onClick={onMarkAll}
        >
          {listMessages.markAllRead}
        </button>
      )}
    </header>
  );
}
