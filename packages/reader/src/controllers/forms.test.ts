// What forms ask and keep: the settings of a feed, rules and mutes.
import { DatelineError } from '@dateline/core';
import type { RuleChange } from '@dateline/core/library';
import { beforeEach, describe, expect, it } from 'vitest';
import { settingsQuery } from '../data/queries.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import { editFeedQuestion } from './feed-settings.js';
import { askMute, muteSuggestions } from './mute.js';
import { pauseRule, removeRule, ruleQuestion } from './rules.js';

let harness: Harness;

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  harness.library.arrive(story('b', 2, { headline: 'Strike at the port' }));
});

const failing = () => Promise.reject(new DatelineError('library-closed'));
const CLOSED = new DatelineError('library-closed').message;
const reported = () => harness.until(() => expect(harness.said()).toBe(CLOSED));

describe('the settings of a feed', () => {
  const initials = (feed: Parameters<typeof editFeedQuestion>[1]) =>
    Object.fromEntries(editFeedQuestion(harness.reader, feed).fields.map(({ name, initial }) => [name, initial]));

  /** The form as it stands, with what a person changed in it. */
  async function send(feed: Parameters<typeof editFeedQuestion>[1], changes: Record<string, string>) {
    const changed: object[] = [];
    const { editFeed } = harness.library;
    harness.library.editFeed = (id, change) => {
      changed.push(change);
      return editFeed.call(harness.library, id, change);
    };
    const { submit } = editFeedQuestion(harness.reader, feed);
    const problem = await submit({ ...(initials(feed) as Record<string, string>), ...changes });
    return { changed, problem };
  }

  it('are shown as they are', async () => {
    const post = harness.library.addFeed({ title: 'Post' });
    expect(initials(post)).toEqual({
      title: 'Post',
      folder: '',
      setting: '',
      fullText: '',
      interval: '',
      user: '',
      password: '',
      oldest: '',
      unread: '',
      keepDays: '',
      keepStories: '',
      paused: '',
    });
    const bounds = { fullText: true, paused: true, interval: 45, keepDays: 30, keepStories: 100 };
    const gazette = harness.library.addFeed({ title: 'Gazette', folder: 'Cities', ...bounds });
    await harness.reader.actions.chooseList(`feed:${gazette.id}`, () => ({ oldest: true, unread: true }));
    expect(initials(gazette)).toEqual({
      title: 'Gazette',
      folder: 'Cities',
      setting: '',
      fullText: 'on',
      interval: '45',
      user: '',
      password: '',
      oldest: 'on',
      unread: 'on',
      keepDays: '30',
      keepStories: '100',
      paused: 'on',
    });
  });

  it('go by the address of a feed that has no name', () => {
    const feed = harness.library.addFeed({ title: '' });
    expect(editFeedQuestion(harness.reader, feed).title).toBe(feed.url);
  });

  it('change alone where a person changed them', async () => {
    const feed = harness.library.addFeed({ title: 'Post', keepDays: 30 });
    expect(await send(feed, { title: 'The Post' })).toEqual({
      changed: [{ title: 'The Post', folder: '' }],
      problem: undefined,
    });
    const all = {
      fullText: 'on',
      paused: 'on',
      interval: '90',
      user: 'ines',
      password: 'ferry at noon',
      keepDays: ' ',
      keepStories: '50',
    };
    expect((await send({ ...feed, title: 'The Post' }, all)).changed[0]).toEqual({
      title: 'The Post',
      folder: '',
      fullText: true,
      paused: true,
      interval: 90,
      user: 'ines',
      password: 'ferry at noon',
      keepDays: 0,
      keepStories: 50,
    });
    const on = { ...feed, fullText: true, paused: true };
    expect((await send(on, { fullText: '', paused: '' })).changed[0]).toMatchObject({ fullText: false, paused: false });
  });

  it('are asked for one by one, those that were chosen, where they are not all shown', () => {
    const { fields } = editFeedQuestion(harness.reader, harness.library.addFeed({ title: 'Post' }));
    const askedFor = (setting: string) =>
      fields.flatMap(({ name, applies }) => (!applies || applies({ setting }) ? [name] : []));
    const always = ['title', 'folder', 'setting'];
    expect(askedFor('')).toEqual(always);
    expect(askedFor('sign-in')).toEqual([...always, 'user', 'password']);
    const options = fields.find(({ name }) => name === 'setting')!.options!;
    const reached = options.flatMap(({ value }) => askedFor(value).slice(always.length));
    expect(reached.sort()).toEqual(
      fields
        .map(({ name }) => name)
        .filter((name) => !always.includes(name))
        .sort(),
    );
  });

  it('have the list of the feed shown otherwise', async () => {
    const feed = harness.library.addFeed({ title: 'Post' });
    await send(feed, { oldest: 'on' });
    await send(feed, { unread: 'on', oldest: 'on' });
    expect((await harness.library.settings()).lists).toEqual({ [`feed:${feed.id}`]: { oldest: true, unread: true } });
    await harness.client.fetchQuery(settingsQuery(harness.library));
    await send(feed, { unread: '' });
    expect((await harness.library.settings()).lists).toEqual({ [`feed:${feed.id}`]: { oldest: true, unread: false } });
  });

  it('stay where only a name and a folder are asked, and a name that is emptied stays', async () => {
    const feed = harness.library.addFeed({ title: 'Post', fullText: true, keepDays: 30 });
    await harness.reader.actions.chooseList(`feed:${feed.id}`, () => ({ oldest: true }));
    expect(await editFeedQuestion(harness.reader, feed).submit({ title: '' })).toBeUndefined();
    expect((await harness.library.feeds())[0]).toMatchObject({ title: 'Post', fullText: true, keepDays: 30 });
    expect((await harness.library.settings()).lists).toEqual({ [`feed:${feed.id}`]: { oldest: true } });
  });

  it('say why they were not kept', async () => {
    const feed = harness.library.addFeed({ title: 'Post' });
    harness.library.editFeed = failing;
    expect(await editFeedQuestion(harness.reader, feed).submit({ title: 'Other' })).toBe(CLOSED);
  });

  it('let a feed rest and be asked again', async () => {
    harness.library.addFeed({ title: 'Post' });
    await harness.show({ name: 'feeds' });
    harness.dispatch.perform('pause');
    await harness.until(() => expect(harness.said()).toBe('Post is paused'));
    expect((await harness.library.feeds())[0]).toMatchObject({ paused: true });
    await harness.show({ name: 'feeds' });
    harness.dispatch.perform('pause');
    await harness.until(() => expect(harness.said()).toBe('Post is asked again'));
    harness.library.editFeed = failing;
    harness.dispatch.perform('pause');
    await reported();
  });
});

describe('rules', () => {
  const saved = () => harness.library.saveRule({ query: 'strike', act: 'hide' });

  it('are made of what was typed, and leave out what was not', async () => {
    const { fields, submit } = ruleQuestion(harness.reader);
    expect(fields.map(({ initial }) => initial)).toEqual(['', 'hide', '', '', '']);
    expect(
      await submit({ query: 'strike', act: 'tag', tags: ' sea , , ships ', until: '2099-01-01', name: 'Sea' }),
    ).toBe(undefined);
    expect(await submit({ query: 'port' })).toBeUndefined();
    expect(await harness.library.rules()).toMatchObject([
      { query: 'strike', act: 'tag', tags: ['sea', 'ships'], until: '2099-01-01', name: 'Sea' },
      { query: 'port', act: 'hide', tags: [] },
    ]);
    expect((await harness.library.rules())[1]).not.toHaveProperty('until');
    expect((await harness.library.rules())[1]).not.toHaveProperty('name');
  });

  it('lose an end and a name that are emptied', async () => {
    const rule = await harness.library.saveRule({ query: 'port', act: 'save', until: '2099-01-01', name: 'Sea' });
    const { fields, submit } = ruleQuestion(harness.reader, rule);
    expect(fields.map(({ initial }) => initial)).toEqual(['port', 'save', '', '2099-01-01', 'Sea']);
    const changes: RuleChange[] = [];
    harness.library.editRule = async (_, change) => {
      changes.push(change);
      return rule;
    };
    // A front end that asks on one line does not ask for the name.
    await submit({ query: 'port', act: 'save' });
    await submit({ query: 'port', act: 'save', name: '' });
    expect(changes).toMatchObject([
      { until: '', name: 'Sea' },
      { until: '', name: '' },
    ]);
  });

  it('say why they were not kept', async () => {
    expect(await ruleQuestion(harness.reader).submit({ query: 'is:nowhere' })).toMatch(/is:nowhere|nowhere/);
    expect(await harness.library.rules()).toEqual([]);
  });

  it('go once a person has agreed', async () => {
    const rule = await saved();
    harness.shell.answer = false;
    await removeRule(harness.reader, rule);
    expect(await harness.library.rules()).toHaveLength(1);
    harness.shell.answer = true;
    await removeRule(harness.reader, { ...rule, name: 'Strikes' });
    expect(harness.shell.confirmed).toEqual([
      'Remove the rule strike? What it did to stories stays.',
      'Remove the rule Strikes? What it did to stories stays.',
    ]);
    expect([harness.said(), await harness.library.rules()]).toEqual(['Removed the rule Strikes', []]);
    await removeRule(harness.reader, rule);
    expect(harness.said()).toBe(new DatelineError('unknown-rule', { id: rule.id }).message);
  });

  it('rest and judge again', async () => {
    const rule = { ...(await saved()) };
    await pauseRule(harness.reader, rule);
    expect(harness.said()).toBe('The rule is off');
    await pauseRule(harness.reader, { ...rule, enabled: false });
    expect([harness.said(), (await harness.library.rules())[0]!.enabled]).toEqual(['The rule is on again', true]);
    harness.library.editRule = failing;
    await pauseRule(harness.reader, rule);
    await reported();
  });
});

describe('mutes', () => {
  const ask = async (id: string, words?: string) => {
    await askMute(harness.reader, id, words);
    return harness.shell.questions.at(-1)!;
  };

  it('begin with what a story is about, who it names most, its section and its source', () => {
    const mention = { at: 0, start: 0, end: 1 };
    const names = [
      { kind: 'person' as const, name: 'Ida Lund', aliases: [], mentions: [mention] },
      { kind: 'place' as const, name: 'Port "X"', aliases: [], mentions: [mention, mention] },
    ];
    const article = story('c', 1, { topics: ['Harbours'], section: 'City' });
    expect(muteSuggestions(article, { ...reading(), names }, 'The  Post')).toEqual([
      'topic:"Harbours"',
      '"Port \\"X\\""',
      '"Ida Lund"',
      'section:"City"',
      'source:"The Post"',
    ]);
    expect(muteSuggestions(story('d', 1), undefined, undefined)).toEqual([]);
  });

  it('take the first of these where no words were selected', async () => {
    harness.library.arrive(story('c', 1, { topics: ['Harbours'] }));
    expect((await ask('c')).fields[0]).toMatchObject({ initial: 'topic:"Harbours"' });
    expect((await ask('a')).fields[0]).toMatchObject({ initial: '', suggestions: [] });
    expect((await ask('a', 'the "old"\n port')).fields[0]).toMatchObject({ initial: '"the \\"old\\" port"' });
  });

  it('without an end last, and leave what is here where a person wants that', async () => {
    harness.shell.answer = false;
    const { submit } = await ask('b');
    expect(await submit({ query: 'strike' })).toBeUndefined();
    expect(harness.shell.confirmed).toEqual(['1 story here match strike. Hide them as well?']);
    expect([harness.said(), await harness.library.count('is:hidden')]).toEqual(['Muted strike', 0]);
    const [rule] = await harness.library.rules();
    expect(rule).not.toHaveProperty('until');
    await harness.reader.actions.undo();
    expect(await harness.library.rules()).toEqual([]);
  });

  it('do not ask about what is here where they match nothing', async () => {
    expect(await (await ask('b')).submit({ query: 'zeppelin', until: '2099-01-01' })).toBeUndefined();
    expect([harness.shell.confirmed, await harness.library.rules()]).toMatchObject([[], [{ until: '2099-01-01' }]]);
    expect(await (await ask('b')).submit({})).toBe('Say first what is to be hidden.');
  });

  it('show again all that they hid, page by page', async () => {
    for (let at = 0; at < 600; at++) harness.library.arrive(story(`s${at}`, 3, { headline: 'Strike' }));
    await (await ask('b')).submit({ query: 'strike' });
    expect(await harness.library.count('is:hidden')).toBe(601);
    await harness.reader.actions.undo();
    expect(await harness.library.count('is:hidden')).toBe(0);
  });

  it('say what they cannot understand, and what failed', async () => {
    expect(await (await ask('b')).submit({ query: 'is:nowhere' })).toMatch(/nowhere/);
    expect(await harness.library.rules()).toEqual([]);
    await (await ask('b')).submit({ query: 'strike' });
    harness.library.removeRule = failing;
    await harness.reader.actions.undo();
    expect([harness.said(), (await harness.library.rules()).length]).toEqual([CLOSED, 1]);
    await askMute(harness.reader, 'unknown');
    expect(harness.said()).toBe(new DatelineError('unknown-article', { id: 'unknown' }).message);
  });
});
