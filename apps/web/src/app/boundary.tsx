import { problemOf } from '@dateline/reader';
import { Component, type ReactNode } from 'react';
import { Failed } from '../parts/states.js';

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
        <Failed problem={problemOf(error)} retry={() => location.reload()} />
      </div>
    );
  }
}
