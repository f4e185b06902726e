// How the packages are put on the registry: by a job of continuous integration, with provenance, and only when it is asked for.

/** The file that packing a package gives. */
export const tarballOf = ({ name, version }) => `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;

/** Commands in the order in which they have to run: a package never comes before one that it depends on. */
export const publishCommands = (packages) =>
  packages.map(({ manifest }) => ['npm', 'publish', tarballOf(manifest), '--provenance', '--access', 'public']);

/**
 * Why it may not be published here.
 * @param env the environment: provenance is signed with the identity that a job of GitHub Actions or GitLab CI is given
 */
export function publishProblems(packages, env) {
  const problems = [];
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL && !env.SIGSTORE_ID_TOKEN)
    problems.push(
      'Provenance needs the identity of a job: GitHub Actions with id-token: write, or GitLab CI with SIGSTORE_ID_TOKEN.',
    );
  const without = packages.filter(({ manifest }) => !manifest.repository).map(({ folder }) => folder);
  if (without.length > 0)
    problems.push(`Provenance needs the field "repository" in the manifest; it is missing in ${without.join(', ')}.`);
  return problems;
}
