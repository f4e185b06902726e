// Which licences may be in what is published, and the texts that packages bring.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which a package may be passed on beside ours, by their SPDX names. Another one is looked at first. */
const PERMITTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Whether an SPDX expression can be met with permitted licences alone: one side of OR, both sides of AND. */
export function isPermitted(expression) {
  const tokens = String(expression).match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = () => {
    if (tokens[at] !== '(') return PERMITTED.has(tokens[at++]);
    at++;
    const inside = either();
    return tokens[at++] === ')' && inside;
  };
  const both = () => {
    let all = one();
    while (tokens[at]?.toUpperCase() === 'AND' && ++at) all = one() && all;
    return all;
  };
  const either = () => {
    let any = both();
    while (tokens[at]?.toUpperCase() === 'OR' && ++at) any = both() || any;
    return any;
  };
  return either() && at === tokens.length;
}

const isLicenceFile = (name) => /^(?:licen[cs]e|copying|notice|third-party-notices)\b/i.test(name);

/** The texts of licences in a package, those of parts of it included, each once. */
export function licenceTexts(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) =>
      entry.isFile() &&
      isLicenceFile(entry.name) &&
      !/\.(?:[cm]?[jt]sx?|json|map)$/.test(entry.name) &&
      !entry.parentPath.slice(folder.length).includes('node_modules'),
  );
  const texts = names.map((entry) =>
    readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll('\r\n', '\n').trim(),
  );
  return [...new Set(texts.filter(Boolean))];
}

/** The standard text of a licence, for a package that names one and brings no text. */
export function standardText(licence, holder) {
  const file = new URL(`./texts/${licence}.txt`, import.meta.url);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').replace('<copyright holders>', holder).trim();
}
