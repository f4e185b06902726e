import {
  editionMessages,
  useEdition,
  useHeading,
  useReader,
  useReaderState,
  type ViewOf,
  viewKey,
} from '@dateline/reader';
import { useCallback, useMemo } from 'react';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { lately } from '../parts/lately.js';
import { Failed, Waiting } from '../parts/states.js';
import { Columns } from './columns.js';
import { EditionHead } from './edition-head.js';
import { EditionStory } from './edition-story.js';

const EmptyView = lately(() => import('../parts/empty-view.js').then((module) => module.EmptyView));

/** The front page of a day: its Stories in the order of their weight. */
export function EditionView({ view }: { view: ViewOf<'edition'> }) {
  const { data: edition, loading, problem, retry, fresh, showFresh } = useEdition(view);
  const { change } = useReader();
  const key = viewKey(view);
  const selected = useReaderState().selected[key];
  const select = useCallback((id: string) => change({ type: 'select', view, id }), [change, view]);
  const lead = edition?.stories[0];
  const others = useMemo(() => edition?.stories.slice(1) ?? [], [edition]);
  const { title } = useHeading(view);
  useTitle(title);
  useScrollMemory(key, edition !== undefined);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !edition) return <Waiting what={editionMessages.name} />;
  const shown = { selected, onSelect: select, day: view.day ?? '' };
  const pictured = edition.stories.find(({ picture }) => picture)?.article.id;
  return (
    <div className="edition">
      <EditionHead edition={edition} />
      {fresh > 0 && (
        <button
          type="button"
          className="fresh"
          onClick={() => {
            showFresh();
            scrollTo(0, 0);
          }}
        >
          {editionMessages.fresh(fresh)}
        </button>
      )}
      {lead ? (
        <EditionStory story={lead} rank="lead" pictured={pictured === lead.article.id} {...shown} />
      ) : (
        <EmptyView view={view} />
      )}
      {others.length > 0 && <Columns stories={others} pictured={pictured} {...shown} />}
    </div>
  );
}
