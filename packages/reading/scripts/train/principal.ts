/** Rows as their first principal components, row by row: the covariance is turned until nothing but its diagonal is left (Jacobi). */
export function principal(rows: readonly Float64Array[], depth: number): Float64Array {
  const size = rows[0]!.length;
  const mean = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i] = mean[i]! + row[i]! / rows.length;
  const centred = rows.map((row) => row.map((value, i) => value - mean[i]!));
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of centred) {
    for (let i = 0; i < size; i++) {
      const line = covariance[i]!;
      const value = row[i]! / rows.length;
      for (let j = 0; j < size; j++) line[j] = line[j]! + value * row[j]!;
    }
  }
  const axes = turn(covariance);
  const order = [...Array(size).keys()].sort((a, b) => covariance[b]![b]! - covariance[a]![a]!).slice(0, depth);
  const small = new Float64Array(rows.length * depth);
  centred.forEach((row, number) => {
    order.forEach((axis, at) => {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += row[i]! * axes[i]![axis]!;
      small[number * depth + at] = sum;
    });
  });
  return small;
}

const SWEEPS = 12;

/** Makes a symmetric matrix diagonal, and returns its eigenvectors as columns. */
function turn(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const axes = matrix.map((_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = matrix[p]![q]!;
        if (Math.abs(off) < 1e-12) continue;
        const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cos = 1 / Math.sqrt(t * t + 1);
        const sin = t * cos;
        const rotate = (line: Float64Array) => {
          const a = line[p]!;
          const b = line[q]!;
          line[p] = cos * a - sin * b;
          line[q] = sin * a + cos * b;
        };
        for (const line of matrix) rotate(line);
        const upper = matrix[p]!;
        const lower = matrix[q]!;
        for (let i = 0; i < size; i++) {
          const a = upper[i]!;
          const b = lower[i]!;
          upper[i] = cos * a - sin * b;
          lower[i] = sin * a + cos * b;
        }
        for (const line of axes) rotate(line);
      }
    }
  }
  return axes;
}
