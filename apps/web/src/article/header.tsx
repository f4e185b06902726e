import type { StoredArticle } from '@dateline/library';
import { fullWhen, placeKey } from '@dateline/reader';
import type { Pointing } from './block.js';
import { Run } from './run.js';

const minutesOf = (stored: StoredArticle) => {
  let words = 0;
  for (const block of stored.article.body) if ('text' in block) words += block.text.split(/\s+/).length;
  return Math.max(1, Math.round(words / 230));
};

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
export function Header({ stored, ...pointing }: { stored: StoredArticle } & Pointing) {
  const { article, source, firstSeen } = stored;
  const { kicker, headline, deck, bylines, versionNote, dateline, published, updated, section } = article;
  const when = published ?? dateline?.date;
  const publisher = source ?? article.source?.name;
  return (
    <header className="story-head">
      {versionNote && <p className={`version-note version-${versionNote.kind}`}>{versionNote.text}</p>}
      {(kicker ?? section) && <p className="kicker">{kicker ?? section}</p>}
      <h1 id="headline">
        {headline ? (
          <Run text={headline} pointers={pointing.pointers.get(placeKey('headline'))} focus={pointing.focus} />
        ) : (
          'A story without a headline'
        )}
      </h1>
      {deck && (
        <p className="deck" id="deck">
          <Run text={deck} pointers={pointing.pointers.get(placeKey('deck'))} focus={pointing.focus} />
        </p>
      )}
      <div className="story-by">
        {bylines.length > 0 && (
          <p>
            By <Bylines bylines={bylines} />
          </p>
        )}
        <p className="story-facts">
          {publisher && <span className="publisher">{publisher}</span>}
          <span>
            {!when && 'first seen '}
            <time dateTime={when ?? firstSeen}>{fullWhen(when ?? firstSeen)}</time>
          </span>
          {updated && updated !== published && (
            <span>
              updated <time dateTime={updated}>{fullWhen(updated)}</time>
            </span>
          )}
          <span className="minutes">{minutesOf(stored)} min</span>
        </p>
      </div>
    </header>
  );
}
