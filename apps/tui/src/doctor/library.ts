import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FeedState, Library, LibraryInfo } from '@dateline/core/library';
import { damageOf } from '@dateline/library';
import { many } from '../print/many.js';
import { type Finding, good, wrong } from './finding.js';

const MB = 2 ** 20;
/** Less room than this on the disk of the library is a problem. */
const ROOM = 200 * MB;

function diskFindings(path: string): Finding[] {
  const { bavail, bsize } = statfsSync(dirname(path));
  const free = Math.floor((bavail * bsize) / MB);
  const size = Math.ceil((existsSync(path) ? statSync(path).size : 0) / MB);
  const room = `The library ${path} takes ${size} MB; ${free} MB are free on its disk.`;
  return [free * MB < ROOM ? wrong(`${room} Make room.`) : good(room)];
}

function contentFindings({ articles, unread, feeds, unreadings }: LibraryInfo): Finding[] {
  return [
    good(
      `It holds ${many(articles, 'story', 'stories')}, ${unread} of them unread, and ${many(feeds, 'feed', 'feeds')}.`,
    ),
    ...(unreadings > 0 ? [good(`${many(unreadings, 'story is', 'stories are')} still to be read for voices.`)] : []),
  ];
}

function feedFindings(feeds: readonly FeedState[]): Finding[] {
  const failing = feeds.filter(({ problem }) => problem !== undefined);
  return failing.length === 0
    ? [good('Every feed that was asked could be read.')]
    : failing.map(({ id, title, problem }) => wrong(`Feed ${id}, ${title}: ${problem}`));
}

async function tokenFindings(library: Library): Promise<Finding[]> {
  const tokens = await library.tokens();
  if (tokens.length === 0) return [good('Nobody but this machine comes in where it is served: it has no token.')];
  return [
    good(
      `Where it is served, ${many(tokens.length, 'token lets', 'tokens let')} others in; dateline tokens lists them.`,
    ),
  ];
}

function fileFindings(path: string): Finding[] {
  const damage = damageOf(path);
  return damage.length === 0 ? [good('Its files are whole.')] : damage.map(wrong);
}

/**
 * Asks the library what commands and readers ask, so that what is damaged there shows here.
 * @param path of the file; undefined for a database
 */
export async function libraryFindings(
  library: Library,
  path: string | undefined,
  feeds: readonly FeedState[],
): Promise<Finding[]> {
  const info = await library.info();
  const { items } = await library.list({ limit: 1 });
  for (const { id } of items) await library.get(id);
  return [
    ...(path === undefined
      ? [good(`The database ${info.path} answers, and its tables are of the present version.`)]
      : [...diskFindings(path), ...fileFindings(path)]),
    ...contentFindings(info),
    ...(await tokenFindings(library)),
    ...feedFindings(feeds),
  ];
}
