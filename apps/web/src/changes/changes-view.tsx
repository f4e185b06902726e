import type { RedlineBlock, RedlineRun } from '@dateline/core/library';
import {
  changesMessages,
  type RedlineItem,
  redlineItems,
  redlineParts,
  redlineSentence,
  sameSentence,
  selectedIn,
  useReader,
  useReaderState,
  useRedline,
  type View,
  viewKey,
} from '@dateline/reader';
import { useEffect, useMemo, useRef } from 'react';
import { useTitle } from '../app/title.js';
import { Icon } from '../parts/icon.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';

/** What went and what came, in words as well for who does not see strokes and lines. Blanks around it stand outside. */
function Run({ run: { kind, text, change }, current }: { run: RedlineRun; current: string | undefined }) {
  if (kind === 'same') return <>{text}</>;
  const mark = change !== undefined && String(change) === current ? 'is-current' : undefined;
  const [Tag, word] =
    kind === 'removed' ? (['del', changesMessages.cut] as const) : (['ins', changesMessages.come] as const);
  const words = text.trim();
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <Tag className={mark}>
        <span className="quiet">{word}: </span>
        {words}
        <span className="quiet">. </span>
      </Tag>
      {text.slice(start + words.length)}
    </>
  );
}

function Block({ block, number, current }: { block: RedlineBlock; number: number; current: string | undefined }) {
  let start = 0;
  const runs = block.runs.map((run) => {
    const key = `${start} ${run.kind}`;
    start += run.text.length;
    return <Run key={key} run={run} current={current} />;
  });
  const place = { id: `change-block-${number}`, className: `redline-block redline-${block.kind}` };
  if (block.type === 'headline') return <h2 {...place}>{runs}</h2>;
  if (block.type === 'quote') return <blockquote {...place}>{runs}</blockquote>;
  return <p {...place}>{runs}</p>;
}

interface ItemProps {
  item: RedlineItem;
  row: string;
  selected: boolean;
  onSelect: () => void;
}

function Item({ item: { label, before, after }, row, selected, onSelect }: ItemProps) {
  return (
    <li>
      <button type="button" data-row={row} aria-pressed={selected} onFocus={onSelect} onClick={onSelect}>
        <span className="redline-label">{label}</span>
        {before !== undefined && <del>{before}</del>}
        {before !== undefined && after !== undefined && ' '}
        {after !== undefined && <ins>{after}</ins>}
      </button>
    </li>
  );
}

/** How a story changed since it was read: what is meant otherwise, then its words. */
export function ChangesView({ id, query }: { id: string; query: string | undefined }) {
  const { data: redline, loading, problem, retry } = useRedline(id);
  const reader = useReader();
  const { change, shell } = reader;
  const view = useMemo((): View => ({ name: 'changes', id }), [id]);
  const chosen = useReaderState().selected[viewKey(view)];
  const items = redline ? redlineItems(redline) : [];
  const selected = selectedIn(
    reader,
    view,
    items.map((_, number) => String(number)),
  );
  useTitle(changesMessages.title);

  // A choice leads to its place; what was chosen on an earlier visit does not.
  const first = useRef(chosen);
  const block = selected === undefined ? undefined : items[Number(selected)]?.block;
  useEffect(() => {
    if (chosen === first.current) return;
    first.current = undefined;
    if (block !== undefined) document.getElementById(`change-block-${block}`)?.scrollIntoView({ block: 'center' });
  }, [chosen, block]);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !redline) return <Waiting what={changesMessages.name} />;
  return (
    <div className="sheet redline">
      <div className="story-tools" role="toolbar" aria-label={changesMessages.title}>
        <button type="button" className="tool-word" title={`${changesMessages.back} (u)`} onClick={() => shell.back()}>
          <Icon name="back" /> {changesMessages.back}
        </button>
        <span className="spring" />
        <ViewLink
          className="tool-word"
          view={{ name: 'article', id, ...(query !== undefined && { query }) }}
          onGo={() => reader.dispatch.perform('open')}
          title={`${changesMessages.openStory} (o)`}
        >
          {changesMessages.openStory}
        </ViewLink>
      </div>
      <header className="voice-head">
        <p className="kicker">{changesMessages.title}</p>
        <h1>{redlineSentence(redline)}</h1>
      </header>
      {items.length > 0 && (
        <ol className="redline-items" aria-label={changesMessages.listTitle}>
          {items.map((item, number) => {
            const row = String(number);
            return (
              <Item
                key={row}
                item={item}
                row={row}
                selected={row === selected}
                onSelect={() => change({ type: 'select', view, id: row })}
              />
            );
          })}
        </ol>
      )}
      <div className="redline-text">
        {redlineParts(redline).map((part) =>
          part.kind === 'same' ? (
            <p key={part.number} className="redline-gap">
              {sameSentence(part.count)}
            </p>
          ) : (
            <Block key={part.number} block={part.block} number={part.number} current={selected} />
          ),
        )}
      </div>
    </div>
  );
}
