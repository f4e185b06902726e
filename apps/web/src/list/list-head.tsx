import { useCount, useFeeds } from '@dateline/reader';
import { useTitle } from '../app/title.js';
import { headingOf } from './heading.js';

const number = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export function ListHead({ query, onMarkAll }: { query: string; onMarkAll: (() => void) | undefined }) {
  const total = useCount(query);
  const { data: feeds } = useFeeds();
  const { title, kind } = headingOf(query, feeds);
  useTitle(title);
  return (
    <header className="list-head">
      <div>
        {kind && <p className="kicker">{kind}</p>}
        <h1 id="list-title">{title}</h1>
      </div>
      <p className="list-count" aria-live="polite">
        {total !== undefined && number(total, 'story', 'stories')}
      </p>
      {onMarkAll && (
        <button type="button" className="button button-quiet" title="Mark all read (A)" onClick={onMarkAll}>
          Mark all read
        </button>
      )}
    </header>
  );
}
