import { awayMessages, frameMessages, useConnection } from '@dateline/reader';

/** Says when the library does not answer; disappears when it does again. */
export function Connection() {
  const { problem, retry } = useConnection();
  if (!problem) return null;
  return (
    <div className="connection" role="alert">
      <p>
        <strong>{problem.message}</strong> {awayMessages.hint}
      </p>
      <button type="button" className="button" onClick={retry}>
        {frameMessages.tryNow}
      </button>
    </div>
  );
}
