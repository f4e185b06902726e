// What `pnpm release` refuses, and what the repository says of its own releases.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changelogProblems, changesOf, treeProblems, versionProblems } from '../../../../scripts/release/checks.mjs';
import { publishCommands, publishProblems } from '../../../../scripts/release/publish.mjs';
import { publishedPackages } from '../../../../scripts/release/published.mjs';
import { folders, root } from '../../src/packages/install.js';
import { outside } from './installed.js';

/** A repository with the manifests and changelogs of this one. */
function copyOfManifests(): string {
  mkdirSync(join(outside, 'releases'), { recursive: true });
  const copy = mkdtempSync(join(outside, 'releases', 'one-'));
  for (const { folder } of publishedPackages(root))
    for (const file of ['package.json', 'CHANGELOG.md']) cpSync(join(root, folder, file), join(copy, folder, file));
  mkdirSync(join(copy, '.changeset'));
  writeFileSync(join(copy, '.changeset', 'README.md'), '');
  return copy;
}

function edit(copy: string, file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

it('takes all packages that are not private', () => {
  expect(
    publishedPackages(root)
      .map(({ folder }) => folder)
      .sort(),
  ).toEqual([...folders].sort());
});

it('finds versions and changelogs in order', () => {
  expect(versionProblems(root)).toEqual([]);
  const copy = copyOfManifests();
  expect([...versionProblems(copy), ...changelogProblems(copy)]).toEqual([]);
});

it('refuses a version that differs, a range that is fixed, and a changelog that is silent', () => {
  const copy = copyOfManifests();
  edit(copy, 'packages/core/package.json', (text) => text.replace(/"version": "[^"]*"/, '"version": "9.9.9"'));
  edit(copy, 'packages/formats/package.json', (text) => text.replace('workspace:^', '^0.0.1'));
  expect(versionProblems(copy)).toEqual([
    expect.stringContaining('several versions'),
    expect.stringContaining('packages/formats asks for @dateline/core ^0.0.1'),
  ]);
  expect(changelogProblems(copy)).toEqual([expect.stringContaining('says nothing of 9.9.9')]);
});

it('refuses while a changeset waits', () => {
  const copy = copyOfManifests();
  writeFileSync(join(copy, '.changeset', 'quick-owls.md'), '---\n"@dateline/core": minor\n---\n\nMore.\n');
  expect(changelogProblems(copy)).toEqual([expect.stringContaining('quick-owls.md')]);
});

it('refuses a tree with changes, and a version that has its tag', () => {
  expect(treeProblems('', ['v0.0.9'], '0.1.0')).toEqual([]);
  expect(treeProblems(' M README.md\n', ['v0.1.0'], '0.1.0')).toHaveLength(2);
});

it('reads the changes of one version in a changelog', () => {
  const changelog = '# one\n\n## 0.2.0\n\n### Minor Changes\n\n- More.\n\n## 0.1.0\n\n### Minor Changes\n\n';
  expect(changesOf(changelog, '0.2.0')).toBe('- More.');
  expect(changesOf(changelog, '0.1.0')).toBe('');
});

describe('publishing', () => {
  const packages = publishedPackages(root);

  it('has provenance, and puts a package behind those that it depends on', () => {
    const commands = publishCommands(packages);
    for (const command of commands) expect(command).toEqual(expect.arrayContaining(['publish', '--provenance']));
    const names = packages.map(({ manifest }) => manifest.name);
    for (const { manifest } of packages)
      for (const dependency of Object.keys(manifest.dependencies ?? {}).filter((name) => names.includes(name)))
        expect(names.indexOf(dependency), `${dependency} before ${manifest.name}`).toBeLessThan(
          names.indexOf(manifest.name),
        );
  });

  it('is refused where nobody vouches for it', () => {
    const known = packages.map((one) => ({
      ...one,
      manifest: { ...one.manifest, repository: 'git+https://code.example' },
    }));
    expect(publishProblems(known, {})).toEqual([expect.stringContaining('identity')]);
    expect(publishProblems(known, { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' })).toEqual([]);
    const [first, ...others] = known;
    const without = [{ ...first!, manifest: { ...first!.manifest, repository: undefined } }, ...others];
    expect(publishProblems(without, { SIGSTORE_ID_TOKEN: 'a' })).toEqual([expect.stringContaining(first!.folder)]);
  });
});

it('is configured for changesets: all published packages have one version', async () => {
  const cli = createRequire(join(root, 'package.json')).resolve('@changesets/cli/package.json');
  const { readConfig } = await import(pathToFileURL(createRequire(cli).resolve('@changesets/config')).href);
  const packages = publishedPackages(root).map(({ folder, manifest }) => ({
    dir: join(root, folder),
    packageJson: manifest,
  }));
  const rootPackage = { dir: root, packageJson: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) };
  const { config, errors, warnings } = await readConfig(root, { tool: 'pnpm', packages, rootPackage, rootDir: root });
  expect({ errors, warnings }).toEqual({ errors: undefined, warnings: [] });
  expect(config.fixed.map((names: string[]) => names.toSorted())).toEqual([
    packages.map(({ packageJson }) => packageJson.name).sort(),
  ]);
});
