import { frameMessages, useReader, useRefresh } from '@dateline/reader';
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
        title={`${frameMessages.refresh} (r)`}
        aria-disabled={running}
        onClick={() => dispatch.perform('refresh')}
      >
        <Icon name="refresh" />
        <span className="quiet">{frameMessages.refresh}</span>
      </button>
      {running && (
        <span className="progress">
          <progress aria-label={frameMessages.refresh} max={progress?.total || 1} value={progress?.done ?? 0} />
          <span>
            {progress ? frameMessages.refreshed(progress.done, progress.total, progress.added) : frameMessages.asking}
          </span>
        </span>
      )}
    </>
  );
}
