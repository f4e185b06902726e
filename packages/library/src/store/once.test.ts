import { describe, expect, it } from 'vitest';
import { article, database, open, place } from '../../test/help.js';

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

async function three() {
  const library = await open();
  await library.put([article(0), article(1), article(2)]);
  return library;
}

describe('an act under a key', () => {
  it('is done once, however often it is sent, and gives what it gave', async () => {
    const library = await three();
    const { changes } = await library.info();
    const mark = () => library.once('key-1').mark(['article-0', 'article-1'], { read: true });
    expect(await mark()).toEqual(['article-0', 'article-1']);
    // Somebody does otherwise in between: what comes again changes nothing of that.
    await library.mark(['article-0'], { read: false });
    expect(await mark()).toEqual(['article-0', 'article-1']);
    expect((await library.get('article-0')).read).toBe(false);
    const states = (await library.changes(changes)).filter(({ kind }) => kind === 'state');
    expect(states.map(({ id }) => id)).toEqual(['article-0', 'article-1', 'article-0']);
  });

  it('is done once by several that send it at the same time', async () => {
    const library = await three();
    const highlight = () =>
      library.once('a-highlight').highlight('article-1', { at: 'headline', start: 0, end: 5 }, 'A note');
    const made = await Promise.all([highlight(), highlight(), highlight()]);
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set(['a-highlight']));
    expect(await library.highlights()).toHaveLength(1);
  });

  it('that is refused is not noted: it is refused again, and done once it can be', async () => {
    const library = await three();
    const mark = () => library.once('key').mark(['article-9'], { saved: true });
    await expect(mark()).rejects.toMatchObject({ code: 'unknown-article' });
    await library.put([article(9)]);
    expect(await mark()).toEqual(['article-9']);
  });

  it('is noted with what it does or not at all', async () => {
    const path = place();
    const library = await open({ path });
    await library.put([article(0)]);
    const db = database(path);
    db.exec("create trigger full before insert on done begin select raise(abort, 'the disk is full'); end");
    await expect(library.once('key').mark(['article-0'], { saved: true })).rejects.toThrow();
    expect((await library.get('article-0')).saved).toBe(false);
    db.exec('drop trigger full');
    await library.once('key').mark(['article-0'], { saved: true });
    expect((await library.get('article-0')).saved).toBe(true);
  });

  it('belongs to a person', async () => {
    const library = await three();
    const ada = library.as('ada');
    await ada.put([article(5)]);
    await library.once('key').mark(['article-0'], { saved: true });
    expect(await ada.once('key').mark(['article-5'], { saved: true })).toEqual(['article-5']);
  });

  it('has a key of printable characters, and a time', async () => {
    const library = await three();
    for (const [key, at] of [[''], ['with a blank'], ['x'.repeat(101)], ['k', 'soon']] as const)
      await expect(library.once(key, at).mark(['article-0'], { read: true })).rejects.toMatchObject({
        code: 'bad-request',
      });
  });
});

describe('an act that was done earlier and is sent later', () => {
  it('gives way to what was done later to the same of a story, and to nothing else', async () => {
    const library = await three();
    await library.once('later', ago(1)).mark(['article-0'], { read: false, tag: ['mine'] });
    // Two hours ago, on a device without the server, all three were read and the first one saved.
    await library
      .once('earlier', ago(2))
      .mark(['article-0', 'article-1'], { read: true, saved: true, untag: ['mine'] });
    expect(await library.get('article-0')).toMatchObject({ read: false, saved: true, tags: ['mine'] });
    expect(await library.get('article-1')).toMatchObject({ read: true, saved: true });
    await library.once('between', ago(1.5)).mark(['article-0'], { keptUnread: true });
    expect((await library.get('article-0')).keptUnread).toBeUndefined();
    await library.once('last', ago(0.5)).mark(['article-0'], { read: true });
    expect((await library.get('article-0')).read).toBe(true);
  });

  it('has the last word no longer than until now; a position stays, and a highlight has its own time', async () => {
    const library = await three();
    await library.once('fast', ago(-24)).mark(['article-0'], { saved: true });
    await library.once('next').mark(['article-0'], { saved: false });
    expect((await library.get('article-0')).saved).toBe(false);
    await library.keepPosition('article-0', { read: 0.5 });
    await library.once('earlier', ago(2)).keepPosition('article-0', { read: 0.2 });
    expect((await library.get('article-0')).position).toEqual({ read: 0.5 });
    const at = ago(3);
    await library.once('mine', at).highlight('article-0', { at: 'headline', start: 0, end: 5 });
    expect(await library.highlights()).toMatchObject([{ id: 'mine', created: at }]);
  });
});
