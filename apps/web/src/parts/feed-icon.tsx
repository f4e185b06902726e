import { feedIconUrl } from '@dateline/server/client';
import { fromBase } from '../app/base-path.js';
import { useFailed } from './use-failed.js';

/** The sign of the site of a feed, from the server; the first letter of its title where the site has none. */
export function FeedIcon({ feed, title }: { feed: number; title: string }) {
  const { failed, ref, onError } = useFailed();
  return (
    <span className="feed-icon" aria-hidden="true">
      {failed ? (
        title.trim().charAt(0).toUpperCase()
      ) : (
        <img
          ref={ref}
          src={fromBase(feedIconUrl(feed))}
          alt=""
          width="16"
          height="16"
          loading="lazy"
          decoding="async"
          onError={onError}
        />
      )}
    </span>
  );
}
