import type { Problem } from '@dateline/reader';
import type { ReactNode } from 'react';
import { useLate } from './late.js';

/** Shown only when an answer is late. */
export function Waiting({ what }: { what: string }) {
  return useLate(true) ? (
    <p className="state" role="status">
      Fetching {what} …
    </p>
  ) : null;
}

export function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  return (
    <div className="state" role="alert">
      <p>{problem.message}</p>
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}
