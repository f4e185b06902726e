import type { StoredArticle } from '@dateline/core/library';
import { addressOf, useReader } from '@dateline/reader';
import { Icon } from '../parts/icon.js';

/** What can be done with the story, each also a key. */
export function Toolbar({ stored }: { stored: StoredArticle }) {
  const { dispatch, shell } = useReader();
  const { article, read, saved } = stored;
  const url = addressOf(article);
  return (
    <div className="story-tools" role="toolbar" aria-label="Story">
      <button type="button" className="tool-word" title="Back (u)" onClick={() => shell.back()}>
        <Icon name="back" /> Back
      </button>
      <span className="spring" />
      <button
        type="button"
        className={saved ? 'tool-word is-saved' : 'tool-word'}
        aria-pressed={saved}
        title="Save (s)"
        onClick={() => dispatch.perform('save')}
      >
        <Icon name="saved" filled={saved} /> <span className="label">{saved ? 'Saved' : 'Save'}</span>
      </button>
      <button
        type="button"
        className="tool-word"
        title="Mark read or unread (m)"
        onClick={() => dispatch.perform('toggle-read')}
      >
        <Icon name="unread" filled={!read} /> <span className="label">{read ? 'Mark unread' : 'Mark read'}</span>
      </button>
      <button
        type="button"
        className="tool-word"
        title="Highlight the words that are selected (h)"
        onClick={() => dispatch.perform('highlight')}
      >
        <Icon name="pen" /> <span className="label">Highlight</span>
      </button>
      {url && (
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
