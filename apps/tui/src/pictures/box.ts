/** Pixels. */
export interface PixelSize {
  width: number;
  height: number;
}

/** Cells. */
export interface CellBox {
  columns: number;
  rows: number;
}

/** Of a cell where the terminal does not say: twice as high as wide. */
export const COMMON_CELL: PixelSize = { width: 10, height: 20 };

/** The cells that a picture takes in its own proportions: no more than there are, and no larger than it is. */
export function boxOf(picture: PixelSize, most: CellBox, cell: PixelSize): CellBox {
  const clamp = (value: number, greatest: number) => Math.max(1, Math.min(greatest, Math.round(value)));
  const widest = clamp(Math.ceil(picture.width / cell.width), most.columns);
  const rowsAt = (columns: number) => ((columns * cell.width) / picture.width) * (picture.height / cell.height);
  if (rowsAt(widest) <= most.rows) return { columns: widest, rows: clamp(rowsAt(widest), most.rows) };
  return { columns: clamp(widest * (most.rows / rowsAt(widest)), widest), rows: most.rows };
}
