import { commandsAt } from '../commands/chords.js';
import { keyCaps } from '../commands/help.js';
import type { CommandId } from '../commands/table.js';
import { loadedFeeds, loadedSearches } from '../data/cache.js';
import { feedListQuery, folderListQuery, foldersOf } from '../data/feed-rows.js';
import { voicesQuery } from '../data/view-queries.js';
import { commandMessages } from '../messages/en/commands.js';
import { questionMessages } from '../messages/en/questions.js';
import type { View } from '../view/view.js';
import type { ReaderContext } from './controller.js';
import type { Dispatch } from './dispatch.js';
import { goTo } from './navigate.js';
import type { Question } from './shell.js';

/** Something to go to or to do, out of all there is. */
export interface PaletteEntry {
  id: string;
  kind: 'command' | 'feed' | 'folder' | 'search' | 'voice';
  title: string;
  /** The keys that do it too. */
  keys?: string;
  /** What a command does; the view that anything else is. */
  command?: CommandId;
  view?: View;
}

/** Entries that are shown at a time, but for commands, of which none may be out of reach. */
const SHOWN = 50;

/** Those that make no sense out of a palette: they go on from row to row, or line to line. */
const MOVES: readonly string[] = ['move'];

/** Everything that can be chosen in a view, but for voices, which are asked for. */
function entriesOf({ client, frontEnd, shell }: ReaderContext): PaletteEntry[] {
  const here = commandsAt(shell.view().name, frontEnd).filter(
    ({ id, group }) => id !== 'palette' && !MOVES.includes(group),
  );
  const feeds = loadedFeeds(client);
  const list = (query: string): View => ({ name: 'list', query });
  return [
    ...here.map(
      ({ id, keys }): PaletteEntry => ({
        id: `command ${id}`,
        kind: 'command',
        title: commandMessages[id],
        keys: keys[0] === undefined ? '' : keyCaps(keys[0]).join(' '),
        command: id,
      }),
    ),
    ...loadedSearches(client).map(
      ({ id, name, query }): PaletteEntry => ({ id: `search ${id}`, kind: 'search', title: name, view: list(query) }),
    ),
    ...foldersOf(feeds).flatMap(({ name }): PaletteEntry[] =>
      name ? [{ id: `folder ${name}`, kind: 'folder', title: name, view: list(folderListQuery(name)) }] : [],
    ),
    ...feeds.map(
      (feed): PaletteEntry => ({
        id: `feed ${feed.id}`,
        kind: 'feed',
        title: feed.title || feed.url,
        view: list(feedListQuery(feed)),
      }),
    ),
  ];
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a title answers what was typed: 0 where its beginning is that, more where words of it begin so or it is in them; undefined where it is not. */
function rank(title: string, typed: string): number | undefined {
  const text = fold(title);
  if (text.startsWith(typed)) return 0;
  const words = text.split(/[^\p{L}\p{N}]+/u);
  const parts = typed.split(/\s+/);
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 1;
  return parts.every((part) => text.includes(part)) ? 2 : undefined;
}

/** What was typed may mean, the likeliest first; everything in its order where nothing was typed. */
export function paletteEntries(
  context: ReaderContext,
  typed: string,
  voices: readonly PaletteEntry[] = [],
): PaletteEntry[] {
  const wanted = fold(typed.trim());
  const all = [...entriesOf(context), ...voices];
  if (wanted === '') return all.slice(0, Math.max(SHOWN, all.filter(({ kind }) => kind === 'command').length));
  return all
    .flatMap((entry) => {
      const at = rank(entry.title, wanted);
      return at === undefined ? [] : [{ entry, at }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}

/** The voices that what was typed finds. */
export async function paletteVoices({ client, library }: ReaderContext, typed: string): Promise<PaletteEntry[]> {
  if (typed.trim() === '') return [];
  const { pages } = await client.fetchInfiniteQuery(voicesQuery(library, typed.trim()));
  return (pages[0]?.items ?? [])
    .slice(0, SHOWN)
    .map(({ id, name }) => ({ id: `voice ${id}`, kind: 'voice', title: name, view: { name: 'voice', id } }));
}

/** Goes to an entry, or does what it says. */
export function choosePalette(context: ReaderContext & { dispatch: Dispatch }, { command, view }: PaletteEntry): void {
  context.change({ type: 'overlay', overlay: undefined });
  if (view) goTo(context, view, 'section');
  else if (command) context.dispatch.perform(command);
}

/** Goes to what has a name, or does it, where that can mean one thing. @returns a sentence where it cannot */
export async function goToNamed(
  context: ReaderContext,
  what: string,
  perform: (command: CommandId) => unknown,
): Promise<string | undefined> {
  if (what.trim() === '') return undefined;
  try {
    const found = paletteEntries(context, what, await paletteVoices(context, what));
    const exact = found.filter(({ title }) => fold(title) === fold(what.trim()));
    const [first, second] = exact.length > 0 ? exact : found;
    if (!first) return questionMessages.paletteNothing(what);
    if (second && exact.length !== 1) {
      const titles = found.slice(0, 6).map(({ title }) => title);
      return questionMessages.paletteSeveral(titles.join('; '));
    }
    if (first.view) goTo(context, first.view, 'section');
    else perform(first.command!);
    return undefined;
  } catch (error) {
    context.actions.report(error);
    return undefined;
  }
}

/** For a front end that asks on one line. */
export function paletteQuestion(context: ReaderContext, perform: (command: CommandId) => unknown): Question {
  return {
    id: 'palette',
    title: questionMessages.palette,
    action: questionMessages.go,
    fields: [
      {
        name: 'what',
        label: questionMessages.paletteWhat,
        prompt: questionMessages.palette,
        complete: (typed) => paletteEntries(context, typed).map(({ title }) => title),
      },
    ],
    submit: ({ what = '' }) => goToNamed(context, what, perform),
  };
}
