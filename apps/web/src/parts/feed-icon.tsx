import { feedIconUrl } from '@dateline/server/client';
import { useState } from 'react';

/** The sign of the site of a feed, from the server; its room stays empty where the site has none. */
export function FeedIcon({ feed }: { feed: number }) {
  const [failed, setFailed] = useState(false);
  return (
    <span className="feed-icon" aria-hidden="true">
      {!failed && (
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
