import type { Article, Span } from '@dateline/core';
import type { FileInput } from '@dateline/core/library';
import type { Recording } from '../article/recordings.js';
import type { Step } from '../view/stack.js';
import type { View } from '../view/view.js';

/** Where to scroll. */
export type ScrollTarget =
  | { to: 'top' | 'end' }
  /** A few lines down, or up with -1. */
  | { to: 'lines'; direction: 1 | -1 }
  | { to: 'page'; direction: 1 | -1; half?: true }
  /** The selected row to the middle of the screen. */
  | { to: 'middle' }
  /** A row of the list that is shown, where it is not in view; the keyboard follows unless it is to stay. */
  | { to: 'row'; id: string; keepsFocus?: true };

/** One field of a question. */
export interface Field {
  name: string;
  label: string;
  /** A shorter label, for a front end that asks on one line. */
  prompt?: string;
  initial?: string;
  /** What a `switch` gives is `on` or empty, what a `choice` gives is the value of an option; a `secret` is not shown while it is typed. */
  kind?: 'text' | 'address' | 'number' | 'date' | 'switch' | 'choice' | 'secret';
  options?: readonly { value: string; label: string }[];
  suggestions?: readonly string[];
  /** What it can go on as, each as all of what then stands in it. */
  complete?(typed: string): readonly string[];
  /** A form shows it; a front end that asks one field after another leaves it out. */
  formOnly?: boolean;
  /** The other way round: a form, which shows all fields at once, has no need of it. */
  promptOnly?: boolean;
  /** Whether it means anything beside these answers; a front end that asks one field after another leaves it out where not. */
  applies?(values: Readonly<Record<string, string>>): boolean;
}

/** What a question is about, to be read before it is answered: words of others, which no markup is made of. */
export interface About {
  heading?: string;
  /** Where it is from. */
  from?: string;
  lines: readonly string[];
  /** BCP 47. */
  language?: string;
  direction?: 'ltr' | 'rtl';
}

/** Something to be typed. */
export interface Question {
  id:
    | 'search'
    | 'find-in-list'
    | 'command-line'
    | 'limit'
    | 'find-in-text'
    | 'link'
    | 'pipe'
    | 'find-voice'
    | 'find-document'
    | 'find-passage'
    | 'add'
    | 'edit-feed'
    | 'save-search'
    | 'note'
    | 'find-day'
    | 'tag'
    | 'mute'
    | 'rule'
    | 'palette'
    | 'webhook'
    | 'hook'
    | 'found'
    | 'well-known';
  title: string;
  about?: About;
  fields: readonly Field[];
  /** What the button says that sends the answer, and what is said while it is worked on. */
  action: string;
  busy?: string;
  /** An answer that will not do is not there to be mended when it is asked again. */
  startsEmpty?: true;
  /** Takes what is typed so far, and that nothing is answered; for a front end that shows what comes of it meanwhile. */
  typing?(values: Readonly<Record<string, string>>): void;
  /** Told when the question is left without an answer. */
  left?(): void;
  /** Takes the answer by the names of the fields. @returns a sentence where it will not do */
  submit(values: Readonly<Record<string, string>>): Promise<string | undefined>;
}

/** What became of a text that was to be copied; a terminal does not tell. */
export type Copied = 'copied' | 'sent' | 'refused';

/** What a front end does for the controllers: it draws, measures and scrolls, and decides nothing. */
export interface Shell {
  /** The view that is shown. */
  view(): View;
  /** Shows a view, as a step deeper, in the place of the last one, or as a section. */
  show(view: View, step: Step): void;
  /** The first view, where a person chose it. */
  home?: View;
  /** The view before; the first view where there is none. */
  back(): void;

  /** Scrolls what is shown. */
  scroll(target: ScrollTarget): void;
  /** Whether the end of the text is in view. */
  atEnd(): boolean;
  /** Whether the front end itself scrolls with a key, so that it is left alone: a browser does with Space and Page Down. */
  scrollsWith(key: string): boolean;
  /** How many rows of a list a page has, where a list scrolls with its selection; undefined where it scrolls apart. */
  pageRows(): number | undefined;
  /** Whether the first row of a list is selected when nobody chose one: a terminal has no pointer to choose with. */
  selectsFirst: boolean;

  /** Opens a page elsewhere. @returns whether that can be done here */
  openAddress(url: string): boolean;
  /** Gives the text of an article to a command of the system, or to what pages texts where none is named; absent in a browser. @returns a sentence where that failed */
  pipe?(article: Article, command: string): Promise<string | undefined>;
  /** What pages texts here. */
  pager?(): string;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<Copied>;
  /** Gives it to another app of the person's choice; absent where there is no way to. */
  share?(what: { title: string; url?: string; text?: string }): Promise<'shared' | 'taken-back' | 'refused'>;
  /** Plays a recording from where the person left it; absent in a front end that cannot. */
  play?(article: string, title: string, recording: Recording): void;
  /** Goes on with the recording that was begun, or pauses it. @returns its address, and nothing where none was begun */
  playing?: {
    /** The address of the recording that was begun. */
    url(): string | undefined;
    /** Goes on with it, or pauses it. */
    toggle(): void;
  };
  /** The words that a person selected in an article; absent in a front end that cannot select. */
  selection?(article: Article):
    | {
        span: Span;
        /** Selects nothing any more. */
        clear(): void;
      }
    | undefined;

  /** Reads the article that is shown aloud, or falls silent; absent in a front end that cannot speak. */
  readAloud?(): Promise<'begun' | 'silent' | 'no-voice'>;

  /** Asks a question; its `submit` takes the answer. */
  ask(question: Question): void;
  /** Whether a person answers a question or types into a field: another one would get the keys that are meant for it. */
  isAsking(): boolean;
  /** The answer to what is asked next, in the place of the person; undefined takes it back. */
  answerNext?(answer: string | undefined): void;
  /** Asks for a yes or a no. @returns whether it was yes */
  confirm(sentence: string): Promise<boolean>;
  /** A file of the person's choice; undefined where none was chosen. Throws what reading it throws. */
  openFile(): Promise<{ name: string; content: FileInput } | undefined>;
  /** Keeps what comes in pieces as a file. @returns a sentence that says where, or undefined where it was not kept or that shows by itself */
  saveFile(name: string, pieces: AsyncIterable<Uint8Array>): Promise<string | undefined>;

  /** Shows the next theme. @returns its name */
  nextTheme(): string;
  /** Sets the text larger with 1, smaller with -1. */
  resizeText(direction: 1 | -1): void;
  /** Shows lists in the next density. */
  nextDensity(): 'roomy' | 'short' | 'dense';
  /** Shows the pictures of articles no more, or again; absent where none could be shown. @returns a sentence that says which */
  togglePictures?(): string;
  /** Draws everything again, whatever shows now; absent where nothing else can write to the screen. */
  redraw?(): void;
  /** Draws at once what has changed, so that what a view needs is asked for; absent where no macro waits for that. */
  drawn?(): void;
  /** Ends the reader, where the front end can. */
  quit(): void;
}
