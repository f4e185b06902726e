import type { LibraryInfo } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { emptyStateOf, hintText } from './empty.js';
import { headingOf } from './heading.js';
import { stepRow, stepUnread } from './rows.js';
import {
  allNews,
  changed,
  edition,
  firstView,
  hidden,
  highlighted,
  later,
  saved,
  sectionOf,
  sections,
  unread,
} from './sections.js';
import { shownStates } from './shown-states.js';
import { firstStack, stackReducer, topView } from './stack.js';
import { canEscape, initialState, stateReducer } from './state.js';
import { sameView, type View } from './view.js';

const story: View = { name: 'article', id: 'a' };

describe('the stack of views', () => {
  it('goes deeper, turns pages and comes back', () => {
    const deep = stackReducer(firstStack, { type: 'push', view: story });
    expect(stackReducer(deep, { type: 'push', view: story })).toBe(deep);
    const turned = stackReducer(deep, { type: 'replace', view: { name: 'article', id: 'b' } });
    expect(turned).toHaveLength(2);
    expect(topView(stackReducer(turned, { type: 'back' }))).toEqual(firstView);
    expect(stackReducer(firstStack, { type: 'back' })).toBe(firstStack);
    expect(stackReducer(firstStack, { type: 'replace', view: story })).toEqual([story]);
  });

  it('goes to a section over the first view, whichever that is', () => {
    expect(stackReducer(firstStack, { type: 'section', view: saved })).toEqual([firstView, saved]);
    expect(stackReducer([firstView, saved], { type: 'section', view: edition })).toEqual([firstView]);
    const instead = stackReducer(firstStack, { type: 'replace', view: allNews });
    expect(stackReducer(instead, { type: 'section', view: edition })).toEqual([allNews, edition]);
    expect(stackReducer([allNews, saved], { type: 'section', view: allNews })).toEqual([allNews]);
  });
});

describe('the state', () => {
  it('escapes one step at a time', () => {
    let state = stateReducer(initialState, { type: 'panel', panel: 'voices' });
    state = stateReducer(state, { type: 'focus', focus: { kind: 'voice', id: 'v1' } });
    state = stateReducer(state, { type: 'overlay', overlay: 'help' });
    for (const left of ['overlay', 'focus', 'panel'] as const) {
      expect(canEscape(state, story)).toBe(true);
      state = stateReducer(state, { type: 'escape' });
      expect(state[left]).toBeUndefined();
    }
    expect(canEscape(state, story)).toBe(false);
    expect(stateReducer(state, { type: 'escape' })).toBe(state);
  });

  it('has nothing to escape from in a list, where no panel is seen', () => {
    const state = stateReducer(initialState, { type: 'panel', panel: 'voices' });
    expect(canEscape(state, story)).toBe(true);
    expect(canEscape(state, allNews)).toBe(false);
  });

  it('unmarks what is chosen twice, closes what is opened twice, and keeps a selection for each view', () => {
    const focus = { kind: 'time', index: 2 } as const;
    const once = stateReducer(initialState, { type: 'focus', focus });
    expect(stateReducer(once, { type: 'focus', focus: { ...focus } }).focus).toBeUndefined();
    expect(stateReducer(once, { type: 'focus', focus: { kind: 'event', index: 2 } }).focus?.kind).toBe('event');
    expect(stateReducer(once, { type: 'leave-article' }).focus).toBeUndefined();
    expect(stateReducer(initialState, { type: 'leave-article' })).toBe(initialState);
    const open = stateReducer(once, { type: 'panel', panel: 'voices' });
    expect(stateReducer(open, { type: 'panel', panel: 'voices' })).toMatchObject({
      panel: undefined,
      focus: undefined,
    });
    const chosen = stateReducer(once, { type: 'select', view: saved, id: 'x' });
    expect(stateReducer(chosen, { type: 'select', view: saved, id: 'x' })).toBe(chosen);
    expect(stateReducer(chosen, { type: 'select', view: allNews, id: 'y' }).selected).toEqual({
      'list is:saved': 'x',
      'list ': 'y',
    });
  });
});

describe('rows', () => {
  it('stays within the list', () => {
    expect(stepRow(['a', 'b'], undefined, 1)).toBe('a');
    expect(stepRow(['a', 'b'], 'b', 1)).toBe('b');
    expect(stepRow(['a', 'b'], 'b', -5)).toBe('a');
    expect(stepRow([], 'b', 1)).toBeUndefined();
  });

  it('finds the next unread', () => {
    const items = [
      { id: 'a', read: false },
      { id: 'b', read: true },
      { id: 'c', read: false },
    ];
    expect(stepUnread(items, 0, 1)).toBe('c');
    expect(stepUnread(items, 2, -1)).toBe('a');
    expect(stepUnread(items, 2, 1)).toBeUndefined();
    expect(stepUnread(items, -1, 1)).toBe('a');
  });
});

describe('headings', () => {
  const feed = { id: 3, title: 'Gazette', url: 'https://a.example', unread: 0, total: 0 };

  it.each<[View, object]>([
    [allNews, { title: 'All news' }],
    [unread, { title: 'Unread' }],
    [saved, { title: 'Saved' }],
    [highlighted, { title: 'Highlighted' }],
    [changed, { title: 'Changed' }],
    [{ name: 'changes', id: 'a' }, { title: 'What changed' }],
    [{ name: 'feeds' }, { title: 'Feeds' }],
    [{ name: 'feeds', troubled: true }, { title: 'Feeds in trouble' }],
    [{ name: 'voices' }, { title: 'Voices' }],
    [{ name: 'story', id: 's' }, { title: 'Story' }],
    [{ name: 'diary' }, { title: 'Diary' }],
    [
      { name: 'diary', from: '2020-02-09' },
      { title: 'From 9 February 2020', kind: 'Diary' },
    ],
    [
      { name: 'voices', query: 'mayor' },
      { title: 'mayor', kind: 'Voices' },
    ],
    [
      { name: 'documents', query: 'ports' },
      { title: 'ports', kind: 'Documents' },
    ],
    [
      { name: 'document', id: 'ports-act' },
      { title: 'Ports Act', kind: 'Document' },
    ],
    [
      { name: 'voice', id: 'v' },
      { title: 'Ida Lund', kind: 'Voice' },
    ],
    [
      { name: 'list', query: 'feed:3' },
      { title: 'Gazette', kind: 'Feed' },
    ],
    [
      { name: 'list', query: 'feed:9' },
      { title: 'feed:9', kind: 'Search' },
    ],
    [
      { name: 'list', query: 'in:"Two Cities"' },
      { title: 'Two Cities', kind: 'Folder' },
    ],
    [
      { name: 'list', query: 'topic:rain' },
      { title: 'rain', kind: 'Topic' },
    ],
    [
      { name: 'list', query: 'topic:rain wind' },
      { title: 'topic:rain wind', kind: 'Search' },
    ],
    [{ name: 'article', id: 'a', query: 'is:saved' }, { title: 'Saved' }],
    [{ name: 'article', id: 'a' }, { title: 'All news' }],
  ])('%j', (view, heading) =>
    expect(headingOf(view, { feeds: [feed], voice: 'Ida Lund', document: 'Ports Act' })).toEqual(heading),
  );

  it('name a feed by its address and its folder, and a voice that is not loaded by its kind', () => {
    const list: View = { name: 'list', query: 'feed:3' };
    expect(headingOf(list, { feeds: [{ ...feed, title: '', folder: 'Cities' }] })).toEqual({
      title: 'https://a.example',
      kind: 'Cities',
    });
    expect(headingOf(list)).toEqual({ title: 'feed:3', kind: 'Search' });
    expect(headingOf({ name: 'voice', id: 'v' })).toEqual({ title: 'Voice' });
  });
});

describe('empty views', () => {
  const info = { path: '', articles: 4, unread: 0, saved: 0, feeds: 0, unreadings: 0, changes: 0 };

  it.each<[View, string]>([
    [allNews, 'No story is found.'],
    [unread, 'Everything is read.'],
    [saved, 'Nothing is saved yet.'],
    [highlighted, 'Nothing is highlighted yet.'],
    [changed, 'Nothing that you read has changed since.'],
    [later, 'Nothing is put aside yet.'],
    [hidden, 'No story is hidden.'],
    [{ name: 'list', query: 'rain' }, 'No story is found.'],
    [{ name: 'feeds' }, 'There are no feeds yet.'],
    [{ name: 'feeds', troubled: true }, 'No feed is in trouble.'],
    [{ name: 'voices' }, 'Nobody has spoken yet.'],
    [{ name: 'diary' }, 'Nothing is told of the days to come yet.'],
    [{ name: 'diary', from: '2020-02-09' }, 'Nothing is told of these days.'],
    [{ name: 'voices', query: 'x' }, 'Nobody of that name speaks here.'],
    [{ name: 'story', id: 's' }, 'No article of this story is in the library any more.'],
    [{ name: 'voice', id: 'v' }, 'This voice says nothing in the library any more.'],
    [{ name: 'documents' }, 'No document is mentioned yet.'],
    [{ name: 'documents', query: 'x' }, 'No document of that name is mentioned here.'],
    [{ name: 'document', id: 'x' }, 'No story leans on this document any more.'],
    [{ name: 'passages', query: 'x' }, 'No passage has these words.'],
    [{ name: 'edition', day: '2026-05-28' }, 'No story is from this day.'],
  ])('%j', (view, title) => {
    for (const frontEnd of ['web', 'terminal'] as const) {
      const state = emptyStateOf(view, frontEnd, info);
      expect(state.title).toBe(title);
      // And what to do next, or what will stand there.
      expect(state.hint ?? state.queries).toBeTruthy();
    }
  });

  it('say what to do in an empty library, with the key of the command', () => {
    const { title, hint, action } = emptyStateOf(unread, 'terminal', { ...info, articles: 0 });
    expect(title).toBe('Your library is empty.');
    expect(action?.command).toBe('add');
    expect(hintText(hint!, (id) => `<${id}>`)).toMatch(/^Press <add> and give the address/);
  });

  it('say which of their keys do something there', () => {
    const { hint } = emptyStateOf({ name: 'unknown' } as View, 'web');
    expect(hint?.filter((part) => typeof part !== 'string')).toEqual([
      { command: 'go-all', here: true },
      { command: 'search', here: true },
    ]);
    expect(emptyStateOf(later, 'web', info).hint).toContainEqual({ command: 'later', here: false });
  });

  it('say how to highlight in each front end', () => {
    const hint = (frontEnd: 'web' | 'terminal') => hintText(emptyStateOf(highlighted, frontEnd, info).hint!, String);
    expect(hint('web')).toBe('Select words in a story and press highlight, or the pencil over its text.');
    expect(hint('terminal')).toMatch(/^Choose a statement of a story with next-statement/);
  });

  it('say what will stand in the diary, and how many stories are still being read for it', () => {
    const hint = (unreadings: number) =>
      hintText(emptyStateOf({ name: 'diary' }, 'web', { ...info, unreadings }).hint!, (id) => `<${id}>`);
    expect(hint(0)).toMatch(
      /^Here stands by day what stories say will happen.* Press <earlier-days> for days that are past/,
    );
    expect(hint(1)).toBe('1 story is still being read.');
    expect(hint(1200)).toBe('1,200 stories are still being read.');
  });

  it('say how many stories are still being read for voices', () => {
    const hint = (unreadings: number) =>
      hintText(emptyStateOf({ name: 'voices' }, 'web', { ...info, unreadings }).hint!, String);
    expect(hint(1)).toBe('1 story is still being read.');
    expect(hint(1200)).toBe('1,200 stories are still being read.');
    expect(emptyStateOf({ name: 'voices' }, 'web').hint).toBeDefined();
  });
});

describe('states', () => {
  it('of a row are those that are set, but for read', () => {
    const names = shownStates({ read: true, saved: true, later: false, hidden: true }).map(({ name }) => name);
    expect(names).toEqual(['saved', 'hidden']);
  });
});

describe('sections', () => {
  it('are known by their views, each with a path of its own', () => {
    for (const section of sections) expect(sectionOf(section.view)).toBe(section);
    expect(new Set(sections.map(({ path }) => path)).size).toBe(sections.length);
    expect(sectionOf(story)).toBeUndefined();
  });
});

describe('an edition', () => {
  it('is one view however it is reached, and another for each day', () => {
    expect(sameView(firstView, edition)).toBe(true);
    expect(sameView(edition, { name: 'edition', day: '2026-05-28' })).toBe(false);
    expect(sections[0]?.view).toBe(edition);
  });

  it('is called by its day', () => {
    expect(headingOf(firstView)).toEqual({ title: 'Edition' });
    expect(headingOf({ name: 'edition', day: '2026-05-28' })).toEqual({
      title: 'Thursday, 28 May 2026',
      kind: 'Edition',
    });
  });

  it('says where else there is something where it has no Story', () => {
    expect(emptyStateOf(edition, 'web').title).toBe('No story has come today yet.');
    const { title, hint } = emptyStateOf({ name: 'edition', day: '2026-05-28' }, 'web');
    expect(title).toBe('No story is from this day.');
    expect(hintText(hint!, (command) => `<${command}>`)).toContain('<day-before>');
    expect(emptyStateOf(edition, 'web', { articles: 0 } as LibraryInfo).action?.command).toBe('add');
  });
});
