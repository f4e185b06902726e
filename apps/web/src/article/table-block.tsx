import { type Table, tableCells, tableRows } from '@dateline/core';
import { aroundMessages, positionKey } from '@dateline/reader';
import { type BlockProps, Captions, reachable } from './captions.js';
import { Run } from './run.js';

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

/** A table, which scrolls sideways by itself where it is wider than the text. */
export function TableBlock({ at, block, pointers, focus }: BlockProps & { block: Table }) {
  const numbers = numberColumns(block);
  const sentences = sentenceColumns(block);
  const kindOf = (column: number) => (numbers.has(column) ? 'number' : sentences.has(column) ? 'sentence' : undefined);
  return (
    <section id={`block-${at}`} className="table-scroll" aria-label={aroundMessages.table} ref={reachable}>
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
