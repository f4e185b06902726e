import { useHeading, type ViewOf } from '@dateline/reader';
import { useTitle } from '../app/title.js';
import { EmptyView } from './empty-view.js';

/** An address that shows nothing. */
export function Unknown({ view }: { view: ViewOf<'unknown'> }) {
  useTitle(useHeading(view).title);
  return (
    <div className="sheet">
      <EmptyView view={view} />
    </div>
  );
}
