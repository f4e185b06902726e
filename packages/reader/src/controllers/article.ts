import { documentId, type Span } from '@dateline/core';
import type { DocumentReference } from '@dateline/core/reading';
import { emptyPanelSentence } from '../article/empty-panel.js';
import { panelEntries } from '../article/panel-entries.js';
import { passageOf } from '../article/passage.js';
import { stepStatement } from '../article/pointers.js';
import { wordsOf } from '../article/position.js';
import { readingOf } from '../article/reading.js';
import { type OpenedFrom, storyBeside } from '../data/beside.js';
import { loadedArticle, loadedEdition } from '../data/cache.js';
import { loadedStories } from '../data/list-window.js';
import { storyQuery } from '../data/queries.js';
import { dayOfValue } from '../diary/day-words.js';

import { noticeMessages } from '../messages/en/notices.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { stepUnread } from '../view/rows.js';

import { type Focus, type Panel, panels, sameFocus } from '../view/state.js';
import { openedFrom } from '../view/view.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import { copyController } from './copy.js';
import { findInTextController } from './find-in-text.js';
import { toggleHighlight } from './highlight.js';
import { addressOf, goTo, openStory, safeAddress, visit } from './navigate.js';
import { readAloudController } from './read-aloud.js';
import { sendController } from './send.js';
import { shareController } from './share.js';
import { afterwards, nextUnread, sayWhy, showChanges, stateHandlers } from './stories.js';

/** An article that is open. */
export function articleController(context: ReaderContext): Controller {
  return [...movement(context), ...neighbours(context), ...inStory(context), ...parts(context), ...story(context)];
}

function current({ shell, client }: ReaderContext) {
  const view = shell.view();
  const { id, query = '' } = view.name === 'article' ? view : { id: '' };
  const stored = loadedArticle(client, id);
  return { id, query, from: openedFrom(view), stored, reading: readingOf(stored) };
}

/** Marks a choice in the text; chosen twice, it stays marked. */
function choose({ state, change }: ReaderContext, focus: Focus | undefined): void {
  if (focus && !sameFocus(focus, state.get().focus)) change({ type: 'focus', focus });
}

function movement(context: ReaderContext): Controller {
  const { shell, state } = context;
  /** With a panel open, up and down go through its entries. */
  const lines = (direction: 1 | -1) => (key: string) => {
    const { panel, focus } = state.get();
    const entries = panel ? panelEntries(panel, current(context).reading) : [];
    if (entries.length === 0) return shell.scrollsWith(key) ? false : shell.scroll({ to: 'lines', direction });
    const at = entries.findIndex((entry) => sameFocus(entry, focus));
    return choose(context, entries[at < 0 ? 0 : Math.max(0, Math.min(entries.length - 1, at + direction))]);
  };
  const page = (direction: 1 | -1) => (key: string) => {
    if (direction > 0 && key === 'Space' && shell.atEnd()) return openNextUnread(context);
    return shell.scrollsWith(key) ? false : shell.scroll({ to: 'page', direction });
  };
  const end = (to: 'top' | 'end') => (key: string) => (shell.scrollsWith(key) ? false : shell.scroll({ to }));
  return [
    { command: 'scroll-down', run: lines(1) },
    { command: 'scroll-up', run: lines(-1) },
    { command: 'page-down', run: page(1) },
    { command: 'page-up', run: page(-1) },
    { command: 'half-page-down', run: () => shell.scroll({ to: 'page', direction: 1, half: true }) },
    { command: 'half-page-up', run: () => shell.scroll({ to: 'page', direction: -1, half: true }) },
    ...findInTextController(context, () => current(context).stored?.article),
    { command: 'first', run: end('top') },
    { command: 'last', run: end('end') },
  ];
}

function openNextUnread(context: ReaderContext): Promise<void> {
  const { id, query, from } = current(context);
  const found = from.edition === undefined ? nextUnread(context, query, id, false) : unreadInEdition(context, from, id);
  const open = (next: string) => openStory(context, next, from, 'replace');
  return afterwards(context, found, open, refusalMessages.noUnread);
}

async function unreadInEdition({ client }: ReaderContext, { edition }: OpenedFrom, id: string) {
  const rows = loadedEdition(client, edition || undefined)?.stories.map(({ article }) => article) ?? [];
  const at = rows.findIndex((row) => row.id === id);
  return stepUnread(rows, at, 1) ?? rows.find((row) => !row.read && row.id !== id)?.id;
}

function neighbours(context: ReaderContext): Controller {
  const turn = (direction: 1 | -1, nothing: 'lastInList' | 'firstInList') => (key: string) => {
    const { id, from, query, stored } = current(context);
    // One that was opened from no list is in all news, if anywhere.
    const hasList = from.edition !== undefined || (stored !== undefined && from.query !== undefined);
    const isListed = hasList || loadedStories(context.client, query).some((item) => item.id === id);
    // Beside no list, the keys that go through it scroll.
    if (!isListed && (key === 'j' || key === 'k')) return context.shell.scroll({ to: 'lines', direction });
    if (!isListed) return context.say(refusalMessages.notInList);
    const beside = storyBeside(context, from, id, direction).then((row) => row?.id);
    const open = (found: string) => openStory(context, found, from, 'replace');
    return afterwards(context, beside, open, refusalMessages[nothing]);
  };
  return [
    { command: 'next-article', run: turn(1, 'lastInList') },
    { command: 'previous-article', run: turn(-1, 'firstInList') },
    { command: 'next-unread', run: () => openNextUnread(context) },
  ];
}

/** The day, month or year of the event or time that is marked. */
function dayChosen(context: ReaderContext): string | undefined {
  const { focus } = context.state.get();
  const reading = current(context).stored?.reading;
  if (focus?.kind === 'event') return dayOfValue(reading?.events[focus.index]?.value);
  return focus?.kind === 'time' ? dayOfValue(reading?.times[focus.index]?.value) : undefined;
}

/** The Story that the article belongs to, and its articles before and after. */
function inStory(context: ReaderContext): Controller {
  const { client, library } = context;
  const page = (id: string) => client.ensureQueryData(storyQuery(library, id));
  const beside = (side: 'later' | 'earlier', nothing: 'latestInStory' | 'firstInStory'): Handler => ({
    command: `${side}-in-story`,
    run: () => {
      const { id, from } = current(context);
      const open = (found: string) => goTo(context, { name: 'article', id: found, ...from }, 'replace');
      const found = Promise.all([page(id), import('../story/story-rows.js')]).then(
        ([story, { besideInStory }]) => besideInStory(story, id)[side]?.id,
      );
      return afterwards(context, found, open, refusalMessages[nothing]);
    },
  });
  return [
    { command: 'story', run: () => goTo(context, { name: 'story', id: current(context).id }, 'push') },
    beside('later', 'latestInStory'),
    beside('earlier', 'firstInStory'),
  ];
}

/** What the Reading of the article has: panels, statements, highlights. */
function parts(context: ReaderContext): Controller {
  const { state, change, shell } = context;
  const openPanel = (panel: Panel): Handler => ({
    command: panel,
    run: () => change({ type: 'panel', panel }),
    unavailable: () => {
      const { stored, reading } = current(context);
      const open = state.get().panel === panel;
      return open || reading[panel].length > 0 ? undefined : emptyPanelSentence(panel, stored?.reading);
    },
  });
  const step = (direction: 1 | -1) => () =>
    choose(context, stepStatement(current(context).reading.statements, state.get().focus, direction));
  const noStatement = () => {
    const { stored, reading } = current(context);
    return reading.statements.length > 0 ? undefined : emptyPanelSentence('voices', stored?.reading);
  };
  const selection = () => {
    const article = current(context).stored?.article;
    return article && shell.selection?.(article);
  };
  const chosenSpan = (): Span | undefined => {
    const { focus } = state.get();
    const { stored } = current(context);
    if (focus?.kind === 'statement') return stored?.reading?.statements[focus.index]?.content[0];
    if (focus?.kind === 'passage') return passageOf(focus.id);
    return focus?.kind === 'highlight' ? stored?.highlights.find(({ id }) => id === focus.id)?.span : undefined;
  };
  const stored = () => current(context).stored;
  const chosen = () => selection()?.span ?? chosenSpan();
  const nothingChosen = () => {
    // The words of an older text may stand elsewhere now.
    if (current(context).stored?.outdated) return refusalMessages.changedWhileOpen;
    if (chosen()) return undefined;
    return shell.selection ? refusalMessages.selectWords : refusalMessages.chooseStatement;
  };
  const onSpan = (run: (article: string, span: Span) => unknown) => () => {
    const selected = selection();
    const span = selected?.span ?? chosenSpan();
    selected?.clear();
    return span && run(current(context).id, span);
  };
  return [
    ...readAloudController(context),
    ...copyController(context, stored, chosen),
    ...sendController(context, stored, chosen),
    ...shareController(context, stored, chosen),
    ...panels.map(openPanel),
    {
      command: 'document-page',
      run: () => goTo(context, { name: 'document', id: documentOf(context)! }, 'push'),
      unavailable: () => noDocument(context),
    },
    { command: 'next-statement', run: step(1), unavailable: noStatement },
    { command: 'previous-statement', run: step(-1), unavailable: noStatement },
    {
      command: 'open-day',
      run: () => goTo(context, { name: 'diary', from: dayChosen(context)! }, 'push'),
      unavailable: () => (dayChosen(context) ? undefined : refusalMessages.chooseDay),
    },
    {
      command: 'highlight',
      run: onSpan((article, span) => toggleHighlight(context, article, span)),
      unavailable: nothingChosen,
    },
    {
      command: 'note',
      run: onSpan(async (article, span) => {
        const { noteQuestion } = await import('./note.js');
        shell.ask(noteQuestion(context, article, span));
      }),
      unavailable: nothingChosen,
    },
  ];
}

/** The document that is chosen, or the only one. */
function chosenDocument(context: ReaderContext): DocumentReference | undefined {
  const { focus } = context.state.get();
  const documents = current(context).stored?.reading?.documents ?? [];
  if (focus?.kind === 'document') return documents[focus.index];
  return documents.length === 1 ? documents[0] : undefined;
}

function documentOf(context: ReaderContext): string | undefined {
  const document = chosenDocument(context);
  return document && documentId(document);
}

function noDocument(context: ReaderContext): string | undefined {
  const { stored, reading } = current(context);
  if (reading.documents.length === 0) return emptyPanelSentence('documents', stored?.reading);
  if (!chosenDocument(context)) return refusalMessages.chooseDocument;
  return documentOf(context) ? undefined : refusalMessages.vagueDocument;
}

const copied = { copied: 'addressCopied', sent: 'addressSent', refused: 'noClipboard' } as const;

function story(context: ReaderContext): Controller {
  const { shell, say } = context;
  const article = () => current(context).stored?.article;
  const address = () => {
    const shown = article();
    return shown && addressOf(shown);
  };
  const discussion = () => safeAddress(article()?.discussionUrl);
  const noAddress = () => (address() ? undefined : refusalMessages.noAddress);
  return [
    ...stateHandlers(context, () => current(context).id),
    { command: 'why', run: () => sayWhy(context, current(context).id) },
    {
      command: 'mute',
      run: async () => {
        const shown = article();
        const selected = shown && shell.selection?.(shown);
        const words = shown && selected && wordsOf(shown, [selected.span]);
        const { askMute } = await import('./mute.js');
        return askMute(context, current(context).id, words);
      },
    },
    {
      command: 'changes',
      run: () => showChanges(context, current(context).id),
      unavailable: () => {
        const { stored } = current(context);
        const isOne = stored !== undefined && stored.versions.length < 2 && !stored.outdated;
        return isOne ? refusalMessages.oneVersion : undefined;
      },
    },
    {
      command: 'open-link',
      counted: true,
      run: async (_key, count) => {
        const shown = article();
        const { openLink } = await import('./links.js');
        if (shown) openLink(context, shown, count);
      },
    },
    { command: 'original', run: () => visit(context, address()!), unavailable: noAddress },
    {
      command: 'discussion',
      run: () => visit(context, discussion()!),
      unavailable: () => (discussion() ? undefined : refusalMessages.noDiscussion),
    },
    {
      command: 'copy-address',
      run: async () => {
        const result = await shell.copy(address()!);
        say(noticeMessages[copied[result]], result === 'refused' ? 'problem' : 'done');
      },
      unavailable: noAddress,
    },
  ];
}
