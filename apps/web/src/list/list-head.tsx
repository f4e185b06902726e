import {
  keyMessages,
  listMessages,
  triageMessages,
  useCount,
  useHeading,
  useListChoice,
  useReader,
  type View,
  withState,
} from '@dateline/reader';
import { useTitle } from '../app/title.js';
import { openMenu } from '../overlays/menu.js';
import { listCommands } from '../overlays/menu-commands.js';
import { Icon } from '../parts/icon.js';

interface ListHeadProps {
  view: View & { name: 'list' };
  onFind: (() => void) | undefined;
  onMarkAll: (() => void) | undefined;
}

export function ListHead({ view, onFind, onMarkAll }: ListHeadProps) {
  const { dispatch } = useReader();
  const { unread = false, oldest = false } = useListChoice(view.query);
  const total = useCount(unread ? withState(view.query, 'unread') : view.query);
  const { title, kind } = useHeading(view);
  useTitle(title);
  return (
    <header className="list-head">
      <div>
        {kind && <p className="kicker">{kind}</p>}
        <h1 id="list-title">{title}</h1>
      </div>
      <div className="list-tools">
        <p className="list-count" aria-live="polite">
          {total !== undefined && listMessages.articles(total)}
        </p>
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={unread}
          title={`${triageMessages.unreadOnly} (F)`}
          onClick={() => dispatch.perform('unread-only')}
        >
          {triageMessages.unreadOnly}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={oldest}
          title={`${triageMessages.oldestFirst} (B)`}
          onClick={() => dispatch.perform('oldest-first')}
        >
          {triageMessages.oldestFirst}
        </button>
        {onFind && (
          <button
            type="button"
            className="button button-quiet"
            title={`${listMessages.findHere} (${keyMessages.ctrl} F)`}
            onClick={onFind}
          >
            {listMessages.find}
          </button>
        )}
        {onMarkAll && (
          <button
            type="button"
            className="button button-quiet"
            title={`${listMessages.markAllRead} (A)`}
            onClick={onMarkAll}
          >
            {listMessages.markAllRead}
          </button>
        )}
        <button
          type="button"
          className="tool"
          aria-haspopup="dialog"
          title={triageMessages.more}
          onClick={({ currentTarget }) => openMenu(currentTarget, triageMessages.more, listCommands)}
        >
          <Icon name="more" />
          <span className="quiet">{triageMessages.more}</span>
        </button>
      </div>
    </header>
  );
}
