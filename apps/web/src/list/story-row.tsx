import type { ArticleSummary } from '@dateline/core/library';

import {
  fullWhen,
  headlineOf,
  listMessages,
  outletsOf,
  shownStates,
  stateMessages,
  triageMessages,
  unreadBehind,
  type View,
} from '@dateline/reader';

import { memo } from 'react';
import { openMenu } from '../overlays/menu.js';
import { storyCommands } from '../overlays/menu-commands.js';
import { FeedIcon } from '../parts/feed-icon.js';
import { Icon } from '../parts/icon.js';
import { Marked } from '../parts/marked.js';
import { Thumbnail } from '../parts/thumbnail.js';
import { ViewLink } from '../parts/view-link.js';
import { When } from '../parts/when.js';

export interface StoryRowProps {
  item: ArticleSummary;
  /** Whether no story of its day tells its time. */
  untimed: boolean;
  query: string;
  selected: boolean;
  picked: boolean;
  /** The number of the feed that is called as the story's source is. */
  feed?: number | undefined;
  onSave: (id: string) => void;
  onSelect: (id: string) => void;
  /** @param isRange whether all rows from the last one are meant */
  onPick: (id: string, isRange: boolean) => void;
}

/** One story of a list: kicker, headline, deck, source, time, in that order of weight. */
export const StoryRow = memo(function StoryRow({
  item,
  untimed,
  query,
  selected,
  picked,
  feed,
  onSave,
  onSelect,
  onPick,
}: StoryRowProps) {
  const { id, kicker, deck, excerpt, source, byline, minutes, match, read, saved, language, direction } = item;
  const view: View = { name: 'article', id, query };
  const headline = headlineOf(item);
  const summary = deck ?? excerpt;
  const title = headline ?? excerpt ?? listMessages.untitled;
  const [outlets, left] = [outletsOf(item), unreadBehind(item)];
  const classes = [
    'story',
    read ? 'is-read' : 'is-unread',
    selected ? 'is-selected' : '',
    picked ? 'is-picked' : '',
    untimed ? 'is-untimed' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    // With Shift a click picks all rows from the one that was picked last; the same can be had with x and the boxes.
    <article
      className={classes}
      aria-labelledby={`story-${id}`}
      aria-current={selected || undefined}
      onClickCapture={(event) => {
        if (!event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        onPick(id, true);
      }}
    >
      <input
        type="checkbox"
        className="story-pick"
        aria-label={triageMessages.pickStory(title)}
        checked={picked}
        onChange={() => onPick(id, false)}
      />
      <time className="story-time" dateTime={item.time} title={fullWhen(item.time)}>
        <When at={item.time} form="time" />
      </time>
      <div className="story-text" lang={language} dir={direction}>
        {kicker && <p className="kicker">{kicker}</p>}
        <h3 className="story-headline" id={`story-${id}`}>
          <ViewLink className="story-link" view={view} data-row={id} onFocus={() => onSelect(id)}>
            {title}
          </ViewLink>
        </h3>
        {match ? (
          <p className="story-deck">
            <Marked {...match} />
          </p>
        ) : (
          headline && summary && <p className="story-deck">{summary}</p>
        )}
      </div>
      <Thumbnail item={item} />
      {source && feed !== undefined && <FeedIcon feed={feed} title={source} />}
      <p className="story-source">
        {!read && <span className="quiet">{listMessages.unread}. </span>}
        {item.keptUnread && <span>{listMessages.keptUnread}</span>}
        {item.changed && <span className="story-changed">{listMessages.changed}</span>}
        {source && <span>{source}</span>}
        {outlets && (
          <span>
            <ViewLink
              className="story-outlets"
              view={{ name: 'story', id: item.story ?? id }}
              title={`${listMessages.wholeStory} (f)`}
            >
              {outlets}
            </ViewLink>
          </span>
        )}
        {left && <span>{left}</span>}
        {byline && byline !== source && <span>{byline}</span>}
        {minutes !== undefined && minutes > 0 && <span>{listMessages.minutes(minutes)}</span>}
        {shownStates(item)
          // The button at the right shows what is saved.
          .filter(({ name }) => name !== 'saved')
          .map(({ name }) => (
            <span key={name}>{stateMessages.label[name]}</span>
          ))}
      </p>
      <button
        type="button"
        className={saved ? 'tool story-save is-saved' : 'tool story-save'}
        aria-pressed={saved}
        title={`${listMessages.save} (s)`}
        onClick={() => onSave(id)}
      >
        <Icon name="saved" filled={saved} />
        <span className="quiet">{listMessages.saveStory(title)}</span>
      </button>
      <button
        type="button"
        className="tool story-more"
        aria-haspopup="dialog"
        title={triageMessages.more}
        onClick={({ currentTarget }) => {
          onSelect(id);
          openMenu(currentTarget, triageMessages.moreFor(title), storyCommands);
        }}
      >
        <Icon name="more" />
        <span className="quiet">{triageMessages.moreFor(title)}</span>
      </button>
    </article>
  );
});
