import { type Article, type Entry, type ListItem, leadingDateline } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { type BlockGroup, backgroundBlocks, fullWhen, groupBlocks, isChosen, positionKey } from '@dateline/reader';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { InTurn } from '../app/in-turn.js';
import { Block, Prose } from './block.js';
import type { Pointing } from './captions.js';

type Item = { at: number; block: ListItem };

/** Items of one depth with those deeper inside the one before them. */
function nested(items: Item[], depth: number, pointing: Pointing): ReactNode {
  const first = items[0];
  if (!first) return null;
  const Tag = first.block.ordered ? 'ol' : 'ul';
  const own: { item: Item; inner: Item[] }[] = [];
  for (const item of items) {
    const last = own.at(-1);
    if (item.block.depth > depth && last) last.inner.push(item);
    else own.push({ item, inner: [] });
  }
  return (
    <Tag start={first.block.ordered ? first.block.number : undefined}>
      {own.map(({ item, inner }) => (
        <li key={item.at} id={`block-${item.at}`} value={item.block.ordered ? item.block.number : undefined}>
          <Prose at={item.at} block={item.block} {...pointing} />
          {nested(inner, inner[0]?.block.depth ?? depth + 1, pointing)}
        </li>
      ))}
    </Tag>
  );
}

interface GroupProps extends Pointing {
  group: BlockGroup;
  background: boolean;
  opening?: ReactNode;
}

function Drawn({ group, background, opening, ...pointing }: GroupProps) {
  if (group.kind === 'list') return nested(group.items, group.items[0]?.block.depth ?? 1, pointing);
  if (group.kind === 'quote') {
    return (
      <blockquote>
        {group.blocks.map(({ at, block }) => (
          <p key={at} id={`block-${at}`}>
            <Prose at={at} block={block} {...pointing} />
          </p>
        ))}
      </blockquote>
    );
  }
  const { at, block } = group;
  if (block.type !== 'paragraph' || (!opening && !background)) return <Block at={at} block={block} {...pointing} />;
  return (
    <p id={`block-${at}`} className={background ? 'background' : undefined}>
      {opening}
      <Prose at={at} block={block} {...pointing} />
    </p>
  );
}

/** Memoised, because a long story has hundreds of these: drawn again only when a choice in it changes. */
const Group = memo(
  function Group(props: GroupProps) {
    return (
      <InTurn>
        <Drawn {...props} />
      </InTurn>
    );
  },
  (a, b) =>
    a.group === b.group &&
    a.pointers === b.pointers &&
    a.background === b.background &&
    a.opening === b.opening &&
    (a.focus === b.focus || (!touches(a) && !touches(b))),
);

function touches({ group, pointers, focus }: GroupProps): boolean {
  if (!focus) return false;
  const ats =
    group.kind === 'single' ? [group.at] : (group.kind === 'quote' ? group.blocks : group.items).map(({ at }) => at);
  const keys = ats.map((at) => positionKey(at));
  for (const [key, list] of pointers) {
    if (!keys.some((own) => key === own || key.startsWith(`${own}.`))) continue;
    if (list.some((pointer) => isChosen(pointer, focus))) return true;
  }
  return false;
}

/** Who wrote an entry of a live blog or a thread, and when. */
function EntryHead({ entry }: { entry: Entry }) {
  return (
    <p className="entry-head">
      {entry.author && <span className="author">{entry.author.name}</span>}
      {entry.time && <time dateTime={entry.time}>{fullWhen(entry.time)}</time>}
    </p>
  );
}

export function Body({ article, reading, ...pointing }: { article: Article; reading: Reading | undefined } & Pointing) {
  const groups = useMemo(() => groupBlocks(article.body, article.entries), [article]);
  const background = useMemo(() => backgroundBlocks(article, reading), [article, reading]);
  const text = leadingDateline(article);
  const opening = useMemo(() => (text ? <span className="dateline">{text} </span> : undefined), [text]);
  const first = groups.findIndex(({ kind, at }) => kind === 'single' && article.body[at]?.type === 'paragraph');
  const entries = new Map((article.entries ?? []).map((entry) => [entry.blocks.start, entry]));
  return groups.map((group, index) => {
    const entry = entries.get(group.at);
    return (
      <Fragment key={group.at}>
        {entry && (entry.author || entry.time) && <EntryHead entry={entry} />}
        <Group
          group={group}
          background={background.has(group.at)}
          opening={index === first ? opening : undefined}
          {...pointing}
        />
      </Fragment>
    );
  });
}
