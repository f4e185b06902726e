import { describe, expect, it } from 'vitest';
import { TestFeed } from '../../test/feed.js';
import { article, database, paragraph } from '../../test/help.js';
import { pause } from '../slices.js';
import type { Database } from '../store/database.js';
import { listFeeds } from '../store/feed-state.js';
import { findArticle } from '../store/get.js';
import { countArticles, listArticles } from '../store/list.js';
import { mark } from '../store/mark.js';
import { addPerson, FIRST } from '../store/people.js';
import { editRule, effectsOn, removeRule, saveRule } from '../store/rules.js';
import { SqliteStore } from '../store/sqlite-store.js';

const strike = (n: number, changes = {}) =>
  article(n, { headline: `Strike at the harbour, day ${n}`, body: [paragraph('Nobody works.')], ...changes });

const shown = (db: Database, query = '', person = FIRST) =>
  listArticles(db, { query }, person).items.map(({ id }) => id);
const why = (db: Database, id: string, person = FIRST) => effectsOn(db, findArticle(db, id, person).place, person);

describe('a mute', () => {
  it('hides a story as it arrives, so that it is never counted, until its last day is over', async () => {
    const db = database();
    const feed = new TestFeed(db);
    const rule = saveRule(
      db,
      { name: 'No strikes', query: 'strike', act: 'hide', until: '2026-03-02' },
      FIRST,
      feed.now,
    );
    const unread: number[] = [];
    const log = db.onCommit!;
    db.onCommit = () => {
      log();
      unread.push(countArticles(db, 'is:unread'));
    };
    await feed.brings([strike(1), article(2)]);
    expect(Math.max(...unread)).toBe(1);
    expect(shown(db)).toEqual(['article-2']);
    expect(listFeeds(db)).toMatchObject([{ unread: 1, total: 1 }]);
    expect(shown(db, 'is:hidden')).toEqual(['article-1']);
    expect(why(db, 'article-1')).toEqual([
      {
        rule: rule.id,
        name: 'No strikes',
        query: 'strike',
        act: 'hide',
        at: expect.stringMatching(/Z$/),
        when: 'arrival',
      },
    ]);
    expect(why(db, 'article-2')).toEqual([]);
    feed.now = new Date('2026-03-02T23:59:59Z');
    await feed.brings([strike(3), strike(1), article(2)]);
    feed.now = new Date('2026-03-03T00:00:00Z');
    await feed.brings([strike(4), strike(3), strike(1), article(2)]);
    expect(shown(db)).toEqual(['article-4', 'article-2']);
  });

  it('leaves what a person adds or imports alone', async () => {
    const db = database();
    const store = new SqliteStore(db, db);
    saveRule(db, { query: 'strike', act: 'hide' }, FIRST);
    const { Ingest } = await import('../incoming/ingest.js');
    const ingest = new Ingest(store, { atHand: async () => {}, caughtUp: pause });
    await ingest.putArticles([strike(1)], FIRST);
    expect(shown(db)).toEqual(['article-1']);
  });

  it('is not applied while it is off, and not by others', async () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    const feed = new TestFeed(db);
    new TestFeed(db, { person: bo });
    const rule = saveRule(db, { query: 'strike', act: 'hide', enabled: false }, FIRST);
    saveRule(db, { query: 'headline:harbour', act: 'tag', tags: ['Sea'] }, bo);
    await feed.brings([strike(1)]);
    expect(shown(db)).toEqual(['article-1']);
    expect(shown(db, 'tag:sea')).toEqual([]);
    expect(shown(db, 'tag:sea', bo)).toEqual(['article-1']);
    expect(why(db, 'article-1')).toEqual([]);
    editRule(db, rule.id, { enabled: true }, FIRST);
    await feed.brings([strike(2), strike(1)]);
    expect(shown(db)).toEqual(['article-1']);
    expect(shown(db, '', bo)).toEqual(['article-2', 'article-1']);
    removeRule(db, rule.id, FIRST);
    await feed.brings([strike(3), strike(2), strike(1)]);
    expect(shown(db)).toEqual(['article-3', 'article-1']);
    // What it did is still told.
    expect(why(db, 'article-2')).toMatchObject([{ rule: rule.id, query: 'strike' }]);
  });
});

describe('a rule', () => {
  it('marks read, saves, puts aside and tags, several at once', async () => {
    const db = database();
    const feed = new TestFeed(db, { folder: 'World' });
    saveRule(db, { query: 'harbour', act: 'read' }, FIRST);
    saveRule(db, { query: 'in:world', act: 'save' }, FIRST);
    saveRule(db, { query: 'feed:paper', act: 'later' }, FIRST);
    saveRule(db, { query: 'day', act: 'tag', tags: ['one', 'two', 'ONE'] }, FIRST);
    await feed.brings([strike(1), article(2)]);
    const found = listArticles(db).items.map(({ id, read, saved, later, hidden }) => [id, read, saved, later, hidden]);
    expect(found).toEqual([
      ['article-2', false, true, true, false],
      ['article-1', true, true, true, false],
    ]);
    expect(shown(db, 'tag:one tag:two')).toEqual(['article-2', 'article-1']);
    expect(why(db, 'article-1')).toHaveLength(4);
    expect(countArticles(db, 'is:unread')).toBe(1);
  });

  it('does not judge a later version, whatever a person did with the story', async () => {
    const db = database();
    const feed = new TestFeed(db);
    await feed.brings([article(1), article(2)]);
    mark(db, ['article-1'], { saved: true });
    saveRule(db, { query: 'strike', act: 'hide' }, FIRST);
    const changed = {
      body: [paragraph('What happened: the strike went on, longer than the story that was here before.')],
    };
    expect(await feed.brings([article(1, changed), article(2, changed)])).toMatchObject({ updated: 2 });
    expect(shown(db)).toEqual(['article-2', 'article-1']);
  });

  it('judges a story that another feed had already, for those who see it for the first time', async () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    const mine = new TestFeed(db);
    const theirs = new TestFeed(db, { url: 'https://gazette.example/feed', title: 'Gazette', person: bo });
    for (const person of [FIRST, bo]) saveRule(db, { query: 'strike', act: 'hide' }, person);
    const other = new TestFeed(db, { url: 'https://gazette.example/feed', title: 'Gazette' });
    await mine.brings([strike(1)]);
    mark(db, ['article-1'], { hidden: false });
    await theirs.brings([strike(1)]);
    expect(other.id).toBe(theirs.id);
    expect(shown(db)).toEqual(['article-1']);
    expect(shown(db, '', bo)).toEqual([]);
    expect(shown(db, 'is:hidden', bo)).toEqual(['article-1']);
  });

  it('judges words of those who speak when a story has its first Reading, and never over what a person did', async () => {
    const db = database();
    const { read } = await import('@dateline/reading');
    const { LateRules } = await import('./late-rules.js');
    const feed = new TestFeed(db);
    const text = 'Prime Minister Elena Ivanova said on Monday: “We will not close the bridge this year.”';
    saveRule(db, { query: 'voice:ivanova -wheat', act: 'hide' }, FIRST, new Date('2026-02-01'));
    const told = [1, 2, 3].map((n) => article(n, { body: [paragraph(text)] }));
    await feed.brings([...told, article(4)]);
    expect(shown(db)).toHaveLength(4);
    mark(db, ['article-2'], { saved: true });
    const late = new LateRules(db);
    for (const story of [...told, article(4)]) {
      const reading = await read(story);
      const { hash } = findArticle(db, story.id);
      await feed.store.keepReading(story.id, hash, reading, late.judge({ id: story.id, article: story }, reading));
    }
    expect(shown(db)).toEqual(['article-4', 'article-2']);
    expect(why(db, 'article-1')).toMatchObject([{ when: 'reading', query: 'voice:ivanova -wheat' }]);
    // A Reading that is made again judges nothing: the person has shown the story meanwhile.
    mark(db, ['article-1'], { hidden: false });
    const again = await read(told[0]!);
    expect(late.judge({ id: 'article-1', article: told[0]! }, again)).toEqual([]);
  });

  it('acts on what is here when it is told to, and that can be taken back', async () => {
    const db = database();
    const feed = new TestFeed(db);
    await feed.brings([strike(1), strike(2), article(3)]);
    mark(db, ['article-1'], { hidden: true });
    const hide = saveRule(db, { query: 'strike', act: 'hide' }, FIRST);
    const tag = saveRule(db, { query: 'day', act: 'tag', tags: ['seen'] }, FIRST);
    expect(await feed.store.applyRule(FIRST, hide.id)).toBe(1);
    expect(shown(db)).toEqual(['article-3']);
    expect(why(db, 'article-2')).toMatchObject([{ rule: hide.id, when: 'applied' }]);
    expect(why(db, 'article-1')).toEqual([]);
    expect(await feed.store.undo(FIRST)).toEqual({ kind: 'mark', count: 1 });
    expect(shown(db)).toEqual(['article-3', 'article-2']);
    expect(why(db, 'article-2')).toEqual([]);
    expect(await feed.store.applyRule(FIRST, tag.id)).toBe(2);
    expect(shown(db, 'tag:seen')).toEqual(['article-3', 'article-2']);
    await feed.store.undo(FIRST);
    expect(shown(db, 'tag:seen')).toEqual([]);
  });

  it.each([
    [{ query: 'is:hiden', act: 'hide' }, 'bad-query'],
    [{ query: ' ', act: 'hide' }, 'bad-rule'],
    [{ query: 'x', act: 'tag' }, 'bad-rule'],
    [{ query: 'x', act: 'tag', tags: ['"'] }, 'bad-tag'],
    [{ query: 'x', act: 'burn' }, 'bad-rule'],
    [{ query: 'x', act: 'hide', until: 'tomorrow' }, 'bad-rule'],
    [{ query: 'x', act: 'hide', until: '2026-02-30' }, 'bad-rule'],
    [{ query: 'x', act: 'hide', until: '2020-01-01' }, 'bad-rule'],
    [{ query: 'x', act: 'hide', name: 'a\nb' }, 'bad-name'],
  ])('is refused as %j', (draft, code) => {
    const db = database();
    expect(() => saveRule(db, draft as never, FIRST)).toThrow(expect.objectContaining({ code }));
    expect(db.all('select * from rules')).toEqual([]);
  });
});

describe('the work of rules', () => {
  it('cuts the words of a story once, however many rules there are', async () => {
    const { tokenized } = await import('./tokenize.js');
    const work = async (rules: number) => {
      const db = database();
      const feed = new TestFeed(db);
      for (let n = 0; n < rules; n++) saveRule(db, { query: `word${n} "two words${n}"`, act: 'hide' }, FIRST);
      await feed.brings([]);
      const body = [paragraph('Much that is said here goes on for long. '.repeat(50))];
      await feed.brings([article(0, { body })]);
      const before = tokenized();
      await feed.brings([article(1, { body }), article(0, { body })]);
      return tokenized() - before;
    };
    const [one, many] = [await work(1), await work(100)];
    expect(one).toBeGreaterThan(2_000);
    expect(many).toBe(one);
    expect(await work(0)).toBe(0);
  });
});
