// Every row of the command table, pressed with its first key, in the reader of a library in memory.
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsAt } from '../commands/chords.js';
import { commandOf } from '../commands/help.js';
import { type CommandId, commands } from '../commands/table.js';
import { loadedStories } from '../data/list-window.js';
import { settingsQuery } from '../data/queries.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story, told } from '../testing/stories.js';
import {
  allNews,
  changed,
  diary,
  edition,
  firstView,
  hidden,
  highlighted,
  later,
  saved,
  sections,
  troubledFeeds,
  unread,
} from '../view/sections.js';
import type { View } from '../view/view.js';

let harness: Harness;

/** Three stories of two feeds, newest first `c`, `b`, `a`; `b` says something. */
function filled(frontEnd: 'web' | 'terminal' = 'terminal'): Harness {
  const made = openHarness(frontEnd);
  const folder = made.library.addFeed({ title: 'Gazette', folder: 'Cities' });
  made.library.addFeed({ title: 'Post' });
  made.library.arrive(story('a', 1), { feed: folder.id });
  made.library.arrive(story('b', 2, { discussionUrl: 'https://talk.example/b' }), { reading: reading() });
  made.library.arrive(story('c', 3));
  made.library.told = told;
  return made;
}

beforeEach(() => {
  harness = filled();
});

const inList = (query = '') => harness.show({ name: 'list', query });
const inArticle = (id = 'b') => harness.show({ name: 'article', id, query: '' });
const inDiary = (from?: string) => harness.show({ name: 'diary', ...(from !== undefined && { from }) });
const inEdition = (day?: string) => harness.show(day === undefined ? edition : { name: 'edition', day });
const inVoice = () => harness.show({ name: 'voice', id: 'ida lund' });
const select = (view: View, id: string) => harness.reader.change({ type: 'select', view, id });
const press = (command: CommandId) => harness.press(...commandOf(command).keys[0]!.split(' '));
const view = () => harness.shell.view();
const shows = (wanted: View) => harness.until(() => expect(view()).toEqual(wanted));
const asked = (count: number) => harness.until(() => expect(harness.shell.questions).toHaveLength(count));
const lastScroll = () => harness.shell.scrolled.at(-1);

/** Finds a word that stands in the article twice. */
async function findTwo() {
  await inArticle();
  const spans = [0, 1].map((start) => ({ at: 0, start, end: start + 1 }));
  harness.reader.change({ type: 'found-in-text', found: { article: 'b', typed: 'x', spans, at: 0 } });
}

/** What each command does; a command without a row here does not compile. */
const effects: Record<CommandId, () => Promise<void>> = {
  async next() {
    await inList();
    press('next');
    expect(harness.selected()).toBe('b');
  },
  async previous() {
    await inList();
    select(allNews, 'b');
    press('previous');
    expect(harness.selected()).toBe('c');
  },
  async 'scroll-down'() {
    await inArticle();
    press('scroll-down');
    expect(lastScroll()).toEqual({ to: 'lines', direction: 1 });
  },
  async 'scroll-up'() {
    await inArticle();
    press('scroll-up');
    expect(lastScroll()).toEqual({ to: 'lines', direction: -1 });
  },
  async 'page-down'() {
    await inList();
    press('page-down');
    expect(harness.selected()).toBe('a');
    await inArticle();
    press('page-down');
    expect(lastScroll()).toEqual({ to: 'page', direction: 1 });
  },
  async 'page-up'() {
    await inList();
    select(allNews, 'a');
    press('page-up');
    expect(harness.selected()).toBe('c');
    await inArticle();
    press('page-up');
    expect(lastScroll()).toEqual({ to: 'page', direction: -1 });
  },
  async first() {
    await inList();
    select(allNews, 'a');
    press('first');
    expect(harness.selected()).toBe('c');
    await inArticle();
    press('first');
    expect(lastScroll()).toEqual({ to: 'top' });
  },
  async last() {
    await inList();
    press('last');
    expect(harness.selected()).toBe('a');
    await inArticle();
    press('last');
    expect(lastScroll()).toEqual({ to: 'end' });
  },
  async open() {
    await inList();
    press('open');
    await shows({ name: 'article', id: 'c', query: '' });
  },
  async back() {
    await inList();
    press('open');
    press('back');
    await shows(allNews);
  },
  async repeats() {
    const { library } = harness;
    const said = await library.statements({ voice: 'ida lund' });
    const repeats = [{ article: 'c', source: 'Post', time: '2026-01-03T10:00:00Z' }];
    library.statements = async () => ({ items: said.items.map((item) => ({ ...item, repeats, outlets: 2 })) });
    await inVoice();
    press('repeats');
    expect(harness.state().unfolded).toBe('b 0-0');
    press('repeats');
    expect(harness.state().unfolded).toBeUndefined();
  },
  async 'document-page'() {
    await inArticle();
    press('document-page');
    await shows({ name: 'document', id: 'ports-act-of-1998' });
  },
  async 'go-passages'() {
    press('go-passages');
    await shows({ name: 'passages' });
  },
  async 'go-documents'() {
    press('go-documents');
    await shows({ name: 'documents' });
  },
  async 'next-article'() {
    await inArticle();
    press('next-article');
    await shows({ name: 'article', id: 'a', query: '' });
    expect(harness.selected()).toBe('a');
  },
  async 'previous-article'() {
    await inArticle();
    press('previous-article');
    await shows({ name: 'article', id: 'c', query: '' });
  },
  async 'next-unread-row'() {
    await harness.library.mark(['b'], { read: true });
    await inList();
    press('next-unread-row');
    expect(harness.selected()).toBe('a');
  },
  async 'previous-unread-row'() {
    await harness.library.mark(['b'], { read: true });
    await inList();
    select(allNews, 'a');
    press('previous-unread-row');
    expect(harness.selected()).toBe('c');
  },
  async 'next-unread'() {
    await harness.library.mark(['c'], { read: true });
    await inList();
    press('next-unread');
    await shows({ name: 'article', id: 'b', query: '' });
  },
  async save() {
    await inList();
    press('save');
    await harness.until(async () => expect((await harness.library.get('c')).saved).toBe(true));
    expect(harness.said()).toBe('Saved');
  },
  async later() {
    await inList();
    press('later');
    await harness.until(async () => expect((await harness.library.get('c')).later).toBe(true));
    expect(harness.said()).toBe('Put aside for later');
  },
  async hide() {
    await inList();
    press('hide');
    await harness.until(async () => expect((await harness.library.get('c')).hidden).toBe(true));
    expect(harness.said()).toBe('Hidden');
  },
  async stories() {
    harness.library.arrive(story('d', 4), { story: 's', feed: 1 });
    harness.library.arrive(story('e', 5), { story: 's', feed: 2 });
    await inList();
    const rows = () => loadedStories(harness.reader.client, '').map(({ id }) => id);
    expect(rows()).toEqual(['e', 'c', 'b', 'a']);
    press('stories');
    await harness.until(() => expect(harness.said()).toBe('A row for each article'));
    expect(await harness.library.settings()).toMatchObject({ stories: false });
    await inList();
    expect(rows()).toEqual(['e', 'd', 'c', 'b', 'a']);
    press('stories');
    await harness.until(() => expect(harness.said()).toBe('One row for each story'));
  },
  async story() {
    harness.library.arrive(story('d', 4), { story: 's', feed: 1 });
    harness.library.arrive(story('e', 5), { story: 's', feed: 2 });
    await inList();
    press('story');
    expect(view()).toEqual({ name: 'story', id: 's' });
    await inArticle();
    press('story');
    expect(view()).toEqual({ name: 'story', id: 'b' });
  },
  async 'later-in-story'() {
    harness.library.arrive(story('d', 4), { story: 's', feed: 1 });
    harness.library.arrive(story('e', 5), { story: 's', feed: 2 });
    await inArticle('d');
    press('later-in-story');
    await shows({ name: 'article', id: 'e', query: '' });
  },
  async 'earlier-in-story'() {
    harness.library.arrive(story('d', 4), { story: 's', feed: 1 });
    harness.library.arrive(story('e', 5), { story: 's', feed: 2 });
    await inArticle('e');
    press('earlier-in-story');
    await shows({ name: 'article', id: 'd', query: '' });
  },
  async why() {
    harness.library.effects.set('c', [
      { rule: 1, query: 'story', act: 'hide', at: '2026-01-01T00:00:00Z', when: 'arrival' },
    ]);
    await harness.library.mark(['c'], { hidden: true });
    await inList('is:hidden');
    press('why');
    await harness.until(() => expect(harness.said()).toMatch(/^Hidden by the rule “story” as it arrived, /));
    await inArticle();
    press('why');
    await harness.until(() => expect(harness.said()).toBe('No rule did anything to this story.'));
  },
  async 'toggle-read'() {
    await inArticle();
    press('toggle-read');
    await harness.until(async () => expect((await harness.library.get('b')).read).toBe(true));
    expect(harness.said()).toBe('Marked read');
  },
  async 'mark-all-read'() {
    await inList();
    press('mark-all-read');
    await harness.until(() => expect(harness.said()).toBe('Marked 3 stories read'));
    expect(await harness.library.count('is:unread')).toBe(0);
  },
  async play() {
    const file = { url: 'https://paper.example/a.mp3', type: 'audio/mpeg' };
    harness.library.arrive(story('d', 4, { attachments: [file] }));
    await inArticle('d');
    press('play');
    expect(harness.shell.opened).toEqual([file.url]);
    const played: string[] = [];
    harness.shell.play = (article, title, { url }) => void played.push(`${article} ${title} ${url}`);
    let toggled = 0;
    harness.shell.playing = { url: () => (played.length > 0 ? file.url : undefined), toggle: () => void toggled++ };
    press('play');
    expect(played).toEqual([`d Story d ${file.url}`]);
    press('play');
    await inList();
    press('play');
    expect(toggled).toBe(2);
    expect(played).toHaveLength(1);
  },
  async undo() {
    await inList();
    press('save');
    press('undo');
    await harness.until(() => expect(harness.said()).toBe('Undone: saved'));
    expect(await harness.library.count('is:saved')).toBe(0);
  },
  async voices() {
    await inArticle();
    press('voices');
    expect(harness.state().panel).toBe('voices');
  },
  async timeline() {
    await inArticle();
    press('timeline');
    expect(harness.state().panel).toBe('timeline');
  },
  async documents() {
    await inArticle();
    press('documents');
    expect(harness.state().panel).toBe('documents');
  },
  async 'day-before'() {
    await inEdition();
    press('day-before');
    expect(view()).toEqual({ name: 'edition', day: '2026-01-02' });
  },
  async 'day-after'() {
    await inEdition('2026-01-01');
    press('day-after');
    expect(view()).toEqual({ name: 'edition', day: '2026-01-02' });
  },
  async 'next-statement'() {
    await inArticle();
    press('next-statement');
    expect(harness.state().focus).toEqual({ kind: 'statement', index: 0 });
    await inEdition('2026-01-02');
    press('next-statement');
    expect(harness.selected()).toBe('b 0');
  },
  async 'previous-statement'() {
    await inArticle();
    press('previous-statement');
    expect(harness.state().focus).toEqual({ kind: 'statement', index: 1 });
    await inEdition('2026-01-02');
    press('previous-statement');
    expect(harness.selected()).toBe('b 1');
  },
  async highlight() {
    await inArticle();
    press('next-statement');
    press('highlight');
    await harness.until(() => expect(harness.said()).toBe('Highlighted'));
    expect((await harness.library.highlights('b')).map(({ selector }) => selector.exact)).toEqual([
      'The port opens on Friday',
    ]);
  },
  async note() {
    await inArticle();
    press('note');
    expect(harness.said()).toBe('Choose a statement first: ] goes to the next one.');
    press('next-statement');
    press('note');
    await asked(1);
    await harness.shell.questions[0]!.submit({ note: 'Says who?' });
    expect(harness.said()).toBe('Note kept');
    const [made] = await harness.library.highlights('b');
    expect(made).toMatchObject({ note: 'Says who?', selector: { exact: 'The port opens on Friday' } });
    // The highlight itself can be chosen, as its words can.
    await inArticle();
    harness.reader.change({ type: 'focus', focus: { kind: 'highlight', id: made!.id } });
    press('note');
    await asked(2);
    expect(harness.shell.questions[1]!.fields[0]).toMatchObject({ initial: 'Says who?' });
    await harness.shell.questions[1]!.submit({ note: '' });
    expect(harness.said()).toBe('Note removed');
    press('undo');
    await harness.until(async () =>
      expect(await harness.library.highlights('b')).toMatchObject([{ id: made!.id, note: 'Says who?' }]),
    );
  },
  async original() {
    await inList();
    press('original');
    await harness.until(() => expect(harness.shell.opened).toEqual(['https://paper.example/c']));
    await inArticle();
    press('original');
    expect(harness.shell.opened.at(-1)).toBe('https://paper.example/b');
  },
  async 'original-read'() {
    await inList();
    press('original-read');
    await harness.until(async () => expect((await harness.library.get('c')).read).toBe(true));
    expect(harness.shell.opened).toEqual(['https://paper.example/c']);
  },
  async discussion() {
    await inArticle();
    press('discussion');
    expect(harness.shell.opened).toEqual(['https://talk.example/b']);
  },
  async 'read-aloud'() {
    harness = filled('web');
    await inArticle();
    press('read-aloud');
    expect(harness.said()).toMatch(/no voice/);
    let asked = 0;
    harness.shell.readAloud = async () => (asked++ === 0 ? 'begun' : 'no-voice');
    press('read-aloud');
    press('read-aloud');
    await harness.until(() => expect(asked).toBe(2));
  },
  async 'copy-markdown'() {
    await inArticle();
    press('copy-markdown');
    await harness.until(() => expect(harness.said()).toBe('Copied as Markdown'));
    expect(harness.shell.copies[0]).toContain('(<https://paper.example/b>)');
  },
  async 'copy-quote'() {
    await inArticle();
    press('copy-quote');
    expect(harness.said()).toMatch(/^Choose a statement first/);
    press('next-statement');
    press('copy-quote');
    await harness.until(() => expect(harness.said()).toBe('Copied with its source'));
    expect(harness.shell.copies[0]).toMatch(/^“.+”\n— “Story b”.*\nhttps:\/\/paper\.example\/b$/);
  },
  async 'copy-address'() {
    await inArticle();
    press('copy-address');
    await harness.until(() => expect(harness.said()).toBe('Address copied'));
    expect(harness.shell.copies).toEqual(['https://paper.example/b']);
  },
  async 'well-known'() {
    const before = await harness.library.feeds();
    press('well-known');
    await harness.until(() => expect(harness.shell.questions).toHaveLength(1));
    const { fields } = harness.shell.questions[0]!;
    // A dozen, none of them chosen.
    expect(fields.filter(({ kind, initial }) => kind === 'switch' && !initial)).toHaveLength(12);
    expect(await harness.library.feeds()).toEqual(before);
  },
  async share() {
    await inArticle();
    const shared: unknown[] = [];
    harness.shell.share = async (what) => {
      shared.push(what);
      return 'shared';
    };
    press('share');
    await harness.until(() => expect(shared).toHaveLength(1));
    harness.shell.canSelect({ at: 1, start: 15, end: 32 });
    press('share');
    await harness.until(() => expect(shared).toHaveLength(2));
    const [whole, words] = shared as { title: string; url: string; text?: string }[];
    expect(whole).toEqual({ title: words!.title, url: 'https://paper.example/b' });
    expect([words!.url, words!.text?.length]).toEqual([whole!.url, 17]);
    // Where there is no way to, it is copied; where the person takes it back, it is not.
    harness.shell.share = async () => 'taken-back';
    press('share');
    harness.shell.share = async () => 'refused';
    press('share');
    await harness.until(() => expect(harness.said()).toBe('Copied, to be shared'));
    harness.shell.share = undefined;
    harness.shell.copied = 'refused';
    press('share');
    await harness.until(() => expect(harness.reader.notices.store.get()?.tone).toBe('problem'));
    expect(harness.shell.copies).toEqual([
      `“${words!.text}”\n${whole!.title}\n${whole!.url}`,
      `“${words!.text}”\n${whole!.title}\n${whole!.url}`,
    ]);
  },
  async send() {
    await inArticle();
    await harness.client.fetchQuery(settingsQuery(harness.library));
    press('send');
    expect(harness.said()).toMatch(/^No address to send to is set/);
    expect(harness.library.sent).toEqual([]);
    expect(await harness.reader.actions.setWebhook('https://hooks.example/')).toBeUndefined();
    press('send');
    await harness.until(() => expect(harness.said()).toBe('Sent'));
    expect(harness.library.sent).toEqual([{ id: 'b' }]);
  },
  async palette() {
    await inArticle();
    press('palette');
    await asked(1);
    const { submit } = harness.shell.questions[0]!;
    expect(await submit({ what: 'nothing of that name' })).toBe('Nothing here is called nothing of that name.');
    expect(await submit({ what: 'next' })).toMatch(/^That can be Next article; /);
    expect(await submit({ what: 'gaz' })).toBe(undefined);
    expect(view()).toEqual({ name: 'list', query: 'feed:1' });
    expect(await submit({ what: 'ida' })).toBe(undefined);
    expect(view()).toEqual({ name: 'voice', id: 'ida lund' });
  },
  async 'mark-above-read'() {
    await inList();
    press('mark-above-read');
    expect(harness.said()).toBe('Everything above is read.');
    select(allNews, 'a');
    press('mark-above-read');
    await harness.until(() => expect(harness.said()).toBe('Marked 2 stories read'));
    expect((await harness.library.list({ query: 'is:unread' })).items.map(({ id }) => id)).toEqual(['a']);
    press('undo');
    await harness.until(async () => expect(await harness.library.count('is:unread')).toBe(3));
  },
  async 'mark-below-read'() {
    await inList();
    select(allNews, 'b');
    press('mark-below-read');
    await harness.until(() => expect(harness.said()).toBe('Marked 1 story read'));
    expect((await harness.library.list({ query: 'is:read' })).items.map(({ id }) => id)).toEqual(['a']);
  },
  async 'keep-unread'() {
    await harness.library.mark(['b'], { read: true });
    await inList();
    select(allNews, 'b');
    press('keep-unread');
    await harness.until(async () => expect((await harness.library.get('b')).read).toBe(false));
    expect(harness.said()).toBe('Kept unread');
    await harness.reader.actions.open('b');
    expect((await harness.library.get('b')).read).toBe(false);
    press('toggle-read');
    press('toggle-read');
    await harness.until(async () => expect((await harness.library.get('b')).read).toBe(false));
    await harness.reader.actions.open('b');
    expect((await harness.library.get('b')).read).toBe(true);
  },
  async tag() {
    await inList();
    press('tag');
    await asked(1);
    expect(await harness.shell.questions[0]!.submit({ tags: 'Budget, to do' })).toBeUndefined();
    expect((await harness.library.get('c')).tags).toEqual(['Budget', 'to do']);
    press('tag');
    await asked(2);
    expect(harness.shell.questions[1]!.fields[0]).toMatchObject({ initial: 'Budget, to do' });
    await harness.shell.questions[1]!.submit({ tags: 'budget' });
    expect((await harness.library.get('c')).tags).toEqual(['Budget']);
    press('undo');
    await harness.until(async () => expect((await harness.library.get('c')).tags).toEqual(['Budget', 'to do']));
  },
  async mute() {
    await inArticle();
    harness.shell.canSelect({ at: 0, start: 4, end: 8 });
    press('mute');
    await asked(1);
    const { fields, submit } = harness.shell.questions[0]!;
    expect(fields[0]!.initial).toBe('"port"');
    expect(fields[1]!.initial).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await submit({ query: '', until: '' })).toBe('Say first what is to be hidden.');
    await submit({ query: '"Story b"', until: '2099-01-01' });
    expect(await harness.library.rules()).toMatchObject([{ query: '"Story b"', act: 'hide', until: '2099-01-01' }]);
    expect(harness.shell.confirmed).toHaveLength(1);
    expect(await harness.library.count('is:hidden')).toBe(1);
    press('undo');
    await harness.until(() => expect(harness.said()).toBe('Undone: muted "Story b" until 2099-01-01'));
    expect([await harness.library.rules(), await harness.library.count('is:hidden')]).toEqual([[], 0]);
  },
  async pick() {
    await inList();
    press('pick');
    press('next');
    press('pick');
    press('save');
    await harness.until(() => expect(harness.said()).toBe('Saved: 2 stories'));
    expect(await harness.library.count('is:saved')).toBe(2);
    press('undo');
    await harness.until(async () => expect(await harness.library.count('is:saved')).toBe(0));
    press('back');
    expect(harness.state().picked).toBeUndefined();
    expect(view()).toEqual(allNews);
  },
  async 'pick-all'() {
    await inList();
    press('pick-all');
    press('toggle-read');
    await harness.until(async () => expect(await harness.library.count('is:unread')).toBe(0));
    press('tag');
    await asked(1);
    await harness.shell.questions[0]!.submit({ tags: 'done' });
    expect(await harness.library.tags()).toEqual([{ tag: 'done', count: 3 }]);
    press('undo');
    await harness.until(async () => expect(await harness.library.tags()).toEqual([]));
    press('pick-all');
    expect(harness.state().picked).toBeUndefined();
  },
  async 'unread-only'() {
    await harness.library.mark(['b'], { read: true });
    await inList('feed:1 OR story');
    press('unread-only');
    await harness.until(() => expect(harness.said()).toBe('Only unread stories'));
    expect((await harness.library.settings()).lists).toEqual({ 'feed:1 OR story': { unread: true } });
    await inList('feed:1 OR story');
    expect(loadedStories(harness.client, 'feed:1 OR story').map(({ id }) => id)).toEqual(['c', 'a']);
    press('unread-only');
    await harness.until(() => expect(harness.said()).toBe('Read stories too'));
    expect((await harness.library.settings()).lists).toEqual({});
  },
  async 'oldest-first'() {
    await inList();
    press('oldest-first');
    await harness.until(() => expect(harness.said()).toBe('The oldest first'));
    await inList();
    expect(loadedStories(harness.client, '').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    press('mark-all-read');
    await harness.until(() => expect(harness.said()).toBe('Marked 3 stories read'));
  },
  async density() {
    harness = filled('web');
    await inList();
    press('density');
    expect(harness.said()).toBe('Dense');
  },
  async pause() {
    await harness.library.saveRule({ query: 'port', act: 'hide' });
    await harness.show({ name: 'feeds' });
    select({ name: 'feeds' }, 'feed 1');
    press('pause');
    await harness.until(() => expect(harness.said()).toBe('Gazette is paused'));
    expect((await harness.library.feeds())[0]).toMatchObject({ paused: true });
    const [rule] = await harness.library.rules();
    select({ name: 'feeds' }, `rule ${rule!.id}`);
    press('pause');
    await harness.until(() => expect(harness.said()).toBe('The rule is off'));
  },
  async 'new-rule'() {
    await harness.show({ name: 'feeds' });
    press('new-rule');
    await asked(1);
    const { submit } = harness.shell.questions[0]!;
    expect(await submit({ query: 'is:', act: 'hide' })).toMatch(/^The query is not understood/);
    expect(await submit({ query: 'port', act: 'tag', tags: 'sea, ships', until: '' })).toBeUndefined();
    expect(await harness.library.rules()).toMatchObject([{ query: 'port', act: 'tag', tags: ['sea', 'ships'] }]);
    expect(harness.said()).toBe('Kept the rule; of the stories that are here it finds 3, which stay as they are');
    const [rule] = await harness.library.rules();
    await harness.show({ name: 'feeds' });
    select({ name: 'feeds' }, `rule ${rule!.id}`);
    press('edit-feed');
    expect(harness.shell.questions[1]!.fields[0]).toMatchObject({ initial: 'port' });
    press('remove-feed');
    await harness.until(async () => expect(await harness.library.rules()).toEqual([]));
  },
  async 'go-edition'() {
    await inArticle();
    press('go-edition');
    expect(view()).toEqual(firstView);
  },
  async 'go-all'() {
    await inArticle();
    press('go-all');
    expect(view()).toEqual(allNews);
  },
  async 'go-unread'() {
    press('go-unread');
    expect(view()).toEqual(unread);
  },
  async 'go-saved'() {
    press('go-saved');
    expect(view()).toEqual(saved);
  },
  async 'go-later'() {
    press('go-later');
    expect(view()).toEqual(later);
  },
  async 'half-page-down'() {
    harness.shell.rows = 4;
    await inList();
    press('half-page-down');
    expect(harness.selected()).toBe('a');
    await inArticle();
    press('half-page-down');
    expect(lastScroll()).toEqual({ to: 'page', direction: 1, half: true });
  },
  async 'half-page-up'() {
    harness.shell.rows = 4;
    await inList();
    select(allNews, 'a');
    press('half-page-up');
    expect(harness.selected()).toBe('c');
    await inArticle();
    press('half-page-up');
    expect(lastScroll()).toEqual({ to: 'page', direction: -1, half: true });
  },
  async 'to-middle'() {
    await inList();
    press('to-middle');
    expect(lastScroll()).toEqual({ to: 'middle' });
  },
  async 'find-in-text'() {
    await inArticle();
    press('find-in-text');
    await asked(1);
    const { typing, submit } = harness.shell.questions[0]!;
    typing!({ words: 'PÓRT' });
    expect(harness.state().foundInText?.spans.length).toBeGreaterThan(0);
    expect(await submit({ words: 'nowhere at all' })).toBe('The article does not have these words.');
    // In an article, / asks for the same.
    press('search');
    await asked(2);
    expect(harness.shell.questions[1]!.id).toBe('find-in-text');
  },
  async 'next-in-text'() {
    await findTwo();
    press('next-in-text');
    expect(harness.state().foundInText?.at).toBe(1);
    press('next-in-text');
    expect(harness.state().foundInText?.at).toBe(0);
    press('back');
    expect(harness.state().foundInText).toBeUndefined();
    expect(view().name).toBe('article');
    press('next-in-text');
    expect(harness.said()).toBe('Find something first: / asks for it.');
  },
  async 'previous-in-text'() {
    await findTwo();
    press('previous-in-text');
    expect(harness.state().foundInText?.at).toBe(harness.state().foundInText!.spans.length - 1);
  },
  async 'open-link'() {
    await inArticle();
    press('open-link');
    await harness.until(() => expect(harness.said()).toBe('The article has no links.'));
    const text = 'The port and the harbour.';
    const link = (start: number, end: number, url: string) => ({ type: 'link' as const, start, end, url });
    const marks = [link(4, 8, 'https://port.example/'), link(17, 24, 'https://harbour.example/é')];
    harness.library.arrive(story('d', 4, { body: [{ type: 'paragraph', text, marks }] }));
    await inArticle('d');
    press('open-link');
    await asked(1);
    const { submit } = harness.shell.questions[0]!;
    expect(await submit({ link: '3' })).toBe('The article has 2 links.');
    expect(await submit({ link: 'whale' })).toBe('No link here has whale.');
    expect(await submit({ link: 'example' })).toBe('2 links have these words: type more of one, or its number.');
    expect(await submit({ link: 'Port' })).toBeUndefined();
    harness.press('2', '#');
    await harness.until(() => expect(harness.shell.opened).toHaveLength(2));
    expect(harness.shell.opened).toEqual(['https://port.example/', 'https://harbour.example/%C3%A9']);
    harness.press('9', '#');
    await harness.until(() => expect(harness.said()).toBe('The article has 2 links.'));
  },
  async pipe() {
    await inList();
    press('pipe');
    await asked(1);
    await harness.shell.questions[0]!.submit({ command: ' wc -w ' });
    await inArticle();
    press('pipe');
    await asked(2);
    expect(harness.shell.questions[1]!.fields[0]!.prompt).toBe('Pipe to (empty: less)');
    await harness.shell.questions[1]!.submit({ command: '' });
    expect(harness.shell.done).toEqual(['pipe c wc -w', 'pipe b ']);
  },
  async limit() {
    await inList();
    press('limit');
    await asked(1);
    harness.shell.questions[0]!.typing!({ words: 'har' });
    expect(view()).toEqual({ name: 'list', query: 'headline:har*' });
  },
  async 'command-line'() {
    await inArticle();
    press('command-line');
    await asked(1);
    await harness.shell.questions[0]!.submit({ line: 'go-diary' });
    expect(view()).toEqual(diary);
  },
  async sources() {
    await inList();
    select(allNews, 'b');
    press('sources');
    expect(harness.state().overlay).toBe('sources');
    // It begins at what is shown, and leaves the list alone.
    press('next');
    expect(harness.state().source).toBe('go-unread');
    press('last');
    expect(harness.state().source).toBe('feed 1');
    expect(harness.selected()).toBe('b');
    press('pause');
    await harness.until(() => expect(harness.said()).toBe('Gazette is paused'));
    press('open');
    await shows({ name: 'list', query: 'feed:1' });
    expect(harness.state().overlay).toBeUndefined();
    // In an article too, whose keys of rows are others.
    await inArticle();
    press('sources');
    press('first');
    expect(harness.state().source).toBe('go-edition');
    press('edit-feed');
    expect(harness.said()).toBe('Select a feed first: j goes to the next one.');
    press('back');
    expect(harness.state().overlay).toBeUndefined();
    expect(view().name).toBe('article');
  },
  async 'go-hidden'() {
    press('go-hidden');
    expect(view()).toEqual(hidden);
  },
  async 'go-highlighted'() {
    press('go-highlighted');
    expect(view()).toEqual(highlighted);
  },
  async 'go-changed'() {
    press('go-changed');
    expect(view()).toEqual(changed);
  },
  async changes() {
    await inList();
    select(allNews, 'b');
    press('changes');
    expect(view()).toEqual({ name: 'changes', id: 'b', query: '' });
  },
  async 'go-voices'() {
    press('go-voices');
    expect(view()).toEqual({ name: 'voices' });
  },
  async 'go-diary'() {
    press('go-diary');
    expect(view()).toEqual(diary);
  },
  async 'earlier-days'() {
    await inDiary('2026-01-03');
    press('earlier-days');
    await shows({ name: 'diary', from: '2026-01-02' });
    // The first day of all is the end of it.
    await inDiary('2026-01-02');
    press('earlier-days');
    expect(harness.said()).toBe('Nothing was told of an earlier day.');
  },
  async 'find-day'() {
    await inDiary('2026-01-02');
    press('find-day');
    await asked(1);
    const { submit, fields } = harness.shell.questions[0]!;
    expect(fields[0]!.initial).toBe('2026-01-02');
    for (const wrong of ['soon', '7d', ''])
      expect(await submit({ day: wrong }), wrong).toMatch(/is not a day; write it as 2026-12-01/);
    expect(await submit({ day: '2026-12' })).toBeUndefined();
    await shows({ name: 'diary', from: '2026-12-01' });
    await inEdition();
    press('find-day');
    await asked(2);
    expect(await harness.shell.questions[1]!.submit({ day: '2026-01-02' })).toBeUndefined();
    expect(view()).toEqual({ name: 'edition', day: '2026-01-02' });
  },
  async 'open-day'() {
    await inArticle();
    press('open-day');
    expect(harness.said()).toBe('Choose a day first: t opens the timeline.');
    for (const focus of [
      { kind: 'event', index: 0 },
      { kind: 'time', index: 0 },
    ] as const) {
      await inArticle();
      harness.reader.change({ type: 'focus', focus: undefined });
      harness.reader.change({ type: 'focus', focus });
      press('open-day');
      await shows({ name: 'diary', from: '2026-01-02' });
    }
  },
  async 'go-feeds'() {
    press('go-feeds');
    expect(view()).toEqual({ name: 'feeds' });
  },
  async 'go-troubled-feeds'() {
    press('go-troubled-feeds');
    expect(view()).toEqual(troubledFeeds);
  },
  async search() {
    await inList();
    press('search');
    await harness.shell.questions[0]!.submit({ query: ' harbour ' });
    expect(view()).toEqual({ name: 'list', query: 'harbour' });
  },
  async find() {
    await inList();
    press('find');
    expect(await harness.shell.questions[0]!.submit({ words: 'no such words' })).toMatch(/No headline/);
    expect(await harness.shell.questions[0]!.submit({ words: 'story' })).toBeUndefined();
    expect(lastScroll()).toEqual({ to: 'row', id: 'c', keepsFocus: true });
  },
  async 'find-next'() {
    await inList();
    press('find-next');
    expect(harness.said()).toMatch(/Find something first/);
    press('find');
    await harness.shell.questions[0]!.submit({ words: 'story' });
    press('find-next');
    await harness.until(() => expect(lastScroll()).toEqual({ to: 'row', id: 'b', keepsFocus: true }));
    expect(harness.selected()).toBe('b');
  },
  async refresh() {
    press('refresh');
    await harness.until(() => expect(harness.said()).toBe('Nothing new.'));
  },
  async 'refresh-all'() {
    const asked: unknown[] = [];
    harness.library.refresh = async (options?: unknown) => {
      asked.push(options);
      return { feeds: 2, added: 1, updated: 0, unchanged: 0, problems: [] };
    };
    press('refresh-all');
    await harness.until(() => expect(harness.said()).toBe('1 new story.'));
    expect(asked).toEqual([{ force: true }]);
  },
  async add() {
    press('add');
    await asked(1);
    await harness.shell.questions[0]!.submit({ address: 'https://new.example/feed' });
    expect(view()).toEqual({ name: 'list', query: 'feed:3' });
    expect(harness.said()).toBe('Added https://new.example/feed');
  },
  async 'save-search'() {
    await inList();
    press('save-search');
    expect(harness.said()).toContain('this list has a name already');
    await inList('port');
    press('save-search');
    await asked(1);
    const [question] = harness.shell.questions;
    expect(question!.fields).toMatchObject([{ name: 'name', initial: 'port' }]);
    expect(await question!.submit({ name: 'Ports' })).toBeUndefined();
    expect(harness.said()).toBe('Saved the search as Ports');
    expect(await harness.library.searches()).toMatchObject([{ name: 'Ports', query: 'port' }]);
    await harness.show({ name: 'feeds' });
    await inList('port');
    press('save-search');
    await asked(2);
    await harness.shell.questions[1]!.submit({ name: '' });
    expect(harness.said()).toBe('Removed the saved search Ports');
    expect(await harness.library.searches()).toEqual([]);
  },
  async 'edit-feed'() {
    await harness.show({ name: 'feeds' });
    press('edit-feed');
    const [question] = harness.shell.questions;
    expect(question!.fields.slice(0, 2).map(({ initial }) => initial)).toEqual(['Post', '']);
    await question!.submit({ title: 'The Post', folder: 'Cities' });
    expect((await harness.library.feeds())[1]).toMatchObject({ title: 'The Post', folder: 'Cities' });
  },
  async 'remove-feed'() {
    await harness.show({ name: 'feeds' });
    press('remove-feed');
    await harness.until(() => expect(harness.said()).toBe('Removed Post'));
    expect(harness.shell.confirmed).toEqual(['Remove Post? Its stories go too, except saved and highlighted ones.']);
    expect(await harness.library.feeds()).toHaveLength(1);
  },
  async import() {
    await harness.show({ name: 'feeds' });
    harness.shell.file = { name: 'feeds.opml', content: new Blob(['One\nTwo']) };
    press('import');
    await harness.until(() => expect(harness.said()).toBe('Imported 2 feeds and 0 stories'));
    expect(harness.shell.confirmed).toEqual([
      'OPML: 2 new feeds and 0 new stories. Import them? This cannot be taken back.',
    ]);
    expect(await harness.library.feeds()).toHaveLength(4);
    harness.shell.answer = false;
    press('import');
    await harness.until(() => expect(harness.shell.confirmed).toHaveLength(2));
    expect(await harness.library.feeds()).toHaveLength(4);
  },
  async export() {
    await harness.show({ name: 'feeds' });
    press('export');
    await harness.until(() => expect(harness.said()).toBe('Wrote dateline.opml'));
    expect(harness.shell.saved).toEqual([{ name: 'dateline.opml', text: '<opml>Gazette,Post</opml>' }]);
  },
  async 'export-all'() {
    await harness.show({ name: 'feeds' });
    press('export-all');
    await harness.until(() => expect(harness.said()).toBe('Wrote dateline.ndjson'));
    expect(harness.shell.saved).toEqual([{ name: 'dateline.ndjson', text: '<ndjson>Gazette,Post</ndjson>' }]);
  },
  async 'export-stories'() {
    await harness.show({ name: 'feeds' });
    press('export-stories');
    await harness.until(() => expect(harness.said()).toBe('Wrote dateline.tar'));
    expect(harness.shell.saved).toEqual([{ name: 'dateline.tar', text: '<markdown>Gazette,Post</markdown>' }]);
  },
  async help() {
    press('help');
    expect(harness.state().overlay).toBe('help');
    press('help');
    expect(harness.state().overlay).toBeUndefined();
  },
  async theme() {
    press('theme');
    expect(harness.said()).toBe('Dark');
  },
  async larger() {
    harness = filled('web');
    press('larger');
    expect(harness.shell.done).toEqual(['larger']);
  },
  async smaller() {
    harness = filled('web');
    press('smaller');
    expect(harness.shell.done).toEqual(['smaller']);
  },
  async pictures() {
    await inList();
    press('pictures');
    expect(harness.shell.done).toEqual(['pictures']);
  },
  async redraw() {
    press('redraw');
    expect(harness.shell.done).toEqual(['redraw']);
  },
  async quit() {
    press('quit');
    expect(harness.shell.done).toEqual(['quit']);
  },
};

describe('the command table', () => {
  it.each(commands.map(({ id }) => id))('has a row that works: %s', (id) => effects[id]());

  it.each(['web', 'terminal'] as const)(
    'has a controller for each command of each view in the %s',
    async (frontEnd) => {
      harness = filled(frontEnd);
      const views: View[] = [
        edition,
        allNews,
        { name: 'article', id: 'b', query: '' },
        { name: 'story', id: 'b' },
        { name: 'voices' },
        { name: 'voice', id: 'ida lund' },
        { name: 'feeds' },
        { name: 'changes', id: 'b' },
        { name: 'documents' },
        { name: 'passages' },
        diary,
      ];
      for (const shown of views) {
        await harness.show(shown);
        const without = commandsAt(shown.name, frontEnd).filter(({ id }) => !harness.dispatch.handler(id));
        expect(without.map(({ id }) => id)).toEqual([]);
      }
    },
  );

  it('has a command for each section', () => {
    expect(commands.filter(({ id }) => id.startsWith('go-')).map(({ id }) => id)).toEqual(
      sections.map(({ command }) => command),
    );
  });

  it('goes through the stories of a diary, each of which leads somewhere', async () => {
    await inDiary('2026-01-02');
    press('open');
    await shows({ name: 'article', id: 'b', at: 'event-0' });
    await inDiary('2026-01-02');
    press('next');
    expect(harness.selected()).toBe('one a');
    press('next');
    press('save');
    await harness.until(() => expect(harness.said()).toBe('Saved'));
    expect((await harness.library.get('c')).saved).toBe(true);
    press('open');
    await shows({ name: 'article', id: 'c' });
    await inDiary();
    press('open');
    expect(view()).toEqual(diary);
  });

  it('does for a voice what it does for a list', async () => {
    await inVoice();
    press('save');
    await harness.until(() => expect(harness.said()).toBe('Saved'));
    press('open');
    await shows({ name: 'article', id: 'b', at: '0-0' });
  });
});
