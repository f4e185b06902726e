import { describe, expect, it } from 'vitest';
import { database, place, putStories } from '../../test/help.js';
import { filed, placeOf, tell } from '../../test/tell.js';
import { indexBatch } from '../index/indexer.js';
import { attachSearch, prepareSearchFile, searchPath } from '../index/search-file.js';
import { Database } from './database.js';
import { diaryOf } from './diary.js';
import { addFeed } from './feeds.js';
import { findArticle } from './get.js';
import { countArticles, listArticles } from './list.js';
import { mark } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { removeArticle } from './remove.js';

const now = new Date('2027-03-01T12:00:00Z');
const diary = (db: Database, options = {}, person = FIRST) => diaryOf(db, options, person, now);
const texts = (db: Database, options = {}, person = FIRST) =>
  diary(db, options, person).items.map(({ day, text, count }) => `${day} ${count} ${text}`);

const TREATY = 'Ministers of Norway and Sweden will sign the harbour treaty in Geneva on 9 March.';
const OTHER = 'The harbour treaty of Norway and Sweden will be signed in Geneva on 9 March.';
const MUSEUM = 'The museum of Velle will open its new wing to visitors on 9 March.';

describe('the diary', () => {
  it('has one entry for an event that several stories tell, those told most first', async () => {
    const db = database();
    const first = await tell(db, filed('2027-02-20', 'Treaty near', TREATY));
    await tell(db, filed('2027-02-21', 'New wing', MUSEUM));
    const second = await tell(db, filed('2027-02-22', 'Ministers to meet', OTHER));
    expect(texts(db)).toEqual([`2027-03-09 2 ${OTHER.slice(0, -1)}`, `2027-03-09 1 ${MUSEUM.slice(0, -1)}`]);
    const [entry] = diary(db).items;
    expect(entry!.stories.map(({ id }) => id)).toEqual([second, first]);
    expect(entry).toMatchObject({
      kind: 'event',
      article: { headline: 'Ministers to meet' },
      span: { at: 0, start: 0 },
    });
  });

  it('keeps events of one day apart that share only a name', async () => {
    const db = database();
    await tell(db, filed('2027-02-20', 'One', 'Norway will open its largest tunnel near Bergen on 9 March.'));
    await tell(db, filed('2027-02-20', 'Two', 'Norway will play Sweden at football in Oslo on 9 March.'));
    expect(texts(db)).toHaveLength(2);
  });

  it('takes clauses of one Story for one event sooner', async () => {
    const db = database();
    const [one, two] = [
      await tell(db, filed('2027-02-20', 'One', 'Norway will open the tunnel near Bergen on 9 March.')),
      await tell(db, filed('2027-02-21', 'Two', 'The tunnel will be opened to the first cars of the town on 9 March.')),
    ];
    expect(texts(db)).toHaveLength(2);
    db.run("insert into stories(number, id) values(1, 'story')");
    for (const id of [one, two])
      db.run('insert into story_articles(article, story, copy) values(?, 1, 0)', placeOf(db, id));
    expect(texts(db)).toEqual(['2027-03-09 2 The tunnel will be opened to the first cars of the town on 9 March']);
  });

  it('stands in the order of days, a month behind its days, and is given in pages', async () => {
    const db = database();
    await tell(db, filed('2027-02-20', 'One', 'The bridge across the Velle will open to traffic in March.'));
    await tell(
      db,
      filed('2027-02-20', 'Two', 'The court in Oslo will hear the case of the bridge on 20 March.', MUSEUM, TREATY),
    );
    await tell(db, filed('2027-02-20', 'Three', 'Norway will build three more harbours by 2029.'));
    const days = diary(db).items.map(({ day }) => day);
    expect(days).toEqual(['2027-03-09', '2027-03-09', '2027-03-20', '2027-03', '2029']);
    for (const limit of [1, 2, 3]) {
      const found: string[] = [];
      for (let after: string | undefined, page = 0; page < 10; page++) {
        const { items, next } = diary(db, { limit, ...(after !== undefined && { after }) });
        found.push(...items.map(({ id }) => id));
        after = next;
        if (next === undefined) break;
      }
      expect(found).toEqual(diary(db).items.map(({ id }) => id));
    }
    expect(diary(db, { from: '2027-03-10', to: '2027-03-20' }).items.map(({ day }) => day)).toEqual(['2027-03-20']);
    expect(diary(db, { from: '2027-03-10' })).toMatchObject({ from: '2027-03-10', earlier: '2027-03-09' });
    expect(diary(db)).not.toHaveProperty('earlier');
    expect(() => diary(db, { from: 'soon' })).toThrow('is not a day');
    expect(() => diary(db, { after: 'x' })).toThrow('cannot be continued');
    expect(() => diary(db, { limit: 0 })).toThrow('from 1 to 500');
  });

  it('tells on its day what came of it, and leaves out what was only told afterwards', async () => {
    const db = database();
    const before = filed('2027-02-20', 'Treaty near', TREATY.replace('9 March', '27 February'));
    await tell(db, before);
    const after = await tell(
      db,
      filed('2027-02-27', 'Norway and Sweden sign treaty in Geneva', 'Ministers signed it on Saturday.'),
    );
    await tell(db, filed('2027-02-28', 'Sweden wins at football', 'Its team beat Norway on Sunday.'));
    await tell(db, filed('2027-03-05', 'Geneva treaty of Norway and Sweden a month on', 'Nothing has changed.'));
    const { items } = diary(db, { from: '2027-02-25', to: 'today' });
    expect(items).toHaveLength(1);
    expect(items[0]!.came?.map(({ id }) => id)).toEqual([after]);
    // One of the same Story has come of it, whatever its headline says.
    const same = await tell(db, filed('2027-02-28', 'What now', 'The day after it was quiet.'));
    db.run("insert into stories(number, id) values(1, 'story')");
    for (const id of [before.id, same])
      db.run('insert into story_articles(article, story, copy) values(?, 1, 0)', placeOf(db, id));
    expect(diary(db, { from: '2027-02-25', to: 'today' }).items[0]!.came?.map(({ id }) => id)).toEqual([after, same]);
    // Nothing can have come of what is still to come.
    await tell(db, filed('2027-02-20', 'Treaty', TREATY));
    expect(diary(db).items[0]).not.toHaveProperty('came');
  });

  it('follows changes and removals of stories, and hides what is hidden', async () => {
    const db = database();
    const story = filed('2027-02-20', 'New wing', MUSEUM);
    const id = await tell(db, story);
    const other = await tell(db, filed('2027-02-21', 'Treaty', TREATY));
    mark(db, [other], { hidden: true }, FIRST);
    expect(texts(db)).toEqual([`2027-03-09 1 ${MUSEUM.slice(0, -1)}`]);
    mark(db, [other], { hidden: false }, FIRST);
    await tell(db, { ...story, body: [{ type: 'paragraph', text: MUSEUM.replace('9 March', '10 March'), marks: [] }] });
    expect(diary(db).items.map(({ day }) => day)).toEqual(['2027-03-09', '2027-03-10']);
    const { place: at, listing } = findArticle(db, id);
    db.transaction(() => removeArticle(db, at, id, listing));
    expect(texts(db)).toEqual([`2027-03-09 1 ${TREATY.slice(0, -1)}`]);
    expect(db.get('select count(*) as n from coming where place = ?', at)).toEqual({ n: 0 });
    expect(db.get('select count(*) as n from event_days where place = ?', at)).toEqual({ n: 0 });
  });

  it('shows a person only what that person sees', async () => {
    const db = database();
    const ada = addPerson(db, 'Ada');
    const feed = addFeed(db, { url: 'https://paper.example/ada' }, ada).row.id;
    const story = filed('2027-02-20', 'Treaty near', TREATY);
    putStories(db, [story], { feed: { feed, title: 'Paper' }, person: ada });
    await tell(db, filed('2027-02-22', 'Ministers to meet', OTHER));
    expect(texts(db, {}, ada)).toEqual([]);
    await tell(db, story, { feed: { feed, title: 'Paper' }, person: ada });
    expect(texts(db, {}, ada)).toEqual([`2027-03-09 1 ${TREATY.slice(0, -1)}`]);
    expect(texts(db)).toEqual([`2027-03-09 1 ${OTHER.slice(0, -1)}`]);
    expect(diary(db, { from: '2027-04-01' }, ada)).toMatchObject({ earlier: '2027-03-09' });
    expect(listArticles(db, { query: 'day:2027-03-09' }, ada).items.map(({ headline }) => headline)).toEqual([
      'Treaty near',
    ]);
  });

  it('is made again with the search file', async () => {
    const path = place();
    const db = database(path);
    await tell(db, filed('2027-02-20', 'New wing', MUSEUM));
    const before = diary(db);
    expect(before.items).toHaveLength(1);
    const search = new Database(searchPath(path));
    search.run("update facts set value = 4 where name = 'engine'");
    search.exec('drop table coming');
    search.close();
    expect(prepareSearchFile(db)).toBe(true);
    attachSearch(db);
    expect(diary(db).items).toEqual([]);
    while (indexBatch(db) > 0);
    expect(diary(db)).toEqual(before);
  });
});

describe('day:', () => {
  it('finds the stories that tell of an event on a day, in a month or a year', async () => {
    const db = database();
    const museum = await tell(db, filed('2027-02-20', 'New wing', MUSEUM));
    const month = await tell(db, filed('2027-02-21', 'Bridge', 'The bridge across the Velle will open in March.'));
    const past = await tell(
      db,
      filed('2027-03-10', 'Wing opened', 'The museum of Velle opened its new wing on Tuesday.'),
    );
    const found = (query: string) => listArticles(db, { query }).items.map(({ id }) => id);
    expect(found('day:2027-03-09')).toEqual([past, museum]);
    expect(found('day:2027-03')).toEqual([past, month, museum]);
    expect(found('day:2027 wing')).toEqual([past, museum]);
    expect(found('day:2027-03-09 OR bridge')).toEqual([past, month, museum]);
    expect(found('-day:2027-03-09')).toEqual([month]);
    expect(found('day:2027-03-10')).toEqual([]);
    expect(found('day:2027-03-09 is:unread before:2027-03')).toEqual([museum]);
    expect(countArticles(db, 'day:2027-03-09')).toBe(2);
    expect(countArticles(db, 'day:2027 bridge')).toBe(1);
    expect(listArticles(db, { query: 'day:2027-03', limit: 2 })).toMatchObject({
      next: String(placeOf(db, month)),
    });
  });
});
