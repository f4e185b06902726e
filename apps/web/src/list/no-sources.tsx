import { listMessages, useReader } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

/** What to do first in a library that asks no feed yet. */
export function NoSources() {
  const { dispatch } = useReader();
  return (
    <section className="sources is-first" aria-labelledby="sources-title">
      <h2 id="sources-title" className="rail-title">
        {listMessages.sources}
      </h2>
      <p>{listMessages.noSources}</p>
      <p>{listMessages.bringFeeds}</p>
      <div className="first-steps">
        <button
          type="button"
          className="button"
          title={`${listMessages.addSource} (a)`}
          onClick={() => dispatch.perform('add')}
        >
          {listMessages.addSource}
        </button>
        <button type="button" className="button button-quiet" onClick={() => dispatch.perform('well-known')}>
          {listMessages.wellKnown}
        </button>
        <ViewLink className="button button-quiet" view={{ name: 'feeds' }}>
          {listMessages.importFeeds}
        </ViewLink>
      </div>
    </section>
  );
}
