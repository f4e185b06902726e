// What of other people is in what a package builds. Each build records it in third-party.json, in the folder of its package, from
// the files that the bundler says it took; a package that bundles another of this repository takes over what that one has.
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
const inRoot = (folder) => relative(root, folder).split(sep).join('/');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Beside data that was made from packages: `{ "packages": [names], "notice": what has to be said of the data }`. */
const MADE_FROM = 'made-from.json';

/** The folder of the package that a file belongs to: the nearest manifest with a name and a version. */
function packageFolder(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version } = readJson(manifest);
    if (name && version) return folder;
  }
  throw new Error(`${file} belongs to no package.`);
}

/** The folder of a package that another one has installed, whatever it exports. */
function installed(name, from) {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  if (!folder) throw new Error(`${name} is not installed for ${from}.`);
  return realpathSync(folder);
}

/** The files that are in what esbuild wrote: what it only looked at, and left out, does not count. */
export function bundledFiles({ outputs }, cwd = process.cwd()) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && !/^[a-z-]{2,}:/.test(path))
      .map(([path]) => path),
  );
  return [...new Set(files)].map((file) => resolve(cwd, file));
}

/**
 * Adds to third-party.json of a package what stands behind files that its build took.
 * @param files paths of files that are in what was built, or were copied beside it
 */
export function record(files, cwd = process.cwd()) {
  const own = realpathSync(cwd);
  const path = join(own, 'third-party.json');
  const known = existsSync(path) ? readJson(path) : { packages: [], workspace: [], notices: [] };
  const packages = new Set(known.packages);
  const workspace = new Set(known.workspace);
  const notices = new Set(known.notices);
  for (const file of new Set(files.map((file) => realpathSync(file)))) {
    const folder = packageFolder(file);
    if (folder !== own) (file.includes(`${sep}node_modules${sep}`) ? packages : workspace).add(inRoot(folder));
    const data = join(dirname(file), MADE_FROM);
    if (folder !== own || !existsSync(data)) continue;
    const made = readJson(data);
    for (const name of made.packages) packages.add(inRoot(installed(name, own)));
    if (made.notice) notices.add(made.notice);
  }
  const sorted = (set) => [...set].sort();
  const recorded = { packages: sorted(packages), workspace: sorted(workspace), notices: sorted(notices) };
  writeFileSync(path, `${JSON.stringify(recorded, null, 2)}\n`);
}

/**
 * All of other people that is in what a package builds, through the packages of this repository that it bundles.
 * @returns {{ packages: string[], workspace: string[], notices: string[] }} folders, absolute
 */
export function thirdParty(cwd = process.cwd(), seen = new Set()) {
  const own = realpathSync(cwd);
  seen.add(own);
  const file = join(own, 'third-party.json');
  const { packages, workspace, notices } = existsSync(file)
    ? readJson(file)
    : { packages: [], workspace: [], notices: [] };
  const all = {
    packages: new Set(packages.map((one) => join(root, one))),
    workspace: new Set(),
    notices: new Set(notices),
  };
  for (const one of workspace.map((folder) => join(root, folder))) {
    all.workspace.add(one);
    if (seen.has(one)) continue;
    const inner = thirdParty(one, seen);
    for (const key of ['packages', 'workspace', 'notices']) for (const value of inner[key]) all[key].add(value);
  }
  return { packages: [...all.packages], workspace: [...all.workspace], notices: [...all.notices] };
}
