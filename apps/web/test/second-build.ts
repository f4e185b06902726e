import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { built } from './world.js';

export interface SecondBuild {
  folder: string;
  /** The names of files that the first build has and this one does not, by the beginnings that they share. */
  gone: Map<string, string>;
  remove(): void;
}

/** The name of a file with another hash. */
const renamed = (name: string) => name.replace(/.(?=\.\w+$)/, (last) => (last === 'X' ? 'Y' : 'X'));

/** The build of the reader as another release would have it: all scripts have other names, as all of them name others. */
export function secondBuild(): SecondBuild {
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-build-')), 'dist');
  cpSync(built, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const gone = new Map<string, string>();
  for (const path of files)
    if (path.includes('/assets/') && path.endsWith('.js'))
      gone.set(basename(path).replace(/-.{8}\.js$/, ''), basename(path));
  for (const path of files) {
    if (path.endsWith('.br')) rmSync(path);
    else if (/\.(?:js|mjs|html|json)$/.test(path)) {
      // A worker fetches a file of its list again only under another revision.
      let text = readFileSync(path, 'utf8').replace(/(?<="revision":")[^"]/g, (first) => (first === '0' ? '1' : '0'));
      for (const name of gone.values()) text = text.replaceAll(name, renamed(name));
      writeFileSync(path, text);
    }
  }
  for (const name of gone.values()) renameSync(join(folder, 'assets', name), join(folder, 'assets', renamed(name)));
  return { folder, gone, remove: () => rmSync(dirname(folder), { recursive: true, force: true }) };
}
