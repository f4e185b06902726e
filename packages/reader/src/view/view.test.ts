import { describe, expect, it } from 'vitest';
import { canEscape, deskReducer, emptyDesk } from './desk.js';
import { stepRow, stepUnread } from './rows.js';
import { firstStack, stackReducer, topView } from './stack.js';
import { allNews, saved, type View, viewOfCommand } from './view.js';

const story: View = { name: 'article', id: 'a' };

describe('the stack of views', () => {
  it('goes deeper, turns pages and comes back', () => {
    const deep = stackReducer(firstStack, { type: 'push', view: story });
    expect(stackReducer(deep, { type: 'push', view: story })).toBe(deep);
    const turned = stackReducer(deep, { type: 'replace', view: { name: 'article', id: 'b' } });
    expect(turned).toHaveLength(2);
    expect(topView(stackReducer(turned, { type: 'back' }))).toEqual(allNews);
    expect(stackReducer(firstStack, { type: 'back' })).toBe(firstStack);
  });

  it('goes to a section over all news', () => {
    expect(stackReducer(firstStack, { type: 'go', view: saved })).toEqual([allNews, saved]);
    expect(stackReducer([allNews, saved], { type: 'go', view: allNews })).toEqual([allNews]);
    expect(viewOfCommand('go-saved')).toEqual(saved);
    expect(viewOfCommand('help')).toBeUndefined();
  });
});

describe('the desk', () => {
  it('escapes one step at a time', () => {
    let desk = deskReducer(emptyDesk, { type: 'panel', panel: 'voices' });
    desk = deskReducer(desk, { type: 'focus', focus: { kind: 'voice', id: 'v1' } });
    desk = deskReducer(desk, { type: 'overlay', overlay: 'help' });
    for (const left of ['overlay', 'focus', 'panel'] as const) {
      expect(desk[left]).toBeDefined();
      desk = deskReducer(desk, { type: 'escape' });
      expect(desk[left]).toBeUndefined();
    }
    expect(canEscape(desk)).toBe(false);
    expect(deskReducer(desk, { type: 'escape' })).toBe(desk);
  });

  it('unmarks what is chosen twice and keeps a selection for each view', () => {
    const focus = { kind: 'time', index: 2 } as const;
    const once = deskReducer(emptyDesk, { type: 'focus', focus });
    expect(deskReducer(once, { type: 'focus', focus: { ...focus } }).focus).toBeUndefined();
    const chosen = deskReducer(once, { type: 'select', view: saved, id: 'x' });
    expect(deskReducer(chosen, { type: 'select', view: saved, id: 'x' })).toBe(chosen);
    expect(deskReducer(chosen, { type: 'select', view: allNews, id: 'y' }).selected).toEqual({
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
    const row = (id: string, read: boolean) => ({
      id,
      read,
      saved: false,
      time: '2026-01-01',
      direction: 'ltr' as const,
    });
    const items = [row('a', false), row('b', true), row('c', false)];
    expect(stepUnread(items, 'a', 1)).toBe('c');
    expect(stepUnread(items, 'c', -1)).toBe('a');
    expect(stepUnread(items, 'c', 1)).toBeUndefined();
    expect(stepUnread(items, undefined, 1)).toBe('a');
  });
});
