import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * How the oldest Node that core, formats and reading promise to work in is started: the machine's own where it is that one, else
 * the one from npm. Folders of `node_modules` hold the Node of this repository.
 */
export function oldNode(): [command: string, ...args: string[]] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find(existsSync);
  if (own && execFileSync(own, ['--version'], { encoding: 'utf8' }).startsWith('v20.')) return [own];
  return ['npx', '-y', 'node@20'];
}
