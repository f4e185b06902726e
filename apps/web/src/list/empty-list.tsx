import { QUERY_HELP } from '@dateline/core';
import type { View } from '@dateline/reader';
import { queryMessages } from '@dateline/reader';
import { EmptyView } from '../parts/empty-view.js';

/** Why a list has no stories, and what to do about it. */
export function EmptyList({ view }: { view: View }) {
  return (
    <EmptyView view={view}>
      <dl className="query-help">
        {QUERY_HELP.map(({ form }) => (
          <div key={form}>
            <dt>
              <code>{form}</code>
            </dt>
            <dd>{queryMessages[form]}</dd>
          </div>
        ))}
      </dl>
    </EmptyView>
  );
}
