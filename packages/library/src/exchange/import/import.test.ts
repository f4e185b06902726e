import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { database, open, place, rss, web } from '../../../test/help.js';
import { SqliteStore } from '../../store/sqlite-store.js';
import { messagesOf } from './mbox.js';
import { takeImport } from './take.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/import');
const fixture = (file: string) => readFileSync(join(FIXTURES, file));

function newsboat(sql: string): Uint8Array {
  const path = place('cache.db');
  const db = new DatabaseSync(path, { enableDoubleQuotedStringLiterals: true });
  db.exec(sql);
  db.close();
  return readFileSync(path);
}

describe('what comes from other programs', () => {
  it('is counted first, comes in with what was done with it, and changes nothing the second time', async () => {
    const library = await open();
    const counts = { format: 'wallabag JSON', feeds: 0, read: 1, saved: 1, later: 1, tagged: 1, highlights: 1 };
    const bytes = fixture('wallabag/version-2.json');
    const trial = await library.import(bytes, 'wallabag.json', { dryRun: true });
    expect(trial).toMatchObject({ ...counts, articles: 2, skipped: 1, warnings: ['1 left out: no web address.'] });
    expect(await library.count()).toBe(0);
    expect(await library.import(bytes, 'wallabag.json')).toEqual(trial);
    const { items } = await library.list();
    expect(items.map(({ headline, read, saved, later }) => [headline, read, saved, later])).toEqual([
      ['Herring', true, false, false],
      ['Spring tide', false, true, true],
    ]);
    const { highlights, tags } = await library.get(items[1]!.id);
    expect(tags).toEqual(['sea', 'weather']);
    expect(highlights).toMatchObject([
      { selector: { exact: 'two metres' }, note: 'remember', span: { at: 0, start: 15, end: 25 } },
    ]);
    await library.mark([items[0]!.id], { saved: true });
    for (const dryRun of [true, false])
      expect(await library.import(bytes, 'wallabag.json', { dryRun })).toMatchObject({
        ...counts,
        articles: 0,
        skipped: 3,
      });
    expect((await library.list()).items[0]).toMatchObject({ read: true, saved: true });
    expect(await library.highlights()).toHaveLength(1);
    expect((await library.get(items[1]!.id)).versions).toHaveLength(1);
  });

  it('belongs to the person who imports it', async () => {
    const ada = await open();
    const bo = ada.as('bo');
    for (const each of [ada, bo]) {
      const result = await each.import(fixture('feedly/stream.json'), 'saved.json');
      expect(result).toMatchObject({ articles: 1, later: 1, highlights: 1 });
      expect(await each.highlights()).toHaveLength(1);
    }
    expect(await ada.as('eve').import(fixture('feedly/stream.json'), '', { dryRun: true })).toMatchObject({
      articles: 1,
    });
    expect(await ada.people()).toEqual(['bo']);
    await bo.markAll('', { saved: false, untag: ['inspiration'] });
    expect(await ada.count('is:saved tag:inspiration')).toBe(1);
    expect(await ada.as('cy').count()).toBe(0);
  });

  it.each([
    ['newsboat-cache', newsboatFixture],
    ['pocket', () => fixture('pocket/part_000000.csv')],
    ['bookmarks', () => fixture('bookmarks/firefox.txt')],
    ['mbox', () => fixture('mbox/newsletters.mbox')],
    ['google-reader', () => fixture('google-reader/freshrss.json')],
    ['miniflux', () => fixture('miniflux/entries.json')],
  ])('follows no feed that is only mentioned: %s', async (_format, bytesOf) => {
    const library = await open();
    expect(await library.import(bytesOf(), 'file')).toMatchObject({ feeds: 0 });
    expect(await library.count()).toBeGreaterThan(0);
    expect(await library.feeds()).toEqual([]);
  });

  it('is listed by a feed that is followed, and known again when that is asked', async () => {
    const items = [
      { guid: 'tide-1', link: 'https://other.example/1', title: 'Spring tide & storm', text: 'The water rose.' },
    ];
    const url = await web({ '/feed': (_, response) => response.end(rss(items)) });
    const library = await open();
    await library.import(`${url}/feed`, 'urls');
    const sql = readFileSync(join(FIXTURES, 'newsboat-cache/present.sql'), 'utf8');
    await library.import(newsboat(sql.replaceAll('https://tide.example/feed.xml', `${url}/feed`)), 'cache.db');
    expect(await library.feeds()).toMatchObject([{ total: 2, unread: 1 }]);
    expect(await library.refresh({ force: true })).toMatchObject({ added: 0 });
    expect(await library.count()).toBe(2);
    await library.removeFeed((await library.feeds())[0]!.id);
    expect(await library.count()).toBe(2);
  });

  it('says where a database is another one, or damaged', async () => {
    const library = await open();
    const other = newsboat('create table rss_item(a); create table rss_feed(b)');
    const whole = newsboatFixture();
    const views = newsboat(
      'create table rss_feed(rssurl, url, title); create view rss_item as select 1 as guid, 2 as title',
    );
    const overwritten = Uint8Array.from(whole, (byte, at) => (at > 4_096 ? (byte * 7 + at) % 256 : byte));
    // Together, so that one thread does them all.
    await Promise.all(
      [other, views, overwritten, whole.subarray(0, 5_000)].map((bytes) =>
        expect(library.import(bytes, 'cache.db')).rejects.toMatchObject({
          code: 'broken-import',
          message: expect.stringMatching(/^cache\.db looks like a database of newsboat, but/),
        }),
      ),
    );
    expect(await library.count()).toBe(0);
  });
});

function newsboatFixture(): Uint8Array {
  return newsboat(readFileSync(join(FIXTURES, 'newsboat-cache/present.sql'), 'utf8'));
}

/** Imports and tells how many stories lay in memory together at most. */
async function largestBatch(content: string | Uint8Array): Promise<{ most: number; articles: number }> {
  const store = new SqliteStore(database());
  let most = 0;
  let at = 0;
  const put = async (articles: readonly Article[]) => {
    most = Math.max(most, articles.length);
    return { added: articles.length, places: articles.map(() => ++at) };
  };
  const { articles } = await takeImport({ put, store }, content, 'large', 1);
  return { most, articles };
}

/** The messages of a mailbox that comes in pieces of so many bytes. */
async function cut(mailbox: Buffer, size: number, largest: number): Promise<{ messages: string[]; tooLarge: number }> {
  const pieces = Array.from({ length: Math.ceil(mailbox.length / size) }, (_, n) =>
    mailbox.subarray(n * size, (n + 1) * size),
  );
  let tooLarge = 0;
  const messages: string[] = [];
  for await (const message of messagesOf(pieces, largest, () => tooLarge++))
    messages.push(Buffer.from(message).toString());
  return { messages, tooLarge };
}

describe('a large file', () => {
  it('goes in batches, a table of 2,500 rows as well as a mailbox', async () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, n) => `Story ${n},https://a.example/${n},${1_600_000_000 + n},x|y,unread`,
    );
    expect(await largestBatch(`title,url,time_added,tags,status\n${rows.join('\n')}\n`)).toEqual({
      most: 500,
      articles: 2_500,
    });
    const text = 'Words that fill a line of this message.\n'.repeat(500);
    const message = (n: number) =>
      `From a@b.example Thu Jan  1 10:00:00 2026\nFrom: a@b.example\nSubject: Letter ${n}\nDate: Thu, 01 Jan 2026 10:00:00 +0000\nMessage-ID: <${n}@b.example>\n\n${text}\n`;
    const mailbox = Buffer.from(Array.from({ length: 300 }, (_, n) => message(n)).join(''));
    const { most, articles } = await largestBatch(mailbox);
    expect(articles).toBe(300);
    expect(most).toBeLessThan(150);
  });

  it('with one story that is too large brings the others', async () => {
    const entry = (n: number, content: string) => ({
      is_archived: 0,
      url: `https://a.example/${n}`,
      title: `${n}`,
      content,
    });
    const entries = [entry(1, '<i>'.repeat(1_000_100)), entry(2, '<p>Short.</p>')];
    const store = new SqliteStore(database());
    const put = async (articles: readonly Article[]) => ({ added: articles.length, places: [1] });
    expect(await takeImport({ put, store }, JSON.stringify(entries), 'large', 1)).toMatchObject({
      articles: 1,
      warnings: ['1 left out: too large to be read.'],
    });
  });

  it('of mail is cut one message after the other, however it comes', async () => {
    const mailbox = Buffer.from(
      'From a Thu Jan  1 10:00:00 2026\r\nSubject: 1\r\n\r\nFrom here on\r\n\r\nFrom b Thu Jan  1 10:00:00 2026\r\nSubject: 2\r\n\r\n>From there\r\n',
    );
    for (const size of [1, 2, 7, 64, mailbox.length]) {
      const { messages, tooLarge } = await cut(mailbox, size, 1_000);
      // A line of a text that begins so says neither who nor when.
      expect(messages).toEqual(['Subject: 1\r\n\r\nFrom here on\r\n\r\n', 'Subject: 2\r\n\r\nFrom there\r\n']);
      expect(tooLarge).toBe(0);
    }
    expect(await cut(mailbox, 5, 61)).toEqual({ messages: ['Subject: 2\r\n\r\nFrom there\r\n'], tooLarge: 1 });
  });
});
