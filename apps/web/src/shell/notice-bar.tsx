import { frameMessages, useNotice, useReader } from '@dateline/reader';
import { useEffect } from 'react';
import { Icon } from '../parts/icon.js';

/** Milliseconds that a notice stays; one that can be undone stays long enough to be read and reached. */
const DURATION = { plain: 4000, undoable: 8000 };

/** What was just done or failed, said once at the foot of the page and to a screen reader. */
export function NoticeBar() {
  const { notice, dismiss } = useNotice();
  const { dispatch } = useReader();
  useEffect(() => {
    if (!notice || notice.tone === 'problem') return;
    const timer = setTimeout(() => dismiss(notice.id), notice.undoable ? DURATION.undoable : DURATION.plain);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return (
    <div className="notice-area" role="status" aria-live="polite">
      {notice && (
        <div className={`notice notice-${notice.tone}`}>
          <span>{notice.text}</span>
          {notice.undoable && (
            <button type="button" className="notice-undo" onClick={() => dispatch.perform('undo')}>
              {frameMessages.undo} <kbd>z</kbd>
            </button>
          )}
          <button type="button" className="tool" onClick={() => dismiss(notice.id)}>
            <Icon name="close" />
            <span className="quiet">{frameMessages.close}</span>
          </button>
        </div>
      )}
    </div>
  );
}
