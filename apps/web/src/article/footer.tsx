import { clockTime, isSafeLink, quoteValue } from '@dateline/core';
import type { StoredArticle } from '@dateline/core/library';
import { aroundMessages, fullWhen, type Recording, recordingsOf } from '@dateline/reader';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';
import { PlayButton } from '../player/play-button.js';

function sizeOf(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

const nameOf = (url: string) => url.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? url;

function Play({ article, recording }: { article: StoredArticle['article']; recording: Recording | undefined }) {
  return recording && <PlayButton article={article.id} title={article.headline ?? ''} recording={recording} />;
}

/** What stands under the text: attachments, topics, lost highlights, rights. */
export function Footer({ stored }: { stored: StoredArticle }) {
  const { topics, attachments, rights, corrections = [], credits = [], subjects = [] } = stored.article;
  const about = [...topics, ...subjects.flatMap(({ name }) => (name && !topics.includes(name) ? name : []))];
  const lost = stored.highlights.filter(({ span }) => !span);
  const recordings = new Map(recordingsOf(stored.article).map((each) => [each.url, each]));
  const safe = attachments.filter(({ url }) => isSafeLink(url));
  if (about.length + safe.length + lost.length + corrections.length + credits.length === 0 && !rights) return null;
  return (
    <footer className="story-foot">
      {corrections.map(({ time, text }) => (
        <p key={text} className="correction">
          {time && <time dateTime={time}>{fullWhen(time)}</time>} {text}
        </p>
      ))}
      {credits.map(({ role, people }) => (
        <p key={role} className="credit-line">
          <span className="role">{role}</span> {people.map(({ name }) => name).join(', ')}
        </p>
      ))}
      {safe.length > 0 && (
        <ul className="attachments" aria-label={aroundMessages.attachments}>
          {safe.map(({ url, title, type, length, transcript = [], chapters = [] }) => (
            <li key={url}>
              <Play article={stored.article} recording={recordings.get(url)} />
              <a href={url} target="_blank" rel="noopener noreferrer nofollow">
                <Icon name="out" />
                {title ?? nameOf(url)}
              </a>
              <span className="from"> {[type, length ? sizeOf(length) : undefined].filter(Boolean).join(', ')}</span>
              {transcript
                .filter((text) => isSafeLink(text.url))
                .map((text) => (
                  <a key={text.url} href={text.url} target="_blank" rel="noopener noreferrer nofollow">
                    {aroundMessages.transcript}
                  </a>
                ))}
              {chapters.length > 0 && (
                <ol className="chapters" aria-label={aroundMessages.chapters}>
                  {chapters.map((chapter) => (
                    <li key={chapter.start}>
                      <span className="from">{clockTime(chapter.start)}</span> {chapter.title}
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <section aria-label={aroundMessages.lostHighlights}>
          <h2 className="rail-title">{aroundMessages.lostHighlightsTitle}</h2>
          {lost.map(({ id, selector }) => (
            <blockquote key={id}>{selector.exact}</blockquote>
          ))}
        </section>
      )}
      {about.length > 0 && (
        <ul className="topics" aria-label={aroundMessages.topics}>
          {about.map((topic) => (
            <li key={topic}>
              <ViewLink view={{ name: 'list', query: `topic:${quoteValue(topic)}` }}>{topic}</ViewLink>
            </li>
          ))}
        </ul>
      )}
      {rights && <p className="rights">{rights}</p>}
    </footer>
  );
}
