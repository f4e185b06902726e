export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds of processor time that this process has used, with its threads: other programs do not count. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs each contender in turn, round after round, so that a machine that drifts drifts for all of them.
 * @param warm rounds that are not counted: an engine compiles what runs often, and until then that is what is measured
 * @param clock milliseconds of what is measured
 * @returns median milliseconds a round, by name
 */
export async function race(
  contenders: Record<string, () => unknown>,
  rounds = 7,
  warm = 3,
  clock: () => number = () => performance.now(),
): Promise<Record<string, number>> {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < warm; round++) for (const run of Object.values(contenders)) await run();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = clock();
      await run();
      times.get(name)?.push(clock() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
}
