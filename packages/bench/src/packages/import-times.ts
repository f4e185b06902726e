import { execFileSync } from 'node:child_process';
import { median } from '../timing.js';

/** Runs in a process of its own; what Node needs for a first import is loaded before. */
const script = `
await import('data:text/javascript,');
const start = performance.now();
await import(process.argv[1]);
console.log(performance.now() - start);
`;

/**
 * Milliseconds that importing takes in a fresh process, beyond an empty module: the median of some rounds, in which the entries
 * take turns, so that what else the machine does falls on all of them.
 * @param entries addresses of modules (`file:` URLs), by the names that they are told under
 */
export function importTimes(entries: Readonly<Record<string, string>>, rounds = 15): Record<string, number> {
  const times = Object.fromEntries(Object.keys(entries).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, address] of Object.entries(entries)) {
      const args = ['--input-type=module', '-e', script, address];
      times[name]!.push(Number(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}
