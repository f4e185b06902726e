import { type Block as ArticleBlock, type Figure, isSafeLink, type Table, tableCells, tableRows } from '@dateline/core';
import { articleMessages, type Focus, type Pointer, positionKey } from '@dateline/reader';
import { Icon } from '../parts/icon.js';
import { FigureFrame } from './figure.js';
import { Run } from './run.js';

/** What points into the text of an article, and what of it is chosen. */
export interface Pointing {
  pointers: ReadonlyMap<string, Pointer[]>;
  focus: Focus | undefined;
}

interface BlockProps extends Pointing {
  at: number;
  block: ArticleBlock;
}

/** What scrolls sideways must be reached by the keyboard (WCAG 2.1.1); what does not, need not. The window may get narrower. */
function reachable(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const judge = () => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(judge);
  observer.observe(element);
  return () => observer.disconnect();
}

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

/** The caption and credit of a figure, table or code. */
function Captions({ at, block, pointers, focus, tag: Tag }: BlockProps & { tag: 'figcaption' | 'caption' | 'p' }) {
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

const NUMBER = /^[\s\d.,%()$€£¥+−–-]+$/;

/** A cell of so many characters is a sentence, and wants some width. */
const SENTENCE = 28;

/** The columns that hold sentences: they keep their width where the table is wider than the page. */
const sentenceColumns = ({ parts }: Table) =>
  new Set(
    tableCells(parts)
      .filter(({ text }) => text.length > SENTENCE)
      .map(({ column }) => column),
  );

/** The columns that hold numbers, but for their heads; they stand flush right. */
function numberColumns({ parts }: Table): Set<number> {
  const columns = Map.groupBy(
    tableCells(parts).filter(({ header, text }) => !header && text.trim()),
    ({ column }) => column,
  );
  return new Set([...columns].filter(([, cells]) => cells.every(({ text }) => NUMBER.test(text))).map(([at]) => at));
}

function TableBlock({ at, block, pointers, focus }: BlockProps & { block: Table }) {
  const numbers = numberColumns(block);
  const sentences = sentenceColumns(block);
  const kindOf = (column: number) => (numbers.has(column) ? 'number' : sentences.has(column) ? 'sentence' : undefined);
  return (
    <section id={`block-${at}`} className="table-scroll" aria-label={articleMessages.table} ref={reachable}>
      <table>
        <Captions at={at} block={block} pointers={pointers} focus={focus} tag="caption" />
        <tbody>
          {tableRows(block.parts).map((row) => (
            <tr key={row[0]?.row}>
              {row.map((cell) => {
                const part = block.parts.indexOf(cell);
                const Cell = cell.header ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.column}
                    colSpan={cell.columnSpan}
                    rowSpan={cell.rowSpan}
                    className={kindOf(cell.column)}
                  >
                    <Run
                      text={cell.text}
                      marks={cell.marks}
                      pointers={pointers.get(positionKey(at, part))}
                      focus={focus}
                    />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
