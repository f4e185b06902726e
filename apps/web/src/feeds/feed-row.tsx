import type { FeedState } from '@dateline/core/library';
import {
  agoWhen,
  feedListQuery,
  feedRowId,
  feedsMessages,
  feedTrouble,
  triageMessages,
  useNow,
} from '@dateline/reader';
import { memo } from 'react';
import { FeedIcon } from '../parts/feed-icon.js';
import { ViewLink } from '../parts/view-link.js';

export interface FeedRowProps {
  feed: FeedState;
  /** The id of the row that is selected. */
  selected: string | undefined;
  onSelect: (id: string) => void;
  onEdit: (feed: FeedState) => void;
  onPause: (feed: FeedState) => void;
  onRemove: (feed: FeedState) => void;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

export const FeedRow = memo(function FeedRow({ feed, selected, onSelect, onEdit, onPause, onRemove }: FeedRowProps) {
  const id = feedRowId(feed.id);
  const title = feed.title || feed.url;
  const trouble = feedTrouble(feed);
  const now = useNow();
  return (
    <li className={selected === id ? 'feed-row is-selected' : 'feed-row'}>
      <div className="feed-name">
        <h3>
          <FeedIcon feed={feed.id} title={title} />
          <ViewLink
            className="row-link"
            view={{ name: 'list', query: feedListQuery(feed) }}
            data-row={id}
            onFocus={() => onSelect(id)}
          >
            {title}
          </ViewLink>
        </h3>
        <p className="feed-facts">
          <span>{hostOf(feed.site ?? feed.url)}</span>
          <span>{feedsMessages.unreadOf(feed.unread, feed.total)}</span>
          {feed.paused && <span>{triageMessages.paused}</span>}
          {feed.lastRefresh && <span>{feedsMessages.asked(agoWhen(feed.lastRefresh, now))}</span>}
        </p>
        {trouble && <p className={trouble.kind === 'failing' ? 'problem' : 'feed-facts'}>{trouble.message}</p>}
      </div>
      <div className="feed-tools">
        <button type="button" className="button button-quiet" onClick={() => onEdit(feed)}>
          {feedsMessages.edit}
          <span className="quiet"> {title}</span>
        </button>
        <button type="button" className="button button-quiet" onClick={() => onPause(feed)}>
          {feed.paused ? triageMessages.goOn : triageMessages.pause}
          <span className="quiet"> {title}</span>
        </button>
        <button type="button" className="button button-quiet" onClick={() => onRemove(feed)}>
          {feedsMessages.remove}
          <span className="quiet"> {title}</span>
        </button>
      </div>
    </li>
  );
});
