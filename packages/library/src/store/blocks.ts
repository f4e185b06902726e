import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Article } from '@dateline/core';
import type { Database } from './database.js';
import { type PackedArticle, repeatsBody, withoutRepeated, withSummary } from './repeated-summary.js';
import { tookBuffer } from './unpacked-memory.js';

/** Characters of JSON in a block: enough to share what all stories have, little enough to be unpacked for one of them. */
const LARGEST = 100_000;
/** Stories of a block: a person waits until one is stored. */
const MOST = 25;

/** Level 3 takes twice the time of level 1, for 3 % less. */
const packing = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_windowLog]: 17 },
  chunkSize: 65_536,
};
const unpacking = { chunkSize: 131_072 };
const NEW_LINE = 10;

/** An article to be packed; whether its summary is its body once more is found out where it is not known. */
interface Packable {
  article: Article;
  repeats?: boolean;
}

const lineOf = ({ article, repeats = repeatsBody(article) }: Packable): string =>
  JSON.stringify(repeats ? withoutRepeated(article) : article);

/** Several articles in a row, as many as share a block; one that is larger than a block has its own. */
export function inBlocks<T extends Packable>(stories: readonly T[]): { stories: T[]; data: Uint8Array }[] {
  const blocks: { stories: T[]; data: Uint8Array }[] = [];
  let lines: string[] = [];
  let members: T[] = [];
  let size = 0;
  const end = () => {
    if (members.length > 0) blocks.push({ stories: members, data: packLines(lines) });
    [lines, members, size] = [[], [], 0];
  };
  for (const story of stories) {
    const json = lineOf(story);
    if (size + json.length > LARGEST || members.length === MOST) end();
    lines.push(json);
    members.push(story);
    size += json.length;
  }
  end();
  return blocks;
}

/** JSON has no line breaks of its own, so each article is a line. */
const packLines = (lines: readonly string[]) => new Uint8Array(zstdCompressSync(lines.join('\n'), packing));

export const packArticle = (article: Article): Uint8Array => packLines([lineOf({ article })]);

/** The article in a line of a block. */
export const articleIn = (data: Uint8Array, line: number): Article => unpackLine(unpackBlock(data), line);

/** The articles in lines of a block, which is unpacked once. */
export function articlesIn(data: Uint8Array, lines: readonly number[]): Article[] {
  const text = unpackBlock(data);
  return lines.map((line) => unpackLine(text, line));
}

function unpackBlock(data: Uint8Array): Buffer {
  tookBuffer(data.length + unpacking.chunkSize);
  return zstdDecompressSync(data, unpacking);
}

function unpackLine(text: Buffer, line: number): Article {
  let start = 0;
  for (let n = 0; n < line; n++) start = text.indexOf(NEW_LINE, start) + 1;
  const end = text.indexOf(NEW_LINE, start);
  return withSummary(JSON.parse(text.toString('utf8', start, end < 0 ? text.length : end)) as PackedArticle);
}

/** The text of an article in one of its versions, as it came: its id there may be another. */
export function versionAt(db: Database, place: number, hash: string): Article | undefined {
  const row = db.get<{ data: Uint8Array; line: number }>(
    'select b.data, v.line from versions v join blocks b on b.id = v.block where v.article = ? and v.hash = ?',
    place,
    hash,
  );
  return row && articleIn(row.data, row.line);
}

/** What `work` makes of the texts of many articles, by their places; each block is unpacked once. */
export function versionsAt<T>(
  db: Database,
  articles: readonly { place: number; hash: string }[],
  work: (article: Article, place: number) => T,
): Map<number, T> {
  const rows = db.all<{ place: number; block: number; line: number }>(
    `select v.article as place, v.block, v.line from json_each(?) j
     cross join versions v on v.article = j.value ->> 0 and v.hash = j.value ->> 1 order by v.block, v.line`,
    JSON.stringify(articles.map(({ place, hash }) => [place, hash])),
  );
  const found = new Map<number, T>();
  let unpacked: { block: number; text: Buffer } | undefined;
  for (const { place, block, line } of rows) {
    if (unpacked?.block !== block) {
      const data = db.get<{ data: Uint8Array }>('select data from blocks where id = ?', block)?.data;
      if (!data) continue;
      unpacked = { block, text: unpackBlock(data) };
    }
    found.set(place, work(unpackLine(unpacked.text, line), place));
  }
  return found;
}

/** Keeps a block for stories yet to be entered. @returns its number */
export const addBlock = (db: Database, data: Uint8Array, uses: number): number =>
  db.insert('insert into blocks(uses, data) values(?, ?)', uses, data);
