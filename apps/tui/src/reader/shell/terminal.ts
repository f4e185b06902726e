import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { FileOnDisk } from '@dateline/library';
import {
  createStore,
  firstStack,
  listed,
  type Question,
  type ScrollTarget,
  type Shell,
  type Store,
  stackReducer,
  terminalMessages,
  themeMessages,
  topView,
  type View,
  type ViewStack,
} from '@dateline/reader';
import { openAddress } from '../../cli/open-address.js';
import type { Pictures } from '../../pictures/pictures.js';
import type { Player } from '../../programs/player.js';
import type { Lend } from '../../programs/run-program.js';
import { actNow } from '../../screen/host.js';
import type { Screen } from '../../screen/screen.js';
import type { Memory } from '../../settings/memory.js';
import type { TerminalSettings } from '../../settings/settings.js';
import type { Scroll } from '../article/use-scroll.js';
import { pagerOf, pipe } from '../pipe.js';
import { asWord, optionOf, suggested, suggestionsOf, switchedBy } from './asked-field.js';
import type { Prompt } from './prompts.js';
import { type Background, type Theme, themeNamed, themes } from './theme.js';

/** Lines that j and k scroll by. */
const LINES = 3;
/** Questions whose answers are recalled the next time too. */
const KEPT: ReadonlySet<Question['id']> = new Set(['search', 'command-line', 'limit', 'find-in-text', 'pipe']);
/** Lines of the last page that the next one still shows. */
const OVERLAP = 2;

/** What the terminal reader draws beside the library and the reader's own state. */
export interface Terminal {
  shell: Shell;
  stack: Store<ViewStack>;
  theme: Store<Theme>;
  settings: TerminalSettings;
  /** Whether each line is told by itself (`src/linear`). */
  isLinear: boolean;
  /** Takes what the terminal says of its page. */
  tellBackground(background: Background): void;
  /** Whether a story of a list has one line or all it needs. */
  density: Store<'roomy' | 'dense'>;
  prompt: Store<Prompt | undefined>;
  /** What an answer waits for. */
  busy: Store<string | undefined>;
  /** The texts that can be scrolled, the one that takes the keys last. */
  scrolls: Scroll[];
  /** Whole rows of the list on the screen. */
  rows: number;
  /** Puts the selected row in the middle of the screen. */
  toMiddle: (() => void) | undefined;
  screen: Screen;
  /** Pictures of articles; absent where nothing is drawn. */
  pictures: Pictures | undefined;
  /** How far the article that is open is read, from 0 to 1; undefined where it fits the screen or none is. */
  share: Store<number | undefined>;
  /** What an answer still does before the next key means what it was pressed for. */
  settling: Promise<unknown> | undefined;
  /** Whether one article is all there is to read. */
  isAlone: boolean;
}

interface TerminalOptions {
  screen: Screen;
  settings: TerminalSettings;
  memory: Memory;
  /** What is shown first, the person's choice without it; an article stands alone then. */
  view?: View | undefined;
  /** Plays recordings, where something can. */
  player?: Player | undefined;
  pictures?: Pictures;
  quit(): void;
  /** Hands the terminal over for as long as some work takes. */
  lend: Lend;
  /** Shows what could not be done. */
  refuse(sentence: string): void;
}

/** A path as it is typed: `~` is the home of the person. */
const pathOf = (typed: string) => resolve(typed.replace(/^~(?=\/|$)/, homedir()));

const isPresent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** What the terminal does for the reader. */
export function createTerminal(options: TerminalOptions): Terminal {
  const { screen, settings, memory, view, player, pictures, quit, lend, refuse } = options;
  const { colours } = settings;
  const known = memory.get();
  let choices = themes({ colours, background: known.background });
  const theme = createStore<Theme>(themeNamed(choices, settings.theme ?? known.theme));
  const density = createStore<'roomy' | 'dense'>(known.density ?? 'roomy');
  const first = view ?? settings.start;
  const stack = createStore<ViewStack>(first ? [first] : firstStack);
  const prompt = createStore<Prompt | undefined>(undefined);
  const busy = createStore<string | undefined>(undefined);
  /** What was answered, by question, and what the next one is answered with. */
  const histories = new Map(Object.entries(known.histories ?? {}).map(([id, texts]) => [id, [...texts]]));
  let given: string | undefined;
  /** What was refused last, by question, to be typed no second time. */
  const refused = new Map<string, Record<string, string>>();

  async function submit(question: Question, values: Record<string, string>): Promise<void> {
    busy.set(question.busy);
    const answer = question.submit(values);
    // What says that it is worked on may take long: meanwhile the keys are for what is shown.
    if (question.busy === undefined) terminal.settling = answer;
    const sentence = await answer;
    busy.set(undefined);
    if (sentence === undefined) refused.delete(question.id);
    else {
      if (!question.startsEmpty) refused.set(question.id, values);
      refuse(sentence);
    }
  }

  /** Asks one field after another; what a person chooses from is asked for until it is one of these. */
  function ask(question: Question): void {
    const fields = question.fields.filter(({ formOnly }) => !formOnly);
    const before = refused.get(question.id) ?? {};
    const history = histories.get(question.id) ?? [];
    histories.set(question.id, history);
    if (given !== undefined && fields[0]) {
      const values = Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial]));
      values[fields[0].name] = given;
      given = undefined;
      return void submit(question, values);
    }
    const next = (index: number, values: Record<string, string>, problem?: string) => {
      const field = fields[index];
      if (!field) return void submit(question, values);
      if (field.applies && !field.applies(values))
        return next(index + 1, { ...values, [field.name]: field.initial ?? '' });
      const isSwitch = field.kind === 'switch';
      const line = isSwitch ? asWord(field) : field;
      prompt.set({
        kind: 'line',
        label: problem ?? `${line.prompt ?? line.label}:`,
        field: { before: (isSwitch ? undefined : before[field.name]) ?? line.initial ?? '', after: '' },
        ...(field.kind === 'secret' ? { isSecret: true } : { history }),
        complete: (typed) => line.complete?.(typed) ?? suggested(suggestionsOf(line), typed),
        submit(typed) {
          const value = line.options ? optionOf(line, typed) : typed;
          if (value === undefined) {
            const all = listed((line.options ?? []).flatMap((each) => each.value || []));
            return next(index, values, terminalMessages.noChoice(typed, all));
          }
          if (value !== '' && field.kind !== 'secret' && history.at(-1) !== value) {
            history.push(value);
            if (KEPT.has(question.id))
              memory.keep({ histories: { ...memory.get().histories, [question.id]: history } });
          }
          next(index + 1, { ...values, [field.name]: isSwitch ? switchedBy(value, field.initial) : value });
        },
        typing: (value) => question.typing?.({ ...values, [field.name]: value }),
        cancel: () => question.left?.(),
      });
    };
    next(0, {});
  }

  const line = (label: string, initial = '') =>
    new Promise<string>((done) =>
      prompt.set({
        kind: 'line',
        label,
        field: { before: initial, after: '' },
        submit: done,
        cancel: () => done(''),
      }),
    );

  const terminal: Terminal = {
    shell: undefined as never,
    stack,
    theme,
    settings,
    isLinear: settings.linear,
    tellBackground(background) {
      if (background === memory.get().background) return;
      memory.keep({ background });
      choices = themes({ colours, background });
      theme.set(({ name }) => themeNamed(choices, name));
    },
    density,
    prompt,
    busy,
    scrolls: [],
    rows: 1,
    toMiddle: undefined,
    screen,
    pictures,
    share: createStore<number | undefined>(undefined),
    settling: undefined,
    isAlone: view?.name === 'article',
  };

  /** What was typed ahead is for the reader, and waits until it has the terminal again. */
  const lendAll: Lend = (work) => {
    const done = lend(work);
    terminal.settling = done;
    return done;
  };

  function scroll(target: ScrollTarget): void {
    if (target.to === 'middle') {
      terminal.toMiddle?.();
      return;
    }
    const text = terminal.scrolls.at(-1);
    if (!text) return;
    if (target.to === 'lines') text.by(target.direction * LINES);
    else if (target.to === 'page')
      text.by(target.direction * Math.max(1, target.half ? Math.floor(text.shown / 2) : text.shown - OVERLAP));
    else if (target.to !== 'row') text.to(target.to === 'top' ? 0 : text.total);
  }

  terminal.shell = {
    view: () => topView(stack.get()),
    show: (view, step) => stack.set((views) => stackReducer(views, { type: step, view })),
    back: () => stack.set((views) => stackReducer(views, { type: 'back' })),
    scroll,
    atEnd: () => terminal.scrolls.at(-1)?.atEnd ?? true,
    scrollsWith: () => false,
    pageRows: () => terminal.rows,
    ...(settings.start && !view && { home: settings.start }),
    drawn: () => actNow(() => {}),
    selectsFirst: true,
    openAddress: (url) => openAddress(url, { lend: lendAll, failed: refuse, browser: settings.browser }),
    ...(player && {
      play: (article, title, recording) => player.play({ article, title, recording }),
      playing: { url: player.url, toggle: player.toggle },
    }),
    pager: () => pagerOf(),
    pipe: (article, command) => pipe(article, command, lendAll),
    async copy(text) {
      // OSC 52: the terminal keeps it, here or at the other end of a connection.
      screen.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
      return 'sent';
    },
    ask,
    isAsking: () => prompt.get() !== undefined,
    answerNext: (answer) => {
      given = answer;
    },
    confirm: (sentence) => new Promise((done) => prompt.set({ kind: 'confirm', label: sentence, answer: done })),
    async openFile() {
      const typed = await line(terminalMessages.importFile);
      if (!typed) return undefined;
      const path = pathOf(typed);
      return { name: basename(path), content: await FileOnDisk.open(path) };
    },
    async saveFile(name, pieces) {
      const typed = await line(terminalMessages.exportFile, name);
      if (!typed) return undefined;
      const path = pathOf(typed);
      try {
        await writeFile(path, pieces, { flag: 'wx' });
      } catch (error) {
        throw isPresent(error) ? new Error(terminalMessages.fileExists(typed)) : error;
      }
      return terminalMessages.wrote(path);
    },
    nextTheme() {
      const at = choices.findIndex(({ name }) => name === theme.get().name);
      const next = choices[(at + 1) % choices.length]!;
      theme.set(next);
      memory.keep({ theme: next.name });
      return themeMessages[next.name];
    },
    resizeText: () => undefined,
    nextDensity() {
      const next = density.get() === 'roomy' ? 'dense' : 'roomy';
      density.set(next);
      memory.keep({ density: next });
      return next;
    },
    ...(pictures && { togglePictures: () => terminalMessages.pictures[pictures.toggle()] }),
    redraw: () => screen.repaint(),
    quit,
  };
  return terminal;
}
