// `pnpm release`: packs what would be released into release/VERSION, checks it, and says how it would be published. Nothing is
// published without --publish, and with it only by a job of continuous integration.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changelogProblems, treeProblems, versionProblems } from './release/checks.mjs';
import { publishCommands, publishProblems, tarballOf } from './release/publish.mjs';
import { publishedPackages } from './release/published.mjs';
import { root, run } from './run.mjs';

const { values } = parseArgs({ options: { publish: { type: 'boolean', default: false } } });
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const say = (text) => process.stdout.write(`${text}\n`);

/** Ends the release with all that is wrong. */
function stopAt(problems) {
  if (problems.length === 0) return;
  process.stderr.write(`Not released:\n${problems.map((problem) => `- ${problem}`).join('\n')}\n`);
  process.exit(1);
}

/** Runs a step to its end; a release stops where one fails. */
async function step(name, command, args, options) {
  say(`\n== ${name}`);
  if ((await run(command, args, options)) !== 0) stopAt([`${name} failed.`]);
}

const packages = publishedPackages(root);
const { version } = packages[0].manifest;
stopAt([
  ...treeProblems(git('status', '--porcelain'), git('tag').split('\n'), version),
  ...versionProblems(root),
  ...changelogProblems(root),
  ...(values.publish ? publishProblems(packages, process.env) : []),
]);

const folder = join(root, 'release', version);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await step('build, type check, lint', 'turbo', ['run', 'build', 'typecheck', 'lint', '--output-logs=errors-only']);
const filters = packages.map(({ folder: path }) => `--filter=./${path}`);
// What is packed was built just now: prepack, which builds, is left out.
await step('pack', 'pnpm', ['-r', ...filters, 'pack', '--config.ignore-scripts=true', '--pack-destination', folder], {
  quiet: true,
});
// The tests take these very files: publint, types, manifests, notices, API, sizes, and programs that use them.
const cwd = join(root, 'packages', 'bench');
const also = { DATELINE_TARBALLS: folder };
await step('check what was packed', 'pnpm', ['exec', 'vitest', 'run', 'test/packages'], { cwd, also });
stopAt(treeProblems(git('status', '--porcelain'), [], version));

const bill = 'bill-of-materials.cdx.json';
copyFileSync(join(root, 'apps', 'tui', 'dist', bill), join(folder, bill));
const sums = readdirSync(folder)
  .sort()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}`,
  );
writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
const missing = packages.filter(({ manifest }) => !sums.some((line) => line.endsWith(` ${tarballOf(manifest)}`)));
stopAt(missing.map(({ folder: path }) => `${path} was not packed.`));

say(`\n${version} is in release/${version}:\n${sums.join('\n')}\n`);
const commands = publishCommands(packages);
if (values.publish) {
  for (const [command, ...args] of commands) await step(args[1], command, args, { cwd: folder });
  say(`\nPublished. Now: git tag v${version} && git push origin v${version}`);
} else {
  say('Nothing was published. With --publish, a job of continuous integration would run in that folder:');
  for (const command of commands) say(`  ${command.join(' ')}`);
  for (const problem of publishProblems(packages, process.env)) say(`Not here: ${problem}`);
}
