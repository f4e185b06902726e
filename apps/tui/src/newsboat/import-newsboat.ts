import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { DatelineError } from '@dateline/core';
import type { Io } from '../cli/io.js';
import type { Values } from '../cli/options.js';
import { many } from '../print/many.js';
import { configPath } from '../settings/places.js';
import { type Converted, convertConfig } from './convert-config.js';
import { findNewsboat, type NewsboatFiles } from './find-files.js';

/**
 * Takes what there is of newsboat: the feeds of its urls file, the stories of its cache, the keys of its config.
 * @param folder where its files are; the usual places without it
 * @param importOne imports one file
 * @throws DatelineError `no-file` where none of its files is there
 */
export async function importNewsboat(
  folder: string | undefined,
  values: Values,
  io: Io,
  importOne: (file: string) => Promise<number>,
): Promise<number> {
  const files = findNewsboat(folder);
  const config = files.config === undefined ? undefined : convertConfig(await readFile(files.config, 'utf8'));
  const cache = cacheOf(files, config);
  if (files.urls === undefined && cache === undefined && config === undefined)
    throw new DatelineError(
      'no-file',
      folder === undefined
        ? 'There is no newsboat here: neither urls nor cache.db nor config in its folders. Name the folder: dateline import --from newsboat FOLDER.'
        : `There is neither urls nor cache.db nor config of newsboat in ${folder}.`,
    );
  // The feeds first, so that stories are found to be theirs.
  for (const file of [files.urls, cache]) {
    if (file === undefined) continue;
    io.say(`${file}:`);
    await importOne(file);
  }
  if (config) await takeConfig(files.config!, config, values, io);
  for (const [name, file] of [
    ['urls', files.urls],
    ['cache.db', cache],
    ['config', files.config],
  ] as const)
    if (file === undefined) io.say(`There is no ${name} of newsboat, so nothing was taken of one.`);
  return 0;
}

/** The cache: where the config says, else beside the other files. */
function cacheOf({ cache, config }: NewsboatFiles, converted: Converted | undefined): string | undefined {
  const named = converted?.cacheFile;
  if (named === undefined || config === undefined) return cache;
  const file = resolve(dirname(config), named.replace(/^~(?=\/)/, homedir()));
  return existsSync(file) ? file : cache;
}

async function takeConfig(from: string, { toml, taken, left }: Converted, values: Values, io: Io): Promise<void> {
  io.say(`${from}:`);
  io.say(`${many(taken, 'setting was', 'settings were')} taken.`);
  for (const sentence of left) io.say(sentence);
  const path = configPath();
  if (values['dry-run']) return;
  if (existsSync(path)) {
    io.say(`${path} is there already and was left as it is. What it would have had from newsboat:`);
    return void (await io.print(toml));
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, toml, { flag: 'wx' });
  io.say(`Wrote the settings of the terminal reader: ${path}`);
}
