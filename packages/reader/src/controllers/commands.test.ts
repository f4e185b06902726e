// Every row of the command table, pressed with its first key, in the reader of a library in memory.
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsAt } from '../commands/chords.js';
import { commandOf } from '../commands/help.js';
import { type CommandId, commands } from '../commands/table.js';
import { type Bench, bench } from '../testing/bench.js';
import { reading, story } from '../testing/stories.js';
import { allNews, hidden, highlighted, later, saved, sections, troubledFeeds, unread } from '../view/sections.js';
import type { View } from '../view/view.js';

let desk: Bench;

/** Three stories of two feeds, newest first `c`, `b`, `a`; `b` says something. */
function filled(frontEnd: 'web' | 'terminal' = 'terminal'): Bench {
  const made = bench(frontEnd);
  const folder = made.library.addFeed({ title: 'Gazette', folder: 'Cities' });
  made.library.addFeed({ title: 'Post' });
  made.library.arrive(story('a', 1), { feed: folder.id });
  made.library.arrive(story('b', 2, { discussionUrl: 'https://talk.example/b' }), { reading: reading() });
  made.library.arrive(story('c', 3));
  return made;
}

beforeEach(() => {
  desk = filled();
});

const inList = (query = '') => desk.show({ name: 'list', query });
const inArticle = (id = 'b') => desk.show({ name: 'article', id, query: '' });
const inVoice = () => desk.show({ name: 'voice', id: 'ida lund' });
const select = (view: View, id: string) => desk.reader.change({ type: 'select', view, id });
const press = (command: CommandId) => desk.press(...commandOf(command).keys[0]!.split(' '));
const view = () => desk.shell.view();
const shows = (wanted: View) => desk.until(() => expect(view()).toEqual(wanted));
const lastScroll = () => desk.shell.scrolled.at(-1);

/** What each command does; a command without a row here does not compile. */
const effects: Record<CommandId, () => Promise<void>> = {
  async next() {
    await inList();
    press('next');
    expect(desk.selected()).toBe('b');
  },
  async previous() {
    await inList();
    select(allNews, 'b');
    press('previous');
    expect(desk.selected()).toBe('c');
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
    expect(desk.selected()).toBe('a');
    await inArticle();
    press('page-down');
    expect(lastScroll()).toEqual({ to: 'page', direction: 1 });
  },
  async 'page-up'() {
    await inList();
    select(allNews, 'a');
    press('page-up');
    expect(desk.selected()).toBe('c');
    await inArticle();
    press('page-up');
    expect(lastScroll()).toEqual({ to: 'page', direction: -1 });
  },
  async first() {
    await inList();
    select(allNews, 'a');
    press('first');
    expect(desk.selected()).toBe('c');
    await inArticle();
    press('first');
    expect(lastScroll()).toEqual({ to: 'top' });
  },
  async last() {
    await inList();
    press('last');
    expect(desk.selected()).toBe('a');
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
  async 'next-article'() {
    await inArticle();
    press('next-article');
    await shows({ name: 'article', id: 'a', query: '' });
    expect(desk.selected()).toBe('a');
  },
  async 'previous-article'() {
    await inArticle();
    press('previous-article');
    await shows({ name: 'article', id: 'c', query: '' });
  },
  async 'next-unread-row'() {
    await desk.library.mark(['b'], { read: true });
    await inList();
    press('next-unread-row');
    expect(desk.selected()).toBe('a');
  },
  async 'previous-unread-row'() {
    await desk.library.mark(['b'], { read: true });
    await inList();
    select(allNews, 'a');
    press('previous-unread-row');
    expect(desk.selected()).toBe('c');
  },
  async 'next-unread'() {
    await desk.library.mark(['c'], { read: true });
    await inList();
    press('next-unread');
    await shows({ name: 'article', id: 'b', query: '' });
  },
  async save() {
    await inList();
    press('save');
    await desk.until(async () => expect((await desk.library.get('c')).saved).toBe(true));
    expect(desk.said()).toBe('Saved');
  },
  async later() {
    await inList();
    press('later');
    await desk.until(async () => expect((await desk.library.get('c')).later).toBe(true));
    expect(desk.said()).toBe('Put aside for later');
  },
  async hide() {
    await inList();
    press('hide');
    await desk.until(async () => expect((await desk.library.get('c')).hidden).toBe(true));
    expect(desk.said()).toBe('Hidden');
  },
  async 'toggle-read'() {
    await inArticle();
    press('toggle-read');
    await desk.until(async () => expect((await desk.library.get('b')).read).toBe(true));
    expect(desk.said()).toBe('Marked read');
  },
  async 'mark-all-read'() {
    await inList();
    press('mark-all-read');
    await desk.until(() => expect(desk.said()).toBe('Marked 3 stories read'));
    expect(await desk.library.count('is:unread')).toBe(0);
  },
  async undo() {
    await inList();
    press('save');
    press('undo');
    await desk.until(() => expect(desk.said()).toBe('Undone: saved'));
    expect(await desk.library.count('is:saved')).toBe(0);
  },
  async voices() {
    await inArticle();
    press('voices');
    expect(desk.state().panel).toBe('voices');
  },
  async timeline() {
    await inArticle();
    press('timeline');
    expect(desk.state().panel).toBe('timeline');
  },
  async documents() {
    await inArticle();
    press('documents');
    expect(desk.state().panel).toBe('documents');
  },
  async 'next-statement'() {
    await inArticle();
    press('next-statement');
    expect(desk.state().focus).toEqual({ kind: 'statement', index: 0 });
  },
  async 'previous-statement'() {
    await inArticle();
    press('previous-statement');
    expect(desk.state().focus).toEqual({ kind: 'statement', index: 1 });
  },
  async highlight() {
    await inArticle();
    press('next-statement');
    press('highlight');
    await desk.until(() => expect(desk.said()).toBe('Highlighted'));
    expect((await desk.library.highlights('b')).map(({ selector }) => selector.exact)).toEqual([
      'The port opens on Friday',
    ]);
  },
  async original() {
    await inList();
    press('original');
    await desk.until(() => expect(desk.shell.opened).toEqual(['https://paper.example/c']));
    await inArticle();
    press('original');
    expect(desk.shell.opened.at(-1)).toBe('https://paper.example/b');
  },
  async discussion() {
    await inArticle();
    press('discussion');
    expect(desk.shell.opened).toEqual(['https://talk.example/b']);
  },
  async 'copy-address'() {
    await inArticle();
    press('copy-address');
    await desk.until(() => expect(desk.said()).toBe('Address copied'));
    expect(desk.shell.copies).toEqual(['https://paper.example/b']);
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
  async 'go-hidden'() {
    press('go-hidden');
    expect(view()).toEqual(hidden);
  },
  async 'go-highlighted'() {
    press('go-highlighted');
    expect(view()).toEqual(highlighted);
  },
  async 'go-voices'() {
    press('go-voices');
    expect(view()).toEqual({ name: 'voices' });
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
    await desk.shell.questions[0]!.submit({ query: ' harbour ' });
    expect(view()).toEqual({ name: 'list', query: 'harbour' });
  },
  async refresh() {
    press('refresh');
    await desk.until(() => expect(desk.said()).toBe('Nothing new.'));
  },
  async 'refresh-all'() {
    const asked: unknown[] = [];
    desk.library.refresh = async (options?: unknown) => {
      asked.push(options);
      return { feeds: 2, added: 1, updated: 0, unchanged: 0, problems: [] };
    };
    press('refresh-all');
    await desk.until(() => expect(desk.said()).toBe('1 new story.'));
    expect(asked).toEqual([{ force: true }]);
  },
  async add() {
    press('add');
    await desk.shell.questions[0]!.submit({ address: 'https://new.example/feed' });
    expect(view()).toEqual({ name: 'list', query: 'feed:3' });
    expect(desk.said()).toBe('Added https://new.example/feed');
  },
  async 'edit-feed'() {
    await desk.show({ name: 'feeds' });
    press('edit-feed');
    const [question] = desk.shell.questions;
    expect(question!.fields.map(({ initial }) => initial)).toEqual(['Post', '']);
    await question!.submit({ title: 'The Post', folder: 'Cities' });
    expect((await desk.library.feeds())[1]).toMatchObject({ title: 'The Post', folder: 'Cities' });
  },
  async 'remove-feed'() {
    await desk.show({ name: 'feeds' });
    press('remove-feed');
    await desk.until(() => expect(desk.said()).toBe('Removed Post'));
    expect(desk.shell.confirmed).toEqual(['Remove Post? Its stories go too, except saved and highlighted ones.']);
    expect(await desk.library.feeds()).toHaveLength(1);
  },
  async import() {
    await desk.show({ name: 'feeds' });
    desk.shell.file = { name: 'feeds.opml', bytes: new TextEncoder().encode('One\nTwo') };
    press('import');
    await desk.until(() => expect(desk.said()).toBe('Imported 2 feeds and 0 stories'));
    expect(desk.shell.confirmed).toEqual(['OPML: 2 new feeds and 0 new stories. Import them?']);
    expect(await desk.library.feeds()).toHaveLength(4);
    desk.shell.answer = false;
    press('import');
    await desk.until(() => expect(desk.shell.confirmed).toHaveLength(2));
    expect(await desk.library.feeds()).toHaveLength(4);
  },
  async export() {
    await desk.show({ name: 'feeds' });
    press('export');
    await desk.until(() => expect(desk.said()).toBe('Wrote dateline.opml'));
    expect(desk.shell.saved).toEqual([{ name: 'dateline.opml', text: '<opml>Gazette,Post</opml>' }]);
  },
  async help() {
    press('help');
    expect(desk.state().overlay).toBe('help');
    press('help');
    expect(desk.state().overlay).toBeUndefined();
  },
  async theme() {
    press('theme');
    expect(desk.said()).toBe('Dark');
  },
  async larger() {
    desk = filled('web');
    press('larger');
    expect(desk.shell.done).toEqual(['larger']);
  },
  async smaller() {
    desk = filled('web');
    press('smaller');
    expect(desk.shell.done).toEqual(['smaller']);
  },
  async quit() {
    press('quit');
    expect(desk.shell.done).toEqual(['quit']);
  },
};

describe('the command table', () => {
  it.each(commands.map(({ id }) => id))('has a row that works: %s', (id) => effects[id]());

  it.each(['web', 'terminal'] as const)(
    'has a controller for each command of each view in the %s',
    async (frontEnd) => {
      desk = filled(frontEnd);
      const views: View[] = [allNews, { name: 'article', id: 'b', query: '' }, { name: 'voices' }, { name: 'feeds' }];
      for (const shown of [...views, { name: 'voice', id: 'ida lund' } as const]) {
        await desk.show(shown);
        const without = commandsAt(shown.name, frontEnd).filter(({ id }) => !desk.dispatch.handler(id));
        expect(without.map(({ id }) => id)).toEqual([]);
      }
    },
  );

  it('has a command for each section', () => {
    expect(commands.filter(({ id }) => id.startsWith('go-')).map(({ id }) => id)).toEqual(
      sections.map(({ command }) => command),
    );
  });

  it('does for a voice what it does for a list', async () => {
    await inVoice();
    press('save');
    await desk.until(() => expect(desk.said()).toBe('Saved'));
    press('open');
    await shows({ name: 'article', id: 'b', at: '0-0' });
  });
});
