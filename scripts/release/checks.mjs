// What has to be true before a release is made, as sentences about what is not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages } from './published.mjs';

/** What a changelog says of a version, without its headings. */
export function changesOf(changelog, version) {
  const [, behind = ''] = changelog.split(`\n## ${version}\n`);
  return behind.split('\n## ')[0].replace(/^#.*$/gm, '').trim();
}

/** All packages have one version; they depend on each other as the workspace has them. */
export function versionProblems(root) {
  const packages = publishedPackages(root);
  const problems = [];
  const versions = new Set(packages.map(({ manifest }) => manifest.version));
  if (versions.size > 1) problems.push(`The packages have several versions: ${[...versions].sort().join(', ')}.`);
  for (const { folder, manifest } of packages)
    for (const { manifest: other } of packages) {
      const range = manifest.dependencies?.[other.name] ?? manifest.peerDependencies?.[other.name];
      if (range && range !== 'workspace:^')
        problems.push(`${folder} asks for ${other.name} ${range}, not workspace:^.`);
    }
  return problems;
}

/** The changelog of each package says something of its version, and no changeset waits to be moved there. */
export function changelogProblems(root) {
  const problems = [];
  for (const { folder, manifest } of publishedPackages(root)) {
    const file = join(root, folder, 'CHANGELOG.md');
    if (!existsSync(file)) problems.push(`${folder} has no CHANGELOG.md.`);
    else if (!changesOf(readFileSync(file, 'utf8'), manifest.version))
      problems.push(`${folder}/CHANGELOG.md says nothing of ${manifest.version}.`);
  }
  const waiting = readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  if (waiting.length > 0) problems.push(`Changesets wait (${waiting.join(', ')}): run pnpm changeset version.`);
  return problems;
}

/**
 * @param {string} status what `git status --porcelain` prints
 * @param {string[]} tags the tags that there are
 * @param {string} version what is to be released
 */
export function treeProblems(status, tags, version) {
  const problems = [];
  if (status.trim()) problems.push(`There are changes that are not committed:\n${status.trimEnd()}`);
  if (tags.includes(`v${version}`)) problems.push(`v${version} is a tag already: this version was released.`);
  return problems;
}
