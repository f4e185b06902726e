/** Milliseconds, and milliseconds of the processor in the thread that asks. */
export interface Figure {
  p50: number;
  p95: number;
  /** The mean: the clock of the processor ticks in milliseconds. */
  cpu?: number;
}

export function figure(times: readonly number[]): Figure {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p95: at(0.95) };
}

/** What a call takes, over some runs, the first of which count too. */
export async function time(runs: number, work: () => Promise<unknown>): Promise<Figure> {
  const times: number[] = [];
  const used = process.threadCpuUsage();
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const { user, system } = process.threadCpuUsage(used);
  return { ...figure(times), cpu: (user + system) / 1_000 / runs };
}
