import { articleText, readingMinutes } from '@dateline/core';
import type { StoredArticle } from '@dateline/core/library';
import {
  addressOf,
  articleHeadline,
  articleMessages,
  direction,
  fullWhen,
  hourWhen,
  language,
  positionKey,
} from '@dateline/reader';
import type { Pointing } from './captions.js';
import { Run } from './run.js';

function Bylines({ bylines }: Pick<StoredArticle['article'], 'bylines'>) {
  return bylines.map(({ name, role, organisation }, index) => (
    <span key={name}>
      {index > 0 && ', '}
      <span className="byline-name">{name}</span>
      {(role || organisation) && (
        <span className="byline-role">, {[role, organisation].filter(Boolean).join(', ')}</span>
      )}
    </span>
  ));
}

/** All that stands over the text: kicker, headline, deck, who wrote it for whom, when. */
/** Characters from which on a headline is set smaller: it would fill the first page. */
const LONG = 140;

export function Header({ stored, ...pointing }: { stored: StoredArticle } & Pointing) {
  const { article, source, firstSeen } = stored;
  const { kicker, deck, bylines, versionNote, dateline, published, updated, section } = article;
  const headline = articleHeadline(article);
  const when = published ?? dateline?.date;
  const minutes = readingMinutes(articleText(article));
  const address = addressOf(article);
  const publisher = source ?? article.source?.name;
  return (
    <header className="story-head">
      {versionNote && <p className={`version-note version-${versionNote.kind}`}>{versionNote.text}</p>}
      {(kicker ?? section) && <p className="kicker">{kicker ?? section}</p>}
      <h1 id="headline" className={(headline?.length ?? 0) > LONG ? 'is-long' : undefined}>
        {headline ? (
          <Run text={headline} pointers={pointing.pointers.get(positionKey('headline'))} focus={pointing.focus} />
        ) : (
          articleMessages.untitled
        )}
      </h1>
      {deck && (
        <p className="deck" id="deck">
          <Run text={deck} pointers={pointing.pointers.get(positionKey('deck'))} focus={pointing.focus} />
        </p>
      )}
      {address && <p className="print-address">{address}</p>}
      <div className="story-by">
        {bylines.length > 0 && (
          <p>
            {articleMessages.by} <Bylines bylines={bylines} />
          </p>
        )}
        <p className="story-facts" lang={language.get()}>
          {publisher && <span className="publisher">{publisher}</span>}
          {/* The separators between them follow the story's direction, the words of each their own. */}
          <span>
            <bdi dir={direction()}>
              {!when && `${articleMessages.firstSeen} `}
              <time dateTime={when ?? firstSeen}>{fullWhen(when ?? firstSeen)}</time>
            </bdi>
          </span>
          {updated && updated !== published && (
            <span>
              <bdi dir={direction()}>
                {articleMessages.updated} <time dateTime={updated}>{hourWhen(updated, when ?? updated)}</time>
              </bdi>
            </span>
          )}
          {minutes > 0 && (
            <span className="minutes">
              <bdi dir={direction()}>{articleMessages.minutes(minutes)}</bdi>
            </span>
          )}
        </p>
      </div>
    </header>
  );
}
