import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FeedState, Library, LibraryInfo } from '@dateline/core/library';
import { damageOf } from '@dateline/library';
import type { Command } from '../cli/command.js';
import { libraryPath, withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { many } from '../print/many.js';

interface Finding {
  /** Whether somebody should do something about it. */
  problem: boolean;
  message: string;
}

const MB = 2 ** 20;
/** Less room than this on the disk of the library is a problem. */
const ROOM = 200 * MB;

const ok = (message: string): Finding => ({ problem: false, message });
const bad = (message: string): Finding => ({ problem: true, message });

function diskFindings(path: string): Finding[] {
  const { bavail, bsize } = statfsSync(dirname(path));
  const free = Math.floor((bavail * bsize) / MB);
  const size = Math.ceil((existsSync(path) ? statSync(path).size : 0) / MB);
  const room = `The library ${path} takes ${size} MB; ${free} MB are free on its disk.`;
  return [free * MB < ROOM ? bad(`${room} Make room.`) : ok(room)];
}

function libraryFindings({ articles, unread, feeds, unreadings }: LibraryInfo): Finding[] {
  return [
    ok(
      `It holds ${many(articles, 'story', 'stories')}, ${unread} of them unread, and ${many(feeds, 'feed', 'feeds')}.`,
    ),
    ...(unreadings > 0 ? [ok(`${many(unreadings, 'story is', 'stories are')} still to be read for voices.`)] : []),
  ];
}

function feedFindings(feeds: readonly FeedState[]): Finding[] {
  const failing = feeds.filter(({ problem }) => problem !== undefined);
  return failing.length === 0
    ? [ok('Every feed that was asked could be read.')]
    : failing.map(({ id, title, problem }) => bad(`Feed ${id}, ${title}: ${problem}`));
}

function fileFindings(path: string): Finding[] {
  const damage = damageOf(path);
  return damage.length === 0 ? [ok('Its files are whole.')] : damage.map(bad);
}

/** Asks the library what commands and readers ask, so that what is damaged there shows here. */
async function findings(library: Library, path: string): Promise<Finding[]> {
  const info = await library.info();
  const { items } = await library.list({ limit: 1 });
  for (const { id } of items) await library.get(id);
  return [
    ...diskFindings(path),
    ...fileFindings(path),
    ...libraryFindings(info),
    ...feedFindings(await library.feeds()),
  ];
}

export const command: Command = {
  usage: 'doctor [OPTIONS]',
  about: 'Looks at the library, its disk and its feeds, and says what is wrong. The exit is 1 where something is.',
  options: { as: { type: 'string', choices: ['text', 'json'], help: 'json prints [{ problem, message }]' } },
  examples: ['doctor', 'doctor --as json'],
  run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('doctor takes no name; --library PATH says which library.');
    return withLibrary(values, async (library) => {
      const found = await findings(library, libraryPath(values));
      if (text(values, 'as') === 'json') await io.printJson(found, 2);
      else await io.print(found.map(({ problem, message }) => `${problem ? 'wrong' : 'good '}  ${message}\n`).join(''));
      return found.some(({ problem }) => problem) ? 1 : 0;
    });
  },
};
