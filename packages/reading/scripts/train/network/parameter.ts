import { keptNumbers, moveRow } from './products.js';

/** Decay of Adam's running means of gradients and of their squares, as products.wat has them. */
const MEAN = 0.9;
const SQUARE = 0.999;

/** A table of numbers to learn, with what Adam keeps of each. Rows that were not touched are not moved. */
export class Parameter {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  /** Numbers in a row, a multiple of 4. */
  readonly width: number;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private readonly isTouched: Uint8Array;
  private touched: number[] = [];
  private sum: Float64Array | undefined;
  private summed = 0;

  constructor(rows: number, width: number) {
    const size = rows * width;
    this.width = width;
    this.values = keptNumbers(size);
    this.gradient = keptNumbers(size);
    this.mean = keptNumbers(size);
    this.square = keptNumbers(size);
    this.isTouched = new Uint8Array(rows);
  }

  /** Numbers drawn about 0, with a spread. */
  drawn(next: () => number, spread: number): this {
    for (let i = 0; i < this.values.length; i++) {
      this.values[i] = (next() + next() + next() + next() - 2) * 1.73 * spread;
    }
    return this;
  }

  /** Where a row begins, whose gradient is about to change. */
  row(number: number): number {
    if (this.isTouched[number] === 0) {
      this.isTouched[number] = 1;
      this.touched.push(number);
    }
    return number * this.width;
  }

  /** These rows are about to change. */
  touch(rows: Int32Array): this {
    for (const row of rows) this.row(row);
    return this;
  }

  /** All rows are about to change. */
  all(): this {
    for (let row = 0; row < this.isTouched.length; row++) this.row(row);
    return this;
  }

  /** Moves against the gradient, which is then 0 again. `step` counts from 1. */
  move(rate: number, step: number): void {
    const pace = (rate * Math.sqrt(1 - SQUARE ** step)) / (1 - MEAN ** step);
    const parts = { values: this.values, gradient: this.gradient, mean: this.mean, square: this.square };
    for (const row of this.touched) {
      moveRow(parts, row * this.width, this.width, pace);
      this.isTouched[row] = 0;
    }
    this.touched = [];
  }

  /** Takes the values of now into their average. */
  remember(): void {
    this.sum ??= new Float64Array(this.values.length);
    this.summed++;
    for (let i = 0; i < this.values.length; i++) this.sum[i] = this.sum[i]! + this.values[i]!;
  }

  /** Puts the average of what was remembered in place of the values. */
  settle(): void {
    if (!this.sum) return;
    for (let i = 0; i < this.values.length; i++) this.values[i] = this.sum[i]! / this.summed;
  }
}
