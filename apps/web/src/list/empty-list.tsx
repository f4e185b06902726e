import { QUERY_HELP } from '@dateline/core';
import { useInfo } from '@dateline/reader';
import { useDispatch } from '../app/desk.js';
import { Empty } from '../parts/states.js';

/** Why a list has no stories, and what to do about it. */
export function EmptyList({ query }: { query: string }) {
  const { data: info } = useInfo();
  const dispatch = useDispatch();
  if (info && info.articles === 0) {
    return (
      <Empty title="Your library is empty.">
        <p>Give Dateline the address of a news site, a feed or a story. It keeps what it reads on this machine.</p>
        <button type="button" className="button" onClick={() => dispatch({ type: 'overlay', overlay: 'add' })}>
          Add a feed or a page
        </button>
      </Empty>
    );
  }
  if (query === 'is:unread') return <Empty title="You have read everything." />;
  if (query === 'is:saved')
    return (
      <Empty title="Nothing saved yet.">
        <p>
          Press <kbd>s</kbd> on a story to keep it here.
        </p>
      </Empty>
    );
  if (query === 'is:highlighted') {
    return (
      <Empty title="Nothing highlighted yet.">
        <p>
          Select words in a story and press <kbd>h</kbd>.
        </p>
      </Empty>
    );
  }
  return (
    <Empty title="No story found.">
      <dl className="query-help">
        {QUERY_HELP.map(({ form, finds }) => (
          <div key={form}>
            <dt>
              <code>{form}</code>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </Empty>
  );
}
