import { isSafeLink } from '@dateline/core';
import type { StoredArticle } from '@dateline/core/library';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';

function sizeOf(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

const nameOf = (url: string) => url.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? url;

/** What stands under the text: attachments, topics, lost highlights, rights. */
export function Footer({ stored }: { stored: StoredArticle }) {
  const { topics, attachments, rights } = stored.article;
  const lost = stored.highlights.filter(({ span }) => !span);
  const safe = attachments.filter(({ url }) => isSafeLink(url));
  if (topics.length + safe.length + lost.length === 0 && !rights) return null;
  return (
    <footer className="story-foot">
      {safe.length > 0 && (
        <ul className="attachments" aria-label="Attachments">
          {safe.map(({ url, title, type, length }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer nofollow">
                <Icon name="out" />
                {title ?? nameOf(url)}
              </a>
              <span className="from"> {[type, length ? sizeOf(length) : undefined].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <section aria-label="Highlights that this version no longer has">
          <h2 className="rail-title">Highlighted in an earlier version</h2>
          {lost.map(({ id, selector }) => (
            <blockquote key={id}>{selector.exact}</blockquote>
          ))}
        </section>
      )}
      {topics.length > 0 && (
        <ul className="topics" aria-label="Topics">
          {topics.map((topic) => (
            <li key={topic}>
              <ViewLink view={{ name: 'list', query: `topic:"${topic.replaceAll('"', '')}"` }}>{topic}</ViewLink>
            </li>
          ))}
        </ul>
      )}
      {rights && <p className="rights">{rights}</p>}
    </footer>
  );
}
