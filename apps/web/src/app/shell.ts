import type { Article, Span } from '@dateline/core';
import { createStore, type Question, type ScrollTarget, type Shell, themeMessages } from '@dateline/reader';
import { playing, toggle } from '../player/playing.js';
import { enterField, FIELDS, fieldIds } from './field-focus.js';
import { currentView, goBack, show } from './navigation.js';
import { choose, densities, nextTheme, settings, sizes } from './settings.js';
import { hasShareSheet } from './share-sheet.js';

/** The question that a dialog asks. */
export const asked = createStore<Question | undefined>(undefined);

/** Brings a row of a list into view and gives it the keyboard. */
export type RowScroller = (id: string, keepsFocus?: boolean) => void;

/** Set by a list that draws only the rows near the window. */
export const rowScroller: { current: RowScroller | undefined } = { current: undefined };

/** Reads the words that are selected; set by the article view. */
export const textSelection: { current: ((article: Article) => Span | undefined) | undefined } = { current: undefined };

/** The link of a row that is drawn. */
export const rowLink = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

const files = () => import('./files.js');

/** Lines that j and k scroll by. */
const LINES = 4;
/** How much of the window a page is. */
const PAGE = 0.9;

function lineHeight(): number {
  const text = document.querySelector('.text') ?? document.body;
  return Number.parseFloat(getComputedStyle(text).lineHeight) || 28;
}

function scroll(target: ScrollTarget): void {
  if (target.to === 'row') {
    if (rowScroller.current) rowScroller.current(target.id, target.keepsFocus);
    else rowLink(target.id)?.focus();
  } else if (target.to === 'lines') scrollBy(0, target.direction * LINES * lineHeight());
  else if (target.to === 'page') scrollBy(0, target.direction * PAGE * innerHeight);
  else scrollTo(0, target.to === 'top' ? 0 : document.documentElement.scrollHeight);
}

/** The keys that a browser scrolls with by itself, in whatever has the focus. */
const scrollKeys = ['Space', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

/** What the browser does for the reader. */
export const shell: Shell = {
  view: currentView,
  show(view, step) {
    show(view, { replace: step === 'replace' });
    if (step === 'section') scrollTo(0, 0);
  },
  back: goBack,
  scroll,
  atEnd: () => scrollY + innerHeight >= document.documentElement.scrollHeight - 4,
  scrollsWith: (key) => scrollKeys.includes(key),
  pageRows: () => undefined,
  selectsFirst: false,
  openAddress(url) {
    window.open(url, '_blank', 'noopener');
    return true;
  },
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'refused' as const,
    ),
  ...(hasShareSheet && {
    share: (what) =>
      navigator.share(what).then(
        () => 'shared' as const,
        (error: unknown) => (error instanceof DOMException && error.name === 'AbortError' ? 'taken-back' : 'refused'),
      ),
  }),
  readAloud: () => import('../aloud/aloud.js').then(({ readAloudOrStop }) => readAloudOrStop()),
  play: (article, title, recording) => playing.set({ article, title, recording }),
  playing: { url: () => playing.get()?.recording.url, toggle },
  selection(article) {
    const span = textSelection.current?.(article);
    return span && { span, clear: () => getSelection()?.removeAllRanges() };
  },
  ask(question) {
    const id = question.id in fieldIds ? fieldIds[question.id as keyof typeof fieldIds] : undefined;
    const field = id === undefined ? undefined : document.getElementById(id);
    if (field) enterField(field);
    else asked.set(question);
  },
  isAsking: () => asked.get() !== undefined || !!document.activeElement?.closest(FIELDS),
  confirm: async (sentence) => window.confirm(sentence),
  openFile: () => files().then(({ openFile }) => openFile()),
  saveFile: (name, pieces) => files().then(({ saveFile }) => saveFile(name, pieces)),
  nextTheme() {
    const theme = nextTheme(settings().theme, matchMedia('(prefers-color-scheme: dark)').matches);
    choose({ theme });
    return themeMessages[theme];
  },
  resizeText(direction) {
    const size = sizes[sizes.indexOf(settings().size) + direction];
    if (size) choose({ size });
  },
  nextDensity() {
    const density = densities[(densities.indexOf(settings().density) + 1) % densities.length]!;
    choose({ density });
    return density;
  },
  quit: () => undefined,
};
