import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, articleId } from '@dateline/core/base';
import type { Database } from './store/database.js';
import { prepareStories } from './store/prepare.js';
import { putPrepared } from './store/put.js';

const SOURCE = 'Dateline Starter Edition';

/** Reads the wire files of a folder into a library that is new and empty. Once: what a person removes stays away. */
export async function loadEdition(db: Database, folder: string): Promise<void> {
  if (isFilled(db) || db.get("select 1 from facts where name = 'edition'")) return;
  const articles = await readEdition(folder);
  if (articles.length === 0) return;
  const prepared = prepareStories(articles);
  const seen = new Date().toISOString();
  db.transaction(() => {
    if (isFilled(db)) return;
    putPrepared(db, prepared, { seen });
    db.run("insert or replace into facts(name, value) values('edition', ?)", seen);
  });
}

const isFilled = (db: Database) => db.get('select 1 from articles limit 1') !== undefined;

/** A folder that is absent is an empty edition, and a file that cannot be read is left out: the library opens all the same. */
export async function readEdition(folder: string): Promise<Article[]> {
  const articles: Article[] = [];
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    if (files.length === 0) return [];
    const { readDocument } = await import('@dateline/formats');
    for (const name of files.sort())
      for (const article of (await readDocument(readFileSync(join(folder, name)), { language: 'en' })).articles)
        articles.push({ ...article, id: articleId({ scope: SOURCE, guid: name }), source: { name: SOURCE } });
  } catch {
    return articles;
  }
  return articles;
}
