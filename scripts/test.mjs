// `pnpm test`: build, type check, lint and every test, ending with what failed and one line of totals.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, root, run } from './run.mjs';

const packages = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(group, name)),
);
const reportOf = (name) => join(root, name, 'test-report.json');
for (const name of packages) rmSync(reportOf(name), { force: true });

const turbo = (...given) =>
  run('turbo', ['run', ...given, '--continue', '--log-order=grouped', '--output-logs=new-only']);
/** The package whose tests take half of the time of all: left to itself, turbo begins them last, and then they run alone. */
const longest = '@dateline/web';
// Everything is built first: a package whose tests are long would else begin them when all others are done.
const built = await turbo('build', 'typecheck', 'lint');
// The tests then run alone: a build from the cache is written once more, which would pull it from under the tests of others. So
// turbo does not see what a package uses; the hash of its build, which does, is one of the files that its tests depend on.
const { tasks } = JSON.parse(await output('turbo', ['run', 'build', '--dry=json']));
for (const { directory, hash } of tasks) writeFileSync(join(root, directory, '.build-hash'), hash);
const tested = await Promise.all(
  [longest, `!${longest}`].map((filter) => turbo('test', '--only', `--filter=${filter}`)),
);
const code = built || tested.find((each) => each !== 0) || 0;

let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of packages.filter((name) => existsSync(reportOf(name)))) {
  const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  passed += report.passed;
  failed += report.failed;
  skipped += report.skipped;
  // What failed stands thousands of lines above, among all that did not.
  for (const { name: test, message } of report.failures) {
    const own = message.split('\n').filter((line) => !line.includes('/node_modules/'));
    process.stdout.write(`\nFAILED ${name}/${test}\n${own.slice(0, 20).join('\n')}\n`);
  }
}
if (code !== 0 && failed === 0) failed = 1;
if (skipped > 0) process.stdout.write(`\n${skipped} skipped on this machine; the name of each says why`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = code || (failed || !passed ? 1 : 0);
