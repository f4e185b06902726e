import type { FeedState } from '@dateline/core/library';
import { agoWhen } from '@dateline/reader';
import { memo } from 'react';
import { feedQuery } from '../list/sources.js';
import { ViewLink } from '../parts/view-link.js';
import { EditForm } from './edit-form.js';

export interface FeedRowProps {
  feed: FeedState;
  folders: string[];
  selected: boolean;
  editing: boolean;
  onSelect: (id: number) => void;
  onEdit: (id: number | undefined) => void;
  onRemove: (feed: FeedState) => void;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

export const FeedRow = memo(function FeedRow(props: FeedRowProps) {
  const { feed, folders, selected, editing, onSelect, onEdit, onRemove } = props;
  return (
    <li className={selected ? 'feed-row is-selected' : 'feed-row'}>
      <div className="feed-name">
        <h3>
          <ViewLink
            className="row-link"
            view={{ name: 'list', query: feedQuery(feed) }}
            data-row={feed.id}
            onFocus={() => onSelect(feed.id)}
          >
            {feed.title}
          </ViewLink>
        </h3>
        <p className="feed-facts">
          <span>{hostOf(feed.site ?? feed.url)}</span>
          <span>
            {feed.unread.toLocaleString('en')} unread of {feed.total.toLocaleString('en')}
          </span>
          {feed.lastRefresh && <span>asked {agoWhen(feed.lastRefresh)}</span>}
        </p>
        {feed.problem && <p className="problem">{feed.problem}</p>}
      </div>
      <div className="feed-tools">
        <button type="button" className="button button-quiet" onClick={() => onEdit(editing ? undefined : feed.id)}>
          Edit<span className="quiet"> {feed.title}</span>
        </button>
        <button type="button" className="button button-quiet" onClick={() => onRemove(feed)}>
          Remove<span className="quiet"> {feed.title}</span>
        </button>
      </div>
      {editing && <EditForm feed={feed} folders={folders} onDone={() => onEdit(undefined)} />}
    </li>
  );
});
