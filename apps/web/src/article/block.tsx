import { type Figure, isSafeLink } from '@dateline/core';
import { positionKey } from '@dateline/reader';
import { Icon } from '../parts/icon.js';
import { type BlockProps, Captions, reachable } from './captions.js';
import { FigureFrame } from './figure.js';
import { TableBlock } from './late-table.js';
import { Run } from './run.js';

/** The words of a block with their marks. */
export function Prose({ at, block, pointers, focus }: BlockProps) {
  if (!('marks' in block)) return null;
  return <Run text={block.text} marks={block.marks} pointers={pointers.get(positionKey(at))} focus={focus} />;
}

function FigureBlock({ at, block, pointers, focus }: BlockProps & { block: Figure }) {
  return (
    <figure id={`block-${at}`}>
      <FigureFrame block={block} />
      <Captions at={at} block={block} pointers={pointers} focus={focus} tag="figcaption" />
    </figure>
  );
}

/** One block of the body, except quotations and lists, which stand in groups. */
export function Block(props: BlockProps) {
  const { at, block } = props;
  switch (block.type) {
    case 'paragraph':
      return (
        <p id={`block-${at}`}>
          <Prose {...props} />
        </p>
      );
    case 'heading': {
      // The headline is the page's first heading and the body's stand beneath it.
      const Tag = (['h2', 'h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[block.level] ?? 'h2';
      return (
        <Tag id={`block-${at}`}>
          <Prose {...props} />
        </Tag>
      );
    }
    case 'figure':
      return <FigureBlock {...props} block={block} />;
    case 'table':
      return <TableBlock {...props} block={block} />;
    case 'code':
      return (
        <div id={`block-${at}`}>
          <pre ref={reachable}>
            <code>{block.text}</code>
          </pre>
          <Captions {...props} tag="p" />
        </div>
      );
    case 'note':
      return (
        <p id={`block-${at}`} className="footnote">
          {block.label !== undefined && (
            <sup>
              <a id={`note-${block.id}`} href={`#note-sign-${encodeURIComponent(block.id)}`} role="doc-backlink">
                {block.label}
              </a>
            </sup>
          )}{' '}
          <Prose {...props} />
        </p>
      );
    case 'embed':
      return isSafeLink(block.url) ? (
        <p id={`block-${at}`} className="embed">
          <a href={block.url} target="_blank" rel="noopener noreferrer nofollow">
            <Icon name="out" />
            <span>
              {block.title ?? block.url}
              {block.provider && <span className="from"> {block.provider}</span>}
            </span>
          </a>
        </p>
      ) : null;
    case 'separator':
      return <hr id={`block-${at}`} />;
    default:
      return null;
  }
}
