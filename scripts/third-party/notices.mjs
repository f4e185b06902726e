// The third-party notices of a package and its bill of materials, from what its builds recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPermitted, licenceTexts, standardText } from './licences.mjs';
import { thirdParty } from './record.mjs';

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The licence that a manifest names; old ones have an object, or a list of which one may be chosen. */
function licenceOf({ license, licenses }) {
  if (license) return typeof license === 'string' ? license : license.type;
  return (licenses ?? []).map(({ type }) => type).join(' OR ');
}

const personOf = (author) => (typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name);

function addressOf({ homepage, repository }) {
  const address = typeof repository === 'string' ? repository : repository?.url;
  const page = homepage || address;
  return page?.replace(/^git\+/, '').replace(/\.git$/, '');
}

/**
 * What is said of one package.
 * @throws where its licence is none that is permitted, or no text of it is known
 */
export function describe(folder) {
  const manifest = manifestOf(folder);
  const { name, version } = manifest;
  const licence = licenceOf(manifest);
  if (!isPermitted(licence)) throw new Error(`${name} ${version}: whether "${licence}" may be passed on is not known.`);
  const own = licenceTexts(folder);
  const standard = own.length === 0 && standardText(licence, personOf(manifest.author) ?? `the authors of ${name}`);
  if (own.length === 0 && !standard) throw new Error(`${name} ${version} brings no text of its licence, ${licence}.`);
  return { name, version, licence, address: addressOf(manifest), texts: standard ? [standard] : own };
}

/** All that is in what a package builds, by name. */
export function components(cwd = process.cwd()) {
  const { packages, notices } = thirdParty(cwd);
  const described = packages.map(describe);
  const key = ({ name, version }) => `${name}@${version}`;
  described.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { packages: described.filter((one, at) => at === 0 || key(one) !== key(described[at - 1])), notices };
}

const RULE = '='.repeat(80);

/** The notices as text: each package with its licence, whole. */
export function noticesText(title, { packages, notices }) {
  const sections = packages.map(({ name, version, licence, address, texts }) =>
    [`${name} ${version} (${licence})`, address, '', texts.join(`\n\n${'-'.repeat(80)}\n\n`)]
      .filter((line) => line !== undefined)
      .join('\n'),
  );
  const about = `${title} contains what others have made. Their notices and licences follow.`;
  return `${[[about, ...notices].join('\n\n'), ...sections].join(`\n\n${RULE}\n\n`)}\n`;
}

/** A package URL (purl). */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A licence as CycloneDX writes it. */
const licencesOf = (licence) =>
  /\s/.test(licence)
    ? [{ expression: licence.replace(/^\((.*)\)$/, '$1').replace(/ (?:and|or) /g, (word) => word.toUpperCase()) }]
    : [{ license: { id: licence } }];

/** The bill of materials, in CycloneDX 1.6. It holds no date, so that the same files give the same bytes. */
export function billOfMaterials(manifest, { packages }, workspace) {
  const component = (type, { name, version, licence, address }) => ({
    type,
    'bom-ref': purl(name, version),
    name,
    version,
    licenses: licencesOf(licence),
    purl: purl(name, version),
    ...(/^https?:/.test(address ?? '') && { externalReferences: [{ type: 'website', url: address }] }),
  });
  const ours = workspace.map(({ name, version, license }) => ({ name, version, licence: license }));
  const parts = [...ours, ...packages];
  const { name, version, license } = manifest;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component('application', { name, version, licence: license }) },
    components: parts.map((part) => component('library', part)),
    dependencies: [{ ref: purl(name, version), dependsOn: parts.map((part) => purl(part.name, part.version)) }],
  };
}

/**
 * Writes THIRD-PARTY-NOTICES.txt into what a package built, where it holds anything of others.
 * @param sbom whether bill-of-materials.cdx.json stands beside it
 */
export function writeNotices({ cwd = process.cwd(), sbom = false } = {}) {
  const manifest = manifestOf(cwd);
  const all = components(cwd);
  if (all.packages.length === 0 && all.notices.length === 0) return;
  writeFileSync(join(cwd, 'dist', 'THIRD-PARTY-NOTICES.txt'), noticesText(manifest.name, all));
  if (!sbom) return;
  const ours = thirdParty(cwd).workspace.map(manifestOf);
  ours.sort((a, b) => (a.name < b.name ? -1 : 1));
  const bill = billOfMaterials(manifest, all, ours);
  writeFileSync(join(cwd, 'dist', 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
