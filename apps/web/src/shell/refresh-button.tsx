import { useReader, useRefresh } from '@dateline/reader';
import { Icon } from '../parts/icon.js';

/** Asks the feeds; while it runs, says how far it is. */
export function RefreshButton() {
  const { dispatch } = useReader();
  const { running, progress } = useRefresh();
  return (
    <>
      <button
        type="button"
        className={running ? 'tool tool-busy' : 'tool'}
        title="Refresh (r)"
        aria-disabled={running}
        onClick={() => dispatch.perform('refresh')}
      >
        <Icon name="refresh" />
        <span className="quiet">Refresh</span>
      </button>
      {running && (
        <span className="progress">
          <progress aria-label="Refresh" max={progress?.total || 1} value={progress?.done ?? 0} />
          <span>
            {progress ? `${progress.done} of ${progress.total}` : 'Asking'}
            {progress && progress.added > 0 ? `, ${progress.added} new` : ''}
          </span>
        </span>
      )}
    </>
  );
}
