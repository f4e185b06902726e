// What Stories, statements and the diary take on the disk, by table.
import { DatabaseSync } from 'node:sqlite';

const PARTS: Record<string, RegExp> = {
  Stories: /^(profiles|postings|term_counts|ungrouped|joins|stories|story_articles|sqlite_autoindex_stories)/,
  statements: /^(statements|spoken|documents)/,
  diary: /^(event_days|coming)/,
};

export interface Size {
  part: string;
  /** Bytes a story, by table and index. */
  tables: [string, number][];
  bytes: number;
}

/** Bytes a story, as SQLite counts its pages. */
export function sizesOf(path: string): Size[] {
  const tables = [path, `${path}-search`].flatMap((file) => {
    const db = new DatabaseSync(file, { readOnly: true });
    const rows = db.prepare('select name, sum(pgsize) as bytes from dbstat group by name').all();
    db.close();
    return rows.map(({ name, bytes }) => [String(name), Number(bytes)] as const);
  });
  const db = new DatabaseSync(path, { readOnly: true });
  const stories = Number(db.prepare('select count(*) as n from articles').get()!.n);
  db.close();
  return Object.entries(PARTS).map(([part, names]) => {
    const mine = tables
      .filter(([name]) => names.test(name))
      .map(([name, bytes]): [string, number] => [name, bytes / stories])
      .sort((a, b) => b[1] - a[1]);
    return { part, tables: mine, bytes: mine.reduce((sum, [, bytes]) => sum + bytes, 0) };
  });
}
