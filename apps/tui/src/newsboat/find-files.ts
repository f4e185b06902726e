import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The files of a person's newsboat that are there. */
export interface NewsboatFiles {
  urls?: string;
  cache?: string;
  config?: string;
}

/** Folders of its settings and of its data, in the order in which newsboat itself looks for them. */
function folders(env: NodeJS.ProcessEnv): { config: string; data: string }[] {
  const home = env.HOME || homedir();
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  const data = env.XDG_DATA_HOME || join(home, '.local', 'share');
  return [
    { config: join(config, 'newsboat'), data: join(data, 'newsboat') },
    { config: join(home, '.newsboat'), data: join(home, '.newsboat') },
  ];
}

/** @param folder where all of them are, where a person says so */
export function findNewsboat(folder: string | undefined, env = process.env): NewsboatFiles {
  const places = folder === undefined ? folders(env) : [{ config: folder, data: folder }];
  for (const { config, data } of places) {
    const named = { urls: join(config, 'urls'), config: join(config, 'config'), cache: join(data, 'cache.db') };
    const found = Object.entries(named).filter(([, file]) => existsSync(file));
    if (found.length > 0) return Object.fromEntries(found);
  }
  return {};
}
