import { STATES, type StateName } from '@dateline/core';
import type { CommandId } from '../commands/table.js';
import { sectionMessages } from '../messages/en/sections.js';
import { sameView, type View } from './view.js';

type Name = Exclude<keyof typeof sectionMessages, 'list'>;

/** A part of the reader with a name, an address and a command that leads to it. */
export interface Section {
  title: string;
  view: View;
  command: CommandId;
  /** Its path in the web reader. */
  path: string;
  /** Whether the web reader's masthead names it. */
  prominent: boolean;
}

const state = (name: StateName) => STATES.find((one) => one.name === name)!;

/** What a reader begins with. */
export const firstView: View = { name: 'edition', first: true };
/** The edition of today. */
export const edition: View = { name: 'edition' };
/** The list of all news. */
export const allNews: View = { name: 'list', query: '' };
/** The list of what is unread. */
export const unread: View = { name: 'list', query: `is:${state('read').opposite}` };
/** The list of what is saved. */
export const saved: View = { name: 'list', query: `is:${state('saved').word}` };
export const later: View = { name: 'list', query: `is:${state('later').word}` };
export const hidden: View = { name: 'list', query: `is:${state('hidden').word}` };
/** The list of articles with highlights. */
export const highlighted: View = { name: 'list', query: 'is:highlighted' };
/** The list of what says something else than when it was read. */
export const changed: View = { name: 'list', query: 'is:changed' };
/** The diary from today on. */
export const diary: View = { name: 'diary' };
/** The feeds that fail, were not read wholly or are silent. */
export const troubledFeeds: View = { name: 'feeds', troubled: true };

/** Its title is read anew each time, as the language may change. */
const section = (name: Name, rest: Omit<Section, 'title'>): Section => ({
  ...rest,
  get title() {
    return sectionMessages[name];
  },
});

/** The sections of both readers, in the order in which they are shown. */
export const sections: readonly Section[] = [
  section('edition', { view: edition, command: 'go-edition', path: '/edition', prominent: true }),
  section('all', { view: allNews, command: 'go-all', path: '/all', prominent: true }),
  section('unread', { view: unread, command: 'go-unread', path: '/unread', prominent: true }),
  section('saved', { view: saved, command: 'go-saved', path: '/saved', prominent: true }),
  section('later', { view: later, command: 'go-later', path: '/later', prominent: false }),
  section('highlighted', { view: highlighted, command: 'go-highlighted', path: '/highlighted', prominent: false }),
  section('changed', { view: changed, command: 'go-changed', path: '/changed', prominent: false }),
  section('passages', { view: { name: 'passages' }, command: 'go-passages', path: '/passages', prominent: false }),
  section('voices', { view: { name: 'voices' }, command: 'go-voices', path: '/voices', prominent: true }),
  section('documents', { view: { name: 'documents' }, command: 'go-documents', path: '/documents', prominent: true }),
  section('diary', { view: diary, command: 'go-diary', path: '/diary', prominent: true }),
  section('feeds', { view: { name: 'feeds' }, command: 'go-feeds', path: '/feeds', prominent: true }),
  section('troubled', {
    view: troubledFeeds,
    command: 'go-troubled-feeds',
    path: '/feeds/trouble',
    prominent: false,
  }),
  section('hidden', { view: hidden, command: 'go-hidden', path: '/hidden', prominent: false }),
];

/** The section that a view is, where it is one. */
export function sectionOf(view: View): Section | undefined {
  return sections.find((section) => sameView(section.view, view));
}
