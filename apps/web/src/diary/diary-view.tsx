import {
  byDay,
  type DiaryRow,
  dayHeading,
  diaryMessages,
  diaryRows,
  entryLabel,
  entrySources,
  entryVoices,
  headlineOf,
  type ReaderContext,
  storyMessages,
  useDiary,
  useHeading,
  useReader,
  useReaderState,
  type ViewOf,
  viewKey,
} from '@dateline/reader';
import { useMemo } from 'react';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { EmptyView } from '../parts/empty-view.js';
import { More } from '../parts/more.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';

interface RowProps {
  row: DiaryRow;
  selected: string | undefined;
  onSelect: (id: string) => void;
}

const title = ({ article }: DiaryRow) => headlineOf(article) ?? article.excerpt ?? storyMessages.untitled;

function RowLink({ row, onSelect, children }: RowProps & { children: string }) {
  const { article, id, view } = row;
  return (
    <ViewLink
      className="row-link"
      view={view}
      data-row={id}
      lang={article.language}
      dir={article.direction}
      onFocus={() => onSelect(id)}
    >
      {children}
    </ViewLink>
  );
}

/** The other stories of an event: those that tell it as well, or what came of it. */
function Others({ rows, ...rest }: Omit<RowProps, 'row'> & { rows: readonly DiaryRow[] }) {
  return (
    <ul className="event-others">
      {rows.map((row) => (
        <li key={row.id} className={row.id === rest.selected ? 'is-selected' : undefined}>
          <RowLink row={row} {...rest}>
            {title(row)}
          </RowLink>
          {row.article.source && <span className="event-source"> {row.article.source}</span>}
        </li>
      ))}
    </ul>
  );
}

/** One event, what it is told by and what came of it. */
function Event({ rows, ...rest }: Omit<RowProps, 'row'> & { rows: readonly DiaryRow[] }) {
  const [event, ...others] = rows;
  if (!event) return null;
  const { entry } = event;
  const [label, voices] = [entryLabel(entry), entryVoices(entry)];
  const told = others.filter(({ kind }) => kind === 'told');
  const came = others.filter(({ kind }) => kind === 'came');
  return (
    <li className={event.id === rest.selected ? 'event is-selected' : 'event'}>
      {label && <p className="kicker">{label}</p>}
      <p className="event-clause">
        <RowLink row={event} {...rest}>
          {entry.text}
        </RowLink>
      </p>
      {voices && <p className="event-voices">{voices}</p>}
      <p className="story-source">
        <span>{title(event)}</span>
        {entrySources(entry) && <span>{entrySources(entry)}</span>}
      </p>
      {told.length > 0 && <Others rows={told} {...rest} />}
      {came.length > 0 && (
        <div className="event-came">
          <h3>{diaryMessages.cameOfIt}</h3>
          <Others rows={came} {...rest} />
        </div>
      )}
    </li>
  );
}

function Tools({
  reader,
  earlier,
}: {
  reader: ReaderContext & { dispatch: { perform: (id: 'earlier-days' | 'find-day') => unknown } };
  earlier: string | undefined;
}) {
  return (
    <div className="head-tools">
      {earlier !== undefined && (
        <button type="button" className="button button-quiet" onClick={() => reader.dispatch.perform('earlier-days')}>
          {diaryMessages.earlierDays}
        </button>
      )}
      <button type="button" className="button button-quiet" onClick={() => reader.dispatch.perform('find-day')}>
        {diaryMessages.goToDay}
      </button>
    </div>
  );
}

/** What stories say will happen, by day, and what came of it. */
export function DiaryView({ from }: { from: string | undefined }) {
  const reader = useReader();
  const { items, earlier, loading, problem, retry, more, loadMore } = useDiary(from);
  const view = useMemo((): ViewOf<'diary'> => ({ name: 'diary', ...(from !== undefined && { from }) }), [from]);
  const selected = useReaderState().selected[viewKey(view)];
  const days = useMemo(() => byDay(items), [items]);
  const heading = useHeading(view);
  useTitle(heading.title);
  useScrollMemory(viewKey(view), items.length > 0);
  const onSelect = (id: string) => reader.change({ type: 'select', view, id });
  return (
    <div className="sheet">
      <header className="list-head">
        <div>
          {heading.kind && <p className="kicker">{heading.kind}</p>}
          <h1>{heading.title}</h1>
        </div>
        <Tools reader={reader} earlier={earlier} />
      </header>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what={diaryMessages.name} />}
      {!loading && !problem && items.length === 0 && <EmptyView view={view} />}
      {days.map(({ day, entries }) => (
        <section key={day} className="diary-day">
          <h2>{dayHeading(day)}</h2>
          <ul>
            {entries.map((entry) => (
              <Event key={entry.id} rows={diaryRows([entry])} selected={selected} onSelect={onSelect} />
            ))}
          </ul>
        </section>
      ))}
      <More more={more} load={loadMore} />
    </div>
  );
}
