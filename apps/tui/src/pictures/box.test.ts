import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxOf } from './box.js';

const size = (most: number) => fc.integer({ min: 1, max: most });

it('is never more than there is, nor nothing, and keeps the proportions as far as cells allow', () => {
  fc.assert(
    fc.property(
      fc.record({ width: size(8_000), height: size(8_000) }),
      fc.record({ columns: size(200), rows: size(100) }),
      fc.record({ width: size(30), height: size(60) }),
      (picture, most, cell) => {
        const { columns, rows } = boxOf(picture, most, cell);
        expect(columns).toBeGreaterThanOrEqual(1);
        expect(rows).toBeGreaterThanOrEqual(1);
        expect(columns).toBeLessThanOrEqual(most.columns);
        expect(rows).toBeLessThanOrEqual(most.rows);
        // No larger than it is, but for the rest of a cell.
        expect(columns * cell.width).toBeLessThan(picture.width + cell.width);
        // Within one cell of its height at this width.
        const wanted = ((columns * cell.width) / picture.width) * (picture.height / cell.height);
        const slack = (cell.width / picture.width) * (picture.height / cell.height);
        if (columns > 1 && rows > 1 && rows < most.rows) expect(Math.abs(rows - wanted)).toBeLessThanOrEqual(1 + slack);
      },
    ),
  );
});

it('of a picture in the press', () => {
  expect(boxOf({ width: 1_200, height: 800 }, { columns: 68, rows: 30 }, { width: 10, height: 20 })).toEqual({
    columns: 68,
    rows: 23,
  });
  expect(boxOf({ width: 1_200, height: 800 }, { columns: 68, rows: 12 }, { width: 10, height: 20 })).toEqual({
    columns: 36,
    rows: 12,
  });
  expect(boxOf({ width: 100, height: 40 }, { columns: 68, rows: 12 }, { width: 10, height: 20 })).toEqual({
    columns: 10,
    rows: 2,
  });
});
