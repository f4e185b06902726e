import type { Block as ArticleBlock } from '@dateline/core';
import { type Focus, type Pointer, positionKey } from '@dateline/reader';
import { Run } from './run.js';

/** What points into the text of an article, and what of it is chosen. */
export interface Pointing {
  pointers: ReadonlyMap<string, Pointer[]>;
  focus: Focus | undefined;
}

export interface BlockProps extends Pointing {
  at: number;
  block: ArticleBlock;
}

/** What scrolls sideways must be reached by the keyboard (WCAG 2.1.1); what does not, need not. The window may get narrower. */
export function reachable(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const judge = () => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(judge);
  observer.observe(element);
  return () => observer.disconnect();
}

/** The caption and credit of a figure, table or code. */
export function Captions({
  at,
  block,
  pointers,
  focus,
  tag: Tag,
}: BlockProps & { tag: 'figcaption' | 'caption' | 'p' }) {
  const parts = ('parts' in block ? block.parts : undefined) ?? [];
  if (!parts.some(({ role }) => role !== 'cell')) return null;
  return (
    <Tag className="caption-line">
      {parts.map(({ role, text, marks }, part) =>
        // The number of a part is its only name, and their order never changes.
        role === 'cell' ? null : (
          <span key={positionKey(at, part)} className={role}>
            <Run text={text} marks={marks} pointers={pointers.get(positionKey(at, part))} focus={focus} />
          </span>
        ),
      )}
    </Tag>
  );
}
