import type { StoredArticle } from '@dateline/core/library';
import { addressOf, aroundMessages, triageMessages, useReader } from '@dateline/reader';
import { openMenu } from '../overlays/menu.js';
import { articleCommands } from '../overlays/menu-commands.js';
import { Icon } from '../parts/icon.js';

/** What can be done with the story, each also a key. */
export function Toolbar({ stored }: { stored: StoredArticle }) {
  const { dispatch, shell } = useReader();
  const { article, read, saved } = stored;
  const url = addressOf(article);
  return (
    <div className="story-tools" role="toolbar" aria-label={aroundMessages.tools}>
      <button type="button" className="tool-word" title={`${aroundMessages.back} (u)`} onClick={() => shell.back()}>
        <Icon name="back" /> {aroundMessages.back}
      </button>
      <span className="spring" />
      <button
        type="button"
        className={saved ? 'tool-word is-saved' : 'tool-word'}
        aria-pressed={saved}
        title={`${aroundMessages.save} (s)`}
        onClick={() => dispatch.perform('save')}
      >
        <Icon name="saved" filled={saved} />{' '}
        <span className="label">{saved ? aroundMessages.saved : aroundMessages.save}</span>
      </button>
      <button
        type="button"
        className="tool-word"
        title={`${aroundMessages.markReadOrUnread} (m)`}
        onClick={() => dispatch.perform('toggle-read')}
      >
        <Icon name="unread" filled={!read} />{' '}
        <span className="label">{read ? aroundMessages.markUnread : aroundMessages.markRead}</span>
      </button>
      <button
        type="button"
        className="tool-word"
        title={`${aroundMessages.highlightWords} (h)`}
        onClick={() => dispatch.perform('highlight')}
      >
        <Icon name="pen" /> <span className="label">{aroundMessages.highlight}</span>
      </button>
      {url && (
        <a
          className="tool-word"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={`${aroundMessages.openOriginal} (w)`}
        >
          <Icon name="out" /> <span className="label">{aroundMessages.original}</span>
        </a>
      )}
      <button
        type="button"
        className="tool-word"
        aria-haspopup="dialog"
        title={triageMessages.more}
        onClick={({ currentTarget }) => openMenu(currentTarget, triageMessages.more, articleCommands)}
      >
        <Icon name="more" /> <span className="label">{triageMessages.more}</span>
      </button>
    </div>
  );
}
