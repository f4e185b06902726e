import { feedIconUrl } from '@dateline/server/client';
import { useState } from 'react';

/** The sign of the site of a feed, from the server; the first letter of its title where the site has none. */
export function FeedIcon({ feed, title }: { feed: number; title: string }) {
  const [failed, setFailed] = useState(false);
  return (
    <span className="feed-icon" aria-hidden="true">
      {failed ? (
        title.trim().charAt(0).toUpperCase()
      ) : (
        <img
          src={feedIconUrl(feed)}
          alt=""
          width="16"
          height="16"
          loading="lazy"
          decoding="async"
          onError={() => setFailed(true)}
        />
      )}
    </span>
  );
}
