import type { Element } from '../../html/index.js';
import type { ElementContext } from './element-contexts.js';
import type { Judged } from './judge.js';
import { HEADING } from './text-blocks.js';

/** Lines inside a story that point to another one, in the languages of many pages. */
const POINTER =
  /^\W*(?:read (?:also|more|next|here)|see (?:also|more)|also read|related|related (?:articles?|stor(?:y|ies)|reading|topics?)|more on this|recommended(?: reading)?|you (?:may|might) (?:also )?like|don.t miss|up next|watch|lesen sie (?:auch|hier|mehr|dazu)|lies auch|mehr (?:dazu|zum thema)|auch interessant|à lire(?: aussi)?|lire (?:aussi|également)|lea? también|ver también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|läs (?:också|även|mer)|les (?:også|mer)|læs også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|čtěte také|читайте также|смотрите также|читайте ще|ayrıca (?:bakınız|okuyun)|baca juga|xem thêm|olvass(?:a|on)? (?:el|még|tovább)(?: ezt)?(?: is)?|kapcsolódó|citește (?:și|şi)|ilgili haber|διαβάστε|קרא(?:ו|י)? גם|اقرأ (?:أيضا|أيضًا|المزيد)|यह भी पढ़ें|関連記事|相关阅读|延伸阅读|延伸閱讀|관련 ?기사)[\s】\])]*[:：–—|-]/i;
/** What a page asks of its readers. */
const ACCOUNT =
  /\b(?:sign|log) ?(?:in|up|on)\b|\bcreate (?:an?|your)(?: free)? account\b|\bregister(?:ed)?\b|\bsubscri(?:be|ber|bers|ption)\b|\bnewsletter\b|\binbox\b|\bmember(?:ship|s)?\b|anmelden|registrier|abonn|inscri|suscr|assin|iscriv|подпис|登録|订阅|구독/i;
const REQUEST =
  /\bto (?:continue|keep|read|unlock|access|comment|save|post|join|follow|see)\b|already (?:a|an|have)\b|reserved for|exclusive (?:for|to|articles|content)|\b(?:every|each) (?:day|morning|week|evening)\b|\bin your inbox\b|\b(?:sign up|subscribe) (?:now|here|today|for free|for our|to our)\b|join the conversation|kostenlos|gratis|gratuit/i;
/** Lines that ask readers to follow the site elsewhere, or say why a letter came. */
const FOLLOW =
  /\bpreferred source\b|^\W*(?:follow|find|join|add)\b.{0,60}\b(?:google news|whatsapp|telegram|facebook|instagram|twitter|bluesky)\b|\byou(?:['’]re| are)? receiv\w+ this (?:e-?mail|newsletter|message)|\bunsubscribe\b|^\W*(?:folgen sie uns|folge uns|suivez[ -]|síguenos|siga[ -]nos|seguici|volg ons|följ oss|følg oss|obserwuj nas|читайте нас|подписывайтесь)/iu;
/** Headings over lists of other stories. */
const OTHERS =
  /^\W*(?:more (?:from|in|on|stories|news|articles)|related|recommended|you (?:may|might)|read (?:next|more|also)|up next|trending|don.t miss|most (?:read|popular)|popular|latest (?:news|stories|articles|posts)|keep reading|also on|das könnte|mehr (?:aus|zum|zu|von)|weitere (?:artikel|themen|nachrichten)|auch interessant|lire aussi|à lire|sur le même|más (?:de|noticias)|te puede|leia também|veja também|leggi anche|lees ook|czytaj|zobacz|читайте|по теме|関連|相关|관련)/i;
/** What a page says where it could not run its program. */
const NEEDS_SCRIPT =
  /^this \w+ requires javascript|\b(?:enable|activate|turn on|allow) javascript\b|\bjavascript (?:is|must be|needs to be|has to be) (?:disabled|enabled|required|activated|turned|switched)|\baktivieren sie (?:bitte )?javascript|\bjavascript (?:ist )?(?:deaktiviert|aktivieren|einschalten)|\b(?:activer|activez|habilite|habilita|active|activa|ative|abilita|abilitare|attiva|attivare) (?:le )?javascript|\bjavascript (?:in te schakelen|inschakelen|aan te zetten)|włącz(?:yć)? (?:obsługę )?javascript|включите javascript/i;
/** What pages call the line under a headline. */
const DECK = /(?:^|[\s_-])(?:standfirst|deck|dek|sub-?title|sub-?head(?:line|ing)?)(?:$|[\s_-])/i;
/** A box of more words is more than a request. */
const BOX = 90;
const LINE = 35;
/** Share of its words in links from which on a heading is a link. */
const LINKED = 0.9;
/** Words of a story before which no other article begins. */
const BEGUN = 40;

const ancestors = (element: Element): Element[] => {
  const found: Element[] = [];
  for (let at: Element | undefined = element; at; at = at.parent) found.push(at);
  return found;
};

/** Finds the outermost element around a block that holds no block of the story outside its own box. */
function boxFinder(story: ReadonlySet<Element>): (context: ElementContext) => ElementContext | undefined {
  const known = new Map<ElementContext, ElementContext | undefined>();
  const find = (context: ElementContext): ElementContext | undefined => {
    if (known.has(context)) return known.get(context);
    const outer = context.parent && find(context.parent);
    const box = story.has(context.element) ? undefined : (outer ?? context);
    known.set(context, box);
    return box;
  };
  return find;
}

/** The element that holds most words of the story directly, and all around it. */
function storyElements(kept: readonly Judged[]): Set<Element> {
  const words = new Map<Element, number>();
  for (const { placed, words: own } of kept) {
    const parent = placed.element.parent ?? placed.element;
    words.set(parent, (words.get(parent) ?? 0) + own);
  }
  const [most] = [...words].sort((a, b) => b[1] - a[1]);
  return new Set(most ? ancestors(most[0]) : []);
}

/** Boxes and lines that ask readers to sign in, to subscribe or the like, and boxes of other stories. */
function pageBoxes(rows: readonly Judged[], kept: readonly Judged[]): Set<Judged> {
  const story = storyElements(kept);
  const boxOf = boxFinder(story);
  const boxes = new Set<ElementContext>();
  for (const { context } of kept) {
    const box = boxOf(context);
    if (box) boxes.add(box);
  }
  const found = new Set<Judged>();
  for (const { first: from, blocks } of boxes) {
    // What stands in one element stands in a row.
    const list = rows.slice(from, from + blocks);
    const [first] = list;
    if (first?.type === HEADING && first.words < 10 && OTHERS.test(first.text)) for (const row of list) found.add(row);
    const words = list.reduce((sum, row) => sum + row.words, 0);
    if (words > (list.length > 1 ? BOX : LINE)) continue;
    const text = list.map((row) => row.text).join('\n');
    if (ACCOUNT.test(text) && REQUEST.test(text)) for (const row of list) found.add(row);
  }
  return found;
}

/** The article that begins below the story with a headline of its own. */
function nextArticles(rows: readonly Judged[], kept: readonly Judged[]): Set<Judged> {
  const first = kept.find(({ words }) => words >= 15);
  if (!first) return new Set();
  const own = new Set(ancestors(first.placed.element));
  const headline = rows.findIndex(
    ({ type, placed: { block } }) => type === HEADING && block.type === 'heading' && block.level === 1,
  );
  if (headline < 0 || headline > rows.indexOf(first)) return new Set();
  const others = new Set<Element>();
  let words = 0;
  for (const row of rows.slice(rows.indexOf(first))) {
    const { block, element } = row.placed;
    if (words >= BEGUN && block.type === 'heading' && block.level === 1) {
      const article = ancestors(element).find((one) => one.name === 'article');
      if (article && !own.has(article)) others.add(article);
    }
    if (row.score > 0) words += row.words;
  }
  return new Set(
    others.size === 0 ? [] : kept.filter(({ placed }) => ancestors(placed.element).some((one) => others.has(one))),
  );
}

/** Linked headings under one that announces other stories from which on these are teasers of them. */
const TEASERS = 2;
/** Rows and words of one teaser at most, with its heading. */
const TEASER_ROWS = 5;
const TEASER_WORDS = 90;

const isLinkedHeading = ({ type, links }: Judged) => type === HEADING && links >= LINKED;

/** The teasers that follow each other from a row on: a heading that is a link, with a few lines below it. */
function teasersFrom(rows: readonly Judged[], from: number): Judged[] {
  const groups: Judged[][] = [];
  for (let at = from; at < rows.length && isLinkedHeading(rows[at]!); ) {
    const next = rows.findIndex(({ type }, other) => other > at && type === HEADING);
    // The last one has as many rows as those before it.
    const rest = next < 0 || !isLinkedHeading(rows[next]!) ? (groups.at(-1)?.length ?? 1) : next - at;
    const group = rows.slice(at, at + rest);
    if (rest > TEASER_ROWS || group.reduce((sum, { words }) => sum + words, 0) > TEASER_WORDS) break;
    groups.push(group);
    at += rest;
  }
  return groups.length >= TEASERS ? groups.flat() : [];
}

/** Teasers of other stories below the story, under a heading that announces them. */
function teasers(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  let words = 0;
  return rows.flatMap((row, at) => {
    if (kept.has(row)) words += row.words;
    const announces = row.type === HEADING && row.words < 10 && words >= BEGUN && OTHERS.test(row.text);
    return announces ? teasersFrom(rows, at + 1) : [];
  });
}

/** The line under the headline, which an Article has apart from its body. */
function decks(kept: readonly Judged[]): Judged[] {
  const [first, second] = kept;
  const isDeck = first && second && first.words < LINE && DECK.test(first.placed.element.get('class') ?? '');
  return isDeck ? [first] : [];
}

/** Words of a paragraph with which a story may begin. */
const BEGINS = 15;

/** The words of pictures and films that stand at the head of a story, before its first paragraph. */
function captionsAbove(kept: readonly Judged[]): Judged[] {
  const first = kept.findIndex(({ placed, type, words }) => !placed.caption && type !== HEADING && words >= BEGINS);
  return kept.slice(0, Math.max(0, first)).filter(({ placed }) => placed.caption);
}

/** Words of a line that announces other stories, and share of their words in links of the lines below it that lead to them. */
const ANNOUNCES = 4;
const LEADS = 0.6;

/** Lines of links to other stories in the midst of one, with the line that announces them. */
function announced(kept: readonly Judged[]): Judged[] {
  const isParagraph = ({ placed }: Judged) => placed.block.type === 'paragraph';
  return kept.flatMap((row, at) => {
    if (!isParagraph(row) || row.words > ANNOUNCES || !OTHERS.test(row.text)) return [];
    const behind = kept.slice(at + 1);
    const end = behind.findIndex((one) => !isParagraph(one) || one.links < LEADS);
    const links = behind.slice(0, end < 0 ? behind.length : end);
    return links.length > 0 ? [row, ...links] : [];
  });
}

/** What was judged to be of the story and stands in it, but belongs to the page or to another field. */
export function foreign(rows: readonly Judged[], kept: readonly Judged[]): Set<Judged> {
  const pointers = kept.filter(({ text, words, links }) => words <= LINE && links > 0.3 && POINTER.test(text));
  const follow = kept.filter(({ text, words, links }) => words <= LINE && links > 0 && FOLLOW.test(text));
  const notices = kept.filter(({ text, words }) => words < BEGINS && NEEDS_SCRIPT.test(text));
  return new Set([
    ...decks(kept),
    ...captionsAbove(kept),
    ...announced(kept),
    ...notices,
    ...pointers,
    ...follow,
    ...pageBoxes(rows, kept),
    ...nextArticles(rows, kept),
    ...teasers(rows, new Set(kept)),
  ]);
}
