import type { StoredArticle } from '@dateline/core/library';
import { addressOf, commandMessages, readingMessages, useReader } from '@dateline/reader';
import { hasShareSheet } from '../app/share-sheet.js';

/** A letter with the headline and the address of a story, to be sent with the person's own program (RFC 6068). */
function letter(article: StoredArticle['article']): string {
  const lines = [article.headline, article.deck, addressOf(article)].filter(Boolean).join('\r\n\r\n');
  return `mailto:?subject=${encodeURIComponent(article.headline ?? '')}&body=${encodeURIComponent(lines)}`;
}

/** What a person takes along of a story: the story or words of it, with their source. A share sheet sends letters as well. */
export function TakeAlong({ stored }: { stored: StoredArticle }) {
  const { dispatch } = useReader();
  return (
    <p className="take-along">
      <button type="button" className="button button-quiet" onClick={() => dispatch.perform('read-aloud')}>
        {commandMessages['read-aloud']}
      </button>
      <button type="button" className="button button-quiet" onClick={() => dispatch.perform('copy-markdown')}>
        {commandMessages['copy-markdown']}
      </button>
      <button type="button" className="button button-quiet" onClick={() => dispatch.perform('copy-quote')}>
        {commandMessages['copy-quote']}
      </button>
      {hasShareSheet ? (
        <button type="button" className="button button-quiet" onClick={() => dispatch.perform('share')}>
          {commandMessages.share}
        </button>
      ) : (
        <a className="button button-quiet" href={letter(stored.article)}>
          {readingMessages.mail}
        </a>
      )}
    </p>
  );
}
