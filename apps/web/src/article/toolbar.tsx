import { isSafeLink } from '@dateline/core';
import type { StoredArticle } from '@dateline/core/library';
import { useActions } from '@dateline/reader';
import { goBack } from '../app/navigation.js';
import { Icon } from '../parts/icon.js';

interface ToolbarProps {
  stored: StoredArticle;
  onHighlight: () => void;
}

/** What can be done with the story, each also a key. */
export function Toolbar({ stored, onHighlight }: ToolbarProps) {
  const actions = useActions();
  const { article, read, saved } = stored;
  const url = article.canonicalUrl ?? article.url;
  return (
    <div className="story-tools" role="toolbar" aria-label="Story">
      <button type="button" className="tool-word" title="Back (u)" onClick={goBack}>
        <Icon name="back" /> Back
      </button>
      <span className="spring" />
      <button
        type="button"
        className={saved ? 'tool-word is-saved' : 'tool-word'}
        aria-pressed={saved}
        title="Save (s)"
        onClick={() => void actions.toggleSaved(article.id)}
      >
        <Icon name="saved" filled={saved} /> <span className="label">{saved ? 'Saved' : 'Save'}</span>
      </button>
      <button
        type="button"
        className="tool-word"
        title="Mark read or unread (m)"
        onClick={() => void actions.toggleRead(article.id)}
      >
        <Icon name="unread" filled={!read} /> <span className="label">{read ? 'Mark unread' : 'Mark read'}</span>
      </button>
      <button
        type="button"
        className="tool-word"
        title="Highlight the words that are selected (h)"
        onClick={onHighlight}
      >
        <Icon name="pen" /> <span className="label">Highlight</span>
      </button>
      {url && isSafeLink(url) && (
        <a
          className="tool-word"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title="Open the page it came from (w)"
        >
          <Icon name="out" /> <span className="label">Original</span>
        </a>
      )}
    </div>
  );
}
