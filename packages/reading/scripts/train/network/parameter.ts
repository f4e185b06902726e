/** Decay of Adam's running means of gradients and of their squares (Kingma and Ba, 2015). */
const MEAN = 0.9;
const SQUARE = 0.999;

/** A table of numbers to learn, with what Adam keeps of each. Rows that were not touched are not moved. */
export class Parameter {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly width: number;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private readonly touched = new Set<number>();
  private sum: Float64Array | undefined;
  private summed = 0;

  /** @param room gives the zeros that values and gradient are kept in */
  constructor(rows: number, width: number, room: (count: number) => Float32Array = (count) => new Float32Array(count)) {
    const size = rows * width;
    this.width = width;
    this.values = room(size);
    this.gradient = room(size);
    this.mean = new Float32Array(size);
    this.square = new Float32Array(size);
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
    this.touched.add(number);
    return number * this.width;
  }

  /** Moves against the gradient, which is then 0 again. `step` counts from 1. */
  move(rate: number, step: number): void {
    const pace = (rate * Math.sqrt(1 - SQUARE ** step)) / (1 - MEAN ** step);
    const { values, gradient, mean, square, width } = this;
    for (const row of this.touched) {
      for (let i = row * width; i < (row + 1) * width; i++) {
        const g = gradient[i]!;
        const m = MEAN * mean[i]! + (1 - MEAN) * g;
        const s = SQUARE * square[i]! + (1 - SQUARE) * g * g;
        mean[i] = m;
        square[i] = s;
        values[i] = values[i]! - (pace * m) / (Math.sqrt(s) + 1e-8);
        gradient[i] = 0;
      }
    }
    this.touched.clear();
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
