import type { Article, Span } from '@dateline/core';
import type { FileInput } from '@dateline/core/library';
import { vi } from 'vitest';
import type { FrontEnd } from '../commands/command.js';
import { allControllers } from '../controllers/all.js';
import type { Copied, Question, ScrollTarget, Shell } from '../controllers/shell.js';
import { listQuery } from '../data/list-query.js';
import {
  articleQuery,
  documentQuery,
  editionQuery,
  feedsQuery,
  infoQuery,
  rulesQuery,
  searchesQuery,
  storyQuery,
  voiceQuery,
} from '../data/queries.js';
import { createStore } from '../data/store.js';
import { diaryQuery, documentsQuery, redlineQuery, statementsQuery, voicesQuery } from '../data/view-queries.js';
import { createReader } from '../reader.js';
import { firstStack, stackReducer, topView, type ViewStack } from '../view/stack.js';
import type { View } from '../view/view.js';
import { MemoryLibrary } from './memory-library.js';

/** A Shell that draws nothing and writes down what it was told. */
export class TestShell implements Shell {
  readonly stack = createStore<ViewStack>(firstStack);
  readonly scrolled: ScrollTarget[] = [];
  readonly opened: string[] = [];
  readonly copies: string[] = [];
  readonly questions: Question[] = [];
  readonly confirmed: string[] = [];
  readonly saved: { name: string; text: string }[] = [];
  readonly done: string[] = [];
  selectsFirst = true;
  answer = true;
  end = false;
  opens = true;
  asking = false;
  copied: Copied = 'copied';
  rows: number | undefined = 2;
  file: { name: string; content: FileInput } | undefined;
  own: readonly string[] = [];
  selected: Span | undefined;
  selection: Shell['selection'] = undefined;
  play: Shell['play'] = undefined;
  readAloud: Shell['readAloud'] = undefined;
  playing: Shell['playing'] = undefined;
  share: Shell['share'] = undefined;

  view = () => topView(this.stack.get());
  show: Shell['show'] = (view, step) => this.stack.set((views) => stackReducer(views, { type: step, view }));
  back = () => this.stack.set((views) => stackReducer(views, { type: 'back' }));
  scroll = (target: ScrollTarget) => void this.scrolled.push(target);
  atEnd = () => this.end;
  scrollsWith = (key: string) => this.own.includes(key);
  pageRows = () => this.rows;
  answerNext: Shell['answerNext'] = undefined;
  pager = () => 'less';
  pipe = async ({ id }: Article, command: string) => {
    this.done.push(`pipe ${id} ${command}`);
    return undefined;
  };
  openAddress = (url: string) => this.opens && this.opened.push(url) > 0;
  copy = async (text: string) => {
    this.copies.push(text);
    return this.copied;
  };
  isAsking = () => this.asking;
  ask = (question: Question) => void this.questions.push(question);
  confirm = async (sentence: string) => {
    this.confirmed.push(sentence);
    return this.answer;
  };
  openFile = async () => this.file;
  saveFile = async (name: string, pieces: AsyncIterable<Uint8Array>) => {
    let text = '';
    for await (const piece of pieces) text += new TextDecoder().decode(piece);
    this.saved.push({ name, text });
    return `Wrote ${name}`;
  };
  nextTheme = () => 'Dark';
  resizeText = (direction: 1 | -1) => void this.done.push(direction > 0 ? 'larger' : 'smaller');
  nextDensity = () => 'dense' as const;
  togglePictures = () => {
    this.done.push('pictures');
    return 'Pictures are shown';
  };
  redraw = () => void this.done.push('redraw');
  quit = () => void this.done.push('quit');

  /** Lets words of an article be selected, as a browser does. */
  canSelect(span?: Span): void {
    this.selected = span;
    this.selection = (_article: Article) =>
      this.selected && { span: this.selected, clear: () => (this.selected = undefined) };
  }
}

/** A reader of a library in memory, as far as controllers need one. */
export function openHarness(frontEnd: FrontEnd = 'terminal') {
  const library = new MemoryLibrary();
  const shell = new TestShell();
  const reader = createReader({ library, shell, frontEnd, controllers: allControllers });
  const { client, dispatch, notices } = reader;
  let now = 0;

  /** Loads what a view shows, as its component would. */
  async function load(view: View): Promise<void> {
    await client.fetchQuery(infoQuery(library));
    await client.fetchQuery(searchesQuery(library));
    if (view.name === 'edition') await client.fetchQuery(editionQuery(library, view.day));
    if (view.name === 'list') await client.fetchInfiniteQuery(listQuery({ library, client }, view.query));
    if (view.name === 'feeds') await client.fetchQuery(rulesQuery(library));
    await client.fetchQuery(feedsQuery(library));
    if (view.name === 'diary') await client.fetchInfiniteQuery(diaryQuery(library, view.from));
    if (view.name === 'voices') await client.fetchInfiniteQuery(voicesQuery(library, view.query ?? ''));
    if (view.name === 'story') await client.fetchQuery(storyQuery(library, view.id));
    if (view.name === 'voice') {
      await client.fetchQuery(voiceQuery(library, view.id));
      await client.fetchInfiniteQuery(statementsQuery(library, view.id));
    }
    if (view.name === 'documents') await client.fetchInfiniteQuery(documentsQuery(library, view.query ?? ''));
    if (view.name === 'document') await client.fetchInfiniteQuery(documentQuery(library, view.id));
    if (view.name === 'changes') await client.fetchQuery(redlineQuery(library, view.id));
    if (view.name === 'article') {
      await client.fetchQuery(articleQuery(library, view.id));
      if (view.query !== undefined) await client.fetchInfiniteQuery(listQuery({ library, client }, view.query));
    }
  }

  return {
    library,
    shell,
    reader,
    client,
    dispatch,
    /** Shows a view with its data. */
    async show(view: View): Promise<void> {
      await load(view);
      shell.show(view, 'push');
    },
    /** Presses keys one after another. @returns whether the last one was taken */
    press(...keys: string[]): boolean {
      let taken = false;
      for (const key of keys) taken = dispatch.press(key, ++now);
      return taken;
    },
    said: () => notices.store.get()?.text,
    selected: () => Object.values(reader.state.get().selected).at(-1),
    state: () => reader.state.get(),
    /** Waits until a check passes. */
    until: <T>(check: () => T) => vi.waitFor(check, { timeout: 120_000, interval: 2 }),
  };
}

export type Harness = ReturnType<typeof openHarness>;
