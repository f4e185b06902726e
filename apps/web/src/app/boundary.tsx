import { frameMessages, problemOf } from '@dateline/reader';
import { Component, type ReactNode } from 'react';

/** Keeps the failure of one view to that view, with a sentence and a way to try again. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override state: { error?: unknown } = {};

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    // A chunk that could not be loaded is only asked for again when the page is loaded again.
    return (
      <div className="sheet">
        <div className="state" role="alert">
          <p>{problemOf(error).message}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {frameMessages.tryAgain}
          </button>
        </div>
      </div>
    );
  }
}
