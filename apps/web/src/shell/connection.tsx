import { awayMessages, frameMessages, useConnection, useStore } from '@dateline/reader';
import { deviceState } from '../offline/device.js';

/** Says when the library does not answer, and what waits for it; disappears when it does again and has all. */
export function Connection() {
  const { problem, retry } = useConnection();
  const { stories = 0, waiting = 0 } = useStore(deviceState) ?? {};
  if (!problem && waiting === 0) return null;
  const again = (
    <button type="button" className="button" onClick={retry}>
      {frameMessages.tryNow}
    </button>
  );
  // Whoever has stories here loses nothing, and is not alarmed.
  if (!problem || stories > 0)
    return (
      <div className="connection is-kept" role="status">
        <p>
          {problem && (
            <>
              <strong>{awayMessages.offline}</strong> {awayMessages.onDevice(stories)}{' '}
            </>
          )}
          {waiting > 0 && awayMessages.waiting(waiting)}
        </p>
        {problem && again}
      </div>
    );
  return (
    <div className="connection" role="alert">
      <p>
        <strong>{problem.message}</strong> {awayMessages.hint}
      </p>
      {again}
    </div>
  );
}
