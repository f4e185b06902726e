import type { EditionStory as Story } from '@dateline/core/library';
import { inColumns } from '@dateline/reader';
import { useMemo, useSyncExternalStore } from 'react';
import { columnCount, subscribeToColumns } from './column-count.js';
import { EditionStory } from './edition-story.js';

/** Stories after the first one whose headlines are larger than those of the others. */
const SECOND = 3;

/** Lines of so many characters, at least one and at most as many as are shown. */
const lines = (text: string | undefined, characters: number, most: number) =>
  text === undefined ? 0 : Math.min(most, Math.ceil(text.length / characters));

/** Lines that a picture takes. */
const PICTURE = 12;

/** About how high a Story is, in lines: near enough to fill columns evenly. */
function heightOf({ article, statements, since }: Story, pictured: boolean): number {
  const said = statements.reduce((sum, { text }) => sum + lines(text, 44, 5) + 1.7, 0);
  const added = (since?.added ?? []).reduce((sum, { text }) => sum + lines(text, 42, 3) + 0.3, 0);
  return (
    (pictured ? PICTURE : 0) +
    4 +
    1.2 * lines(article.headline, 24, 8) +
    lines(article.deck ?? article.excerpt, 38, 3) +
    said +
    added
  );
}

interface Props {
  stories: readonly Story[];
  day: string;
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** The id of the article whose picture is shown. */
  pictured: string | undefined;
}

/** The Stories after the first one, in as many columns as the window is wide for. */
export function Columns({ stories, pictured, ...shown }: Props) {
  const count = useSyncExternalStore(subscribeToColumns, columnCount, columnCount);
  const columns = useMemo(
    () => inColumns(stories, count, (story) => heightOf(story, story.article.id === pictured)),
    [stories, count, pictured],
  );
  return (
    <div className="edition-columns">
      {columns.map((column) => (
        <div key={column[0]?.article.id} className="edition-column">
          {column.map((story) => (
            <EditionStory
              key={story.article.id}
              story={story}
              rank={stories.indexOf(story) < SECOND ? 'second' : 'rest'}
              pictured={story.article.id === pictured}
              {...shown}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
