import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { runProcess } from './dateline.js';
import { folder } from './folder.js';

/** The tables of newsboat, as it makes them. */
const SCHEMA = `
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT "", content_mime_type VARCHAR(255) NOT NULL DEFAULT "", enclosure_description VARCHAR(1024) NOT NULL DEFAULT "", enclosure_description_mime_type VARCHAR(128) NOT NULL DEFAULT "");
CREATE TABLE google_replay (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, state INTEGER NOT NULL, ts INTEGER NOT NULL);
CREATE TABLE metadata (db_schema_version_major INTEGER NOT NULL, db_schema_version_minor INTEGER NOT NULL);
INSERT INTO metadata VALUES (2, 11);
INSERT INTO rss_feed (rssurl, url, title) VALUES ('https://valley.example/feed', 'https://valley.example/', 'The Valley Post');
`;

const URLS = `https://valley.example/feed "~Valley, the paper" local
https://secret.example/feed "!hidden" local
"query:Unread of the valley:unread = \\"yes\\" and tags # \\"local\\""
"query:Odd:age < \\"now\\" and rank = 3"
`;

const CONFIG = 'browser "firefox %u"\nbind-key J next-unread articlelist\nbind-key v view-dialogs\nauto-reload yes\n';

function newsboat(home: string, where = '.newsboat') {
  const place = join(home, where);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'urls'), URLS);
  writeFileSync(join(place, 'config'), CONFIG);
  const db = new DatabaseSync(join(place, 'cache.db'));
  db.exec(SCHEMA);
  const add = db.prepare(
    `INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted) VALUES (?, ?, 'A. Writer', ?, 'https://valley.example/feed', ?, ?, ?, ?, ?)`,
  );
  add.run(
    '1',
    'Plums are in',
    'https://valley.example/1',
    1716886800,
    '<p>The plums of the valley are in.</p>',
    0,
    '',
    0,
  );
  add.run('2', 'Bridge closes', 'https://valley.example/2', 1716800400, '<p>The old bridge closes.</p>', 1, 'S', 0);
  add.run('3', 'Thrown away', 'https://valley.example/3', 1716800000, '<p>Nobody wants this.</p>', 1, '', 1);
  db.close();
  return place;
}

const home = () => {
  const path = folder();
  const env = { HOME: path, XDG_CONFIG_HOME: join(path, '.config'), XDG_DATA_HOME: join(path, '.local/share') };
  const library = ['--library', join(path, 'library.db')];
  return { path, env, library, file: join(path, '.config/dateline/terminal.toml') };
};

describe('dateline import --from newsboat', () => {
  it('takes feeds, stories with what was read and flagged, and settings, and says what it left', async () => {
    const { path, env, library, file } = home();
    newsboat(path);
    const tried = await runProcess(['import', '--from', 'newsboat', '--dry-run', ...library], { env });
    expect([tried.code, existsSync(file)]).toEqual([0, false]);
    const { code, stderr, stdout } = await runProcess(['import', '--from', 'newsboat', ...library], { env });
    expect([code, stdout]).toEqual([0, '']);
    for (const said of [
      '1 feed is hidden in newsboat and shown here.',
      'The query feed “Odd” was left out',
      '2 settings were taken.',
      'Line 3 was left: nothing here is like view-dialogs.',
      'Nothing here is like auto-reload: it was left.',
      `Wrote the settings of the terminal reader: ${file}`,
    ])
      expect(stderr).toContain(said);
    const read = async (...args: string[]) => (await runProcess([...args, ...library], { env })).stdout;
    const feeds = await read('feeds');
    expect(feeds).toContain('Valley, the paper');
    expect(feeds).toContain('https://secret.example/feed');
    expect(await read('searches')).toContain('Unread of the valley');
    const stories = JSON.parse(await read('list', 'in:local', '--json', 'headline,read,saved'));
    expect(stories.map((story: object) => JSON.stringify(story)).sort()).toEqual([
      expect.stringMatching(/Bridge closes.*"read":false.*"saved":true/),
      expect.stringMatching(/Plums are in.*"read":true.*"saved":false/),
    ]);
    expect(readFileSync(file, 'utf8')).toContain('[keys.list]\nJ = "next-unread-row"');
    expect((await runProcess(['config', ...library], { env })).code).toBe(0);
  });

  it('writes over no settings, and prints what it would have written', async () => {
    const { path, env, library, file } = home();
    newsboat(path, '.config/newsboat');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'theme = "dark"\n');
    const { stderr, stdout } = await runProcess(['import', '--from', 'newsboat', ...library], { env });
    expect(stderr).toContain('is there already and was left as it is');
    expect(stdout).toContain('browser = "firefox %s"');
    expect(readFileSync(file, 'utf8')).toBe('theme = "dark"\n');
    // Of a newsboat whose folders are these, the cache is among the data.
    expect(stderr).toContain('There is no cache.db of newsboat');
  });

  it('takes a folder that is named, and refuses one without newsboat', async () => {
    const { path, env, library } = home();
    const place = newsboat(path, 'old');
    const { code, stderr } = await runProcess(['import', '--from', 'newsboat', place, ...library], { env });
    expect([code, stderr]).toEqual([0, expect.stringContaining('2 settings were taken.')]);
    const none = await runProcess(['import', '--from', 'newsboat', join(path, 'nowhere'), ...library], { env });
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('neither urls nor cache.db nor config')]);
  });
});
