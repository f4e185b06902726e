import { type Element, rawText, textOf } from '../../html/index.js';
import { type Called, calledBy, NOTHING } from './called.js';
import { ClassAnswers } from './class-answers.js';
import { LinkedData } from './json-ld.js';
import { add, addMeta, words } from './named-values.js';
import { ofAnother } from './of-another.js';
import { AUTHOR, DATE, saysOf } from './own-lines.js';

/** An element, and how many headings (h1) and paragraphs behind the first of them stand before it. */
export interface Placed {
  element: Element;
  headings: number;
  paragraphs: number;
}

/** What a page says of itself in its markup, gathered in one walk. */
export interface Head {
  /** By name in lower case, whether it was `name`, `property`, `itemprop` or `http-equiv`. */
  meta: Map<string, string[]>;
  /** `<link>` by rel. */
  links: Map<string, Element[]>;
  title: string | undefined;
  /** Language and direction of `<html>`, else of `<body>`. */
  lang: string | undefined;
  dir: string | undefined;
  base: string | undefined;
  /** `<body>`, whose classes tell what the page is. */
  body: Element | undefined;
  linked: LinkedData;
  times: Placed[];
  /** Elements with a text of their own in which a date may stand. */
  dated: Placed[];
  headings: Element[];
  /** What stands around headings of the first level. */
  aroundHeadings: Set<Element>;
  /** Elements other than h1 and h2 whose class calls them the headline. */
  titled: Element[];
  /** Elements with `itemprop`, by its names in lower case. */
  properties: Map<string, Element[]>;
  /** Anchors and links with rel=author, rel=tag and the like. */
  relations: Map<string, Element[]>;
  /** Elements whose class calls them a byline (`called`) or whose words begin like one. */
  bylines: (Placed & { called: boolean })[];
  /** Elements whose class calls them an update of a live blog. */
  updates: Element[];
  /** Every `<article>`. */
  articles: Element[];
  /** Links to an author, by their addresses. */
  authorLinks: Element[];
  /** Those of them that stand between the headline and the first paragraphs. */
  firstAuthorLinks: Element[];
  /** Pictures there with a few words in their place, as portraits have. */
  portraits: Element[];
  /** Links to places in the page itself. */
  innerLinks: Element[];
  /** Scripts with a text of their own, other than JSON-LD. */
  scripts: Element[];
  passwords: number;
  /** `<a>`, and beside them `<area>`. */
  anchors: number;
  anchorElements: Element[];
  /** Inputs, buttons and other controls of forms. */
  controls: number;
  images: number;
  /** What was asked of the classes of the page. */
  classes: ClassAnswers;
}

/** More lines and updates than a page has around its story. */
const MOST_LINES = 60;
const MOST_UPDATES = 2000;

/** Paragraphs behind the headline before which who wrote a story is named. */
const FIRST = 3;

/** These tell in `datetime` when something was written in or struck out. */
const EDITED = new Set(['ins', 'del']);

const LINKED = /ld\+json/i;
const AUTHOR_ADDRESS = /\/(?:author|autor|auteur|people|profile|user|writer|team)/i;

/** Gathers what a page says of itself, each element once. */
class HeadReader {
  /** Of each JSON-LD, its text. */
  readonly linked: string[] = [];
  readonly head: Omit<Head, 'linked'> = {
    meta: new Map(),
    links: new Map(),
    title: undefined,
    lang: undefined,
    dir: undefined,
    base: undefined,
    body: undefined,
    times: [],
    dated: [],
    headings: [],
    aroundHeadings: new Set(),
    titled: [],
    properties: new Map(),
    relations: new Map(),
    bylines: [],
    updates: [],
    articles: [],
    authorLinks: [],
    firstAuthorLinks: [],
    portraits: [],
    innerLinks: [],
    scripts: [],
    passwords: 0,
    anchors: 0,
    anchorElements: [],
    controls: 0,
    images: 0,
    classes: new ClassAnswers(),
  };
  #headings = 0;
  #paragraphs = 0;
  readonly #called = new Map<string, Called>();

  read({ children }: Element): void {
    for (const child of children) {
      if (typeof child === 'string') continue;
      const visit = VISITS.get(child.name);
      if (visit?.(this, child) === false) continue;
      // Elements of scripts, such as <relative-time>, are written as <time> is.
      if (!visit && (child.has('datetime') || child.has('ts')) && !EDITED.has(child.name)) this.time(child);
      const properties = child.get('itemprop');
      if (properties !== undefined && !ofAnother(child))
        for (const property of words(properties)) add(this.head.properties, property, child);
      this.read(child);
    }
  }

  language(element: Element): void {
    const { head } = this;
    head.lang ||= (element.get('lang') || element.get('xml:lang'))?.trim();
    head.dir ||= element.get('dir')?.trim().toLowerCase();
  }

  body(element: Element): void {
    this.head.body ??= element;
    this.language(element);
  }

  script(element: Element): false {
    if (LINKED.test(element.get('type') ?? '')) this.linked.push(rawText(element));
    else if (element.children.length > 0) this.head.scripts.push(element);
    return false;
  }

  /** Programs that know no other way to add JSON-LD to a head write it into a `<meta>` of that name. */
  meta(element: Element): void {
    if (LINKED.test(element.get('name') ?? '')) this.linked.push(element.get('content') ?? '');
    else if (!element.has('itemprop') || !ofAnother(element)) addMeta(this.head.meta, element);
  }

  time(element: Element): void {
    this.head.times.push(this.#placed(element));
  }

  heading(element: Element): void {
    const { headings, aroundHeadings } = this.head;
    headings.push(element);
    // "Article by" may stand over the name of its author.
    if (element.name === 'h2' && saysOf(element, AUTHOR) === AUTHOR && this.head.bylines.length < MOST_LINES)
      this.head.bylines.push({ ...this.#placed(element), called: false });
    // Some blogs set the day as a heading over its posts.
    const day = element.name === 'h2' && /\bdate\b/i.test(element.get('class') ?? '');
    if (day && this.head.dated.length < MOST_LINES) this.head.dated.push(this.#placed(element));
    if (element.name !== 'h1') return;
    this.#headings++;
    for (
      let at = element.parent;
      at && !aroundHeadings.has(at) && at.name !== 'nav' && at.name !== 'aside';
      at = at.parent
    )
      aroundHeadings.add(at);
  }

  paragraph(element: Element): void {
    if (this.#headings > 0) this.#paragraphs++;
    this.line(element, true);
  }

  anchor(element: Element): void {
    const { head } = this;
    this.line(element);
    head.anchors++;
    head.anchorElements.push(element);
    const href = element.get('href') ?? '';
    if (href.charCodeAt(0) === 35) head.innerLinks.push(element);
    else if (head.authorLinks.length < 40 && AUTHOR_ADDRESS.test(href)) {
      head.authorLinks.push(element);
      if (this.#headings > 0 && this.#paragraphs <= FIRST) head.firstAuthorLinks.push(element);
    }
    for (const rel of words(element.get('rel'))) add(head.relations, rel, element);
  }

  picture(element: Element): void {
    const { head } = this;
    head.images++;
    const { length } = element.get('alt') ?? '';
    if (this.#headings > 0 && this.#paragraphs <= FIRST && length > 4 && length < 60) head.portraits.push(element);
  }

  article(element: Element): void {
    const { articles } = this.head;
    if (articles.length < MOST_UPDATES) articles.push(element);
    this.line(element);
  }

  /** An element that may be set as a line of its own: a byline, a date, the headline. */
  line(element: Element, mayBeTitle = false): void {
    const { titled, updates, bylines, dated } = this.head;
    const called = this.#calledOf(element);
    if (called.title && mayBeTitle && titled.length < 8) titled.push(element);
    if (called.update && updates.length < MOST_UPDATES) updates.push(element);
    // Menus above the headline may hold many years.
    const mostDated = this.#headings > 0 ? 2 * MOST_LINES : MOST_LINES;
    const asked = (!called.byline && bylines.length < MOST_LINES ? AUTHOR : 0) | (dated.length < mostDated ? DATE : 0);
    const says = saysOf(element, asked);
    if ((called.byline || says & AUTHOR) && bylines.length < MOST_LINES)
      bylines.push({ ...this.#placed(element), called: called.byline });
    if (says & DATE) dated.push(this.#placed(element));
  }

  /** An abbreviation that stands for a date, as pages wrote them before there was `<time>`. */
  abbreviation(element: Element): void {
    if (/\d{4}/.test(element.get('title') ?? '')) this.time(element);
    else this.line(element);
  }

  #placed(element: Element): Placed {
    return { element, headings: this.#headings, paragraphs: this.#paragraphs };
  }

  #calledOf(element: Element): Called {
    const classes = element.get('class') ?? element.get('id');
    if (classes === undefined) return NOTHING;
    let called = this.#called.get(classes);
    if (called === undefined) {
      called = calledBy(classes);
      this.#called.set(classes, called);
    }
    return called;
  }
}

/** What is done with an element, by its name; `false` leaves out what is inside. */
const VISITS = new Map<string, (reader: HeadReader, element: Element) => unknown>([
  ['meta', (reader, element) => reader.meta(element)],
  [
    'link',
    ({ head }, element) => {
      for (const rel of words(element.get('rel'))) add(head.links, rel, element);
    },
  ],
  [
    'title',
    ({ head }, element) => {
      if (element.parent?.name !== 'svg') head.title ??= textOf(element) || undefined;
    },
  ],
  [
    'base',
    ({ head }, element) => {
      head.base ??= element.get('href');
    },
  ],
  ['script', (reader, element) => reader.script(element)],
  ['svg', () => false],
  ['template', () => false],
  ['html', (reader, element) => reader.language(element)],
  ['body', (reader, element) => reader.body(element)],
  ['time', (reader, element) => reader.time(element)],
  ['h1', (reader, element) => reader.heading(element)],
  ['h2', (reader, element) => reader.heading(element)],
  ['p', (reader, element) => reader.paragraph(element)],
  ['a', (reader, element) => reader.anchor(element)],
  ['article', (reader, element) => reader.article(element)],
  ['area', ({ head }, element) => void head.anchorElements.push(element)],
  ['img', (reader, element) => reader.picture(element)],
  [
    'input',
    ({ head }, element) => {
      head.controls++;
      if (element.get('type')?.toLowerCase() === 'password') head.passwords++;
    },
  ],
]);
for (const name of ['select', 'textarea', 'button']) VISITS.set(name, ({ head }) => void head.controls++);
for (const name of ['h3', 'h4', 'div', 'span']) VISITS.set(name, (reader, element) => reader.line(element, true));
VISITS.set('abbr', (reader, element) => reader.abbreviation(element));
for (const name of 'address li ul em strong b small h5 h6 cite td dt dd section font i header label date center'.split(
  ' ',
))
  VISITS.set(name, (reader, element) => reader.line(element));

export function readHead(root: Element): Head {
  const reader = new HeadReader();
  reader.read(root);
  return { ...reader.head, linked: new LinkedData(reader.linked) };
}
