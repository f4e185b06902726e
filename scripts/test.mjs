// `pnpm test`: build, type check, lint and every test, ending with one line of totals.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const reports = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(root, group, name, 'test-report.json')),
);
for (const report of reports) rmSync(report, { force: true });

const turbo = (...given) =>
  run('turbo', ['run', ...given, '--continue', '--log-order=grouped', '--output-logs=new-only']);
// Everything is built first: a package whose tests are long would else begin them when all others are done.
const built = await turbo('build', 'typecheck', 'lint');
const code = (await turbo('test', '--only')) || built;

let passed = 0;
let failed = 0;
let skipped = 0;
for (const report of reports.filter(existsSync)) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numTotalTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  passed += numPassedTests;
  // A file that could not be loaded has no tests to fail: it counts as one.
  failed += Math.max(numFailedTests, numTotalTests === 0 ? numFailedTestSuites : 0);
  skipped += numPendingTests;
}
if (code !== 0 && failed === 0) failed = 1;
if (skipped > 0) process.stdout.write(`\n${skipped} skipped on this machine; the name of each says why`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = code || (failed || !passed ? 1 : 0);
