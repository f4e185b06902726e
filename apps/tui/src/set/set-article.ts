import { type Article, type Block, clockTime, type Figure, leadingDateline } from '@dateline/core';
import {
  type ArticleLink,
  aroundMessages,
  articleHeadline,
  articleLinks,
  articleMessages,
  fullWhen,
  hourWhen,
  leadFigure,
  linkMessages,
  listed,
} from '@dateline/reader';
import { breakLines } from '../text/break-lines.js';
import { type Line, lineWidth, run, type Style } from '../text/line.js';
import { width } from '../text/width.js';
import type { PageLine } from './page-line.js';
import { setBlock, setFigure } from './set-block.js';
import { setText } from './set-text.js';

/** What is drawn of a picture: its rows, which stand above its caption, and why it is not shown, which stands beneath. */
export interface DrawnFigure {
  rows: PageLine[];
  problem?: string;
}
/** Draws the picture of a figure; undefined where it has none. */
export type DrawFigure = (figure: Figure) => DrawnFigure | undefined;

/** Lines of text that is nobody's to point at. */
function plainLines(text: string, cells: number, style: Style): PageLine[] {
  return breakLines(text, cells).map(({ start, end }) => [run(text.slice(start, end), style)]);
}

function byline({ bylines }: Article): string | undefined {
  if (bylines.length === 0) return undefined;
  const names = bylines.map(({ name }) => name);
  return `${articleMessages.by} ${listed(names)}`;
}

/** Kicker, headline, deck, who wrote it and when: what stands over a story. */
export function setHeader(article: Article, cells: number): PageLine[] {
  const lines: PageLine[] = [];
  const kicker = article.kicker ?? article.section;
  if (kicker) lines.push(...plainLines(kicker, cells, { ink: 'accent' }));
  if (article.versionNote) lines.push(...plainLines(article.versionNote.text, cells, { ink: 'problem' }));
  const headline = articleHeadline(article);
  if (headline) lines.push(...setText(headline, cells, { at: 'headline', base: { bold: true } }));
  if (article.deck) lines.push(...setText(article.deck, cells, { at: 'deck', base: { italic: true } }));
  const when = article.published ?? article.dateline?.date;
  const facts = [byline(article), article.source?.name, when && fullWhen(when)].filter((fact) => fact !== undefined);
  if (facts.length > 0) {
    const together = facts.join(' · ');
    // A date is not broken: where all does not fit, each fact has its line.
    const rows = width(together) <= cells ? [together] : facts;
    lines.push([], ...rows.flatMap((fact) => plainLines(fact, cells, { ink: 'quiet' })));
  }
  if (article.updated && article.updated !== article.published)
    lines.push(
      ...plainLines(aroundMessages.updatedAt(hourWhen(article.updated, when ?? article.updated)), cells, {
        ink: 'quiet',
      }),
    );
  return lines;
}

/** Whether two blocks stand without an empty line between them. */
const close = (before: Block | undefined, after: Block) => before?.type === 'item' && after.type === 'item';

/** Who wrote an entry of a live blog or a thread, and when, over the first of its blocks. */
function setEntryHead({ entries = [] }: Article, at: number): PageLine[] {
  const entry = entries.find(({ blocks }) => blocks.start === at);
  const facts = [entry?.author?.name, entry?.time && fullWhen(entry.time)].filter((fact) => fact !== undefined);
  return facts.length > 0 ? [[run(facts.join(' · '), { ink: 'accent' })]] : [];
}

/** Corrections, credits and topics, which stand under a story. */
function setFooter({ corrections = [], credits = [], topics, subjects = [] }: Article, cells: number): PageLine[] {
  const about = new Set([...topics, ...subjects.flatMap(({ name }) => name ?? [])]);
  return [
    ...corrections.map(({ time, text }) => [time && `${fullWhen(time)}:`, text].filter(Boolean).join(' ')),
    ...credits.map(({ role, people }) => `${role}: ${people.map(({ name }) => name).join(', ')}`),
    ...(about.size > 0 ? [`${aroundMessages.topics}: ${[...about].join(', ')}`] : []),
  ].flatMap((text) => [[], ...plainLines(text, cells, { ink: 'quiet' })]);
}

/** The addresses that an article leads to, by their numbers. */
function setLinks(links: readonly ArticleLink[], cells: number): PageLine[] {
  if (links.length === 0) return [];
  return [
    [],
    [run(linkMessages.title, { ink: 'accent' })],
    ...links.flatMap(({ number, url }) => {
      const sign = `[${number}] `;
      return breakLines(url, cells - sign.length).map(({ start, end }, index) => [
        run(index === 0 ? sign : ' '.repeat(sign.length), { ink: 'quiet' }),
        run(url.slice(start, end), { ink: 'quiet', link: url }),
      ]);
    }),
  ];
}

/** A figure with its picture, as far as that can be shown. */
function setPicture(at: number, figure: Figure, cells: number, draw: DrawFigure): PageLine[] {
  const { rows = [], problem } = draw(figure) ?? {};
  return [
    ...rows,
    ...setFigure(at, figure, cells, rows.length > 0 && figure.kind === 'image'),
    ...(problem === undefined ? [] : plainLines(problem, cells, { ink: 'problem' })),
  ];
}

interface SetOptions {
  /** Numbers its links, and lists their addresses at the end. */
  withLinks?: boolean;
  /** Draws its pictures; without it they are their captions. */
  draw?: DrawFigure | undefined;
}

/** An article as lines of at most `cells`. */
export function setArticle(article: Article, cells: number, { withLinks = false, draw }: SetOptions = {}): PageLine[] {
  const links = withLinks ? articleLinks(article) : [];
  const numbers = links.length > 0 ? new Map(links.map(({ number, url }) => [url, number])) : undefined;
  const lines = setHeader(article, cells);
  const leading = draw && leadFigure(article);
  // It stands before the text, and is no block of it.
  if (leading) lines.push([], ...setPicture(-1, leading, cells, draw));
  const written = leadingDateline(article);
  const dateline: Line = written ? [run(`${written} `, { bold: true })] : [];
  const first = article.body.findIndex(({ type }) => type === 'paragraph');
  const leads = lineWidth(dateline) < cells - 8;
  for (const [at, block] of article.body.entries()) {
    if (lines.length > 0 && !close(article.body[at - 1], block)) lines.push([]);
    if (at === first && written && !leads) lines.push(...plainLines(written, cells, { bold: true }));
    lines.push(...setEntryHead(article, at));
    if (draw && block.type === 'figure') lines.push(...setPicture(at, block, cells, draw));
    else lines.push(...setBlock(at, block, cells, at === first && leads ? dateline : [], numbers));
  }
  lines.push(...setFooter(article, cells));
  for (const { title, url, type, transcript = [], chapters = [] } of article.attachments) {
    lines.push(
      [],
      [run('↓ ', { ink: 'accent' }), run([title ?? url, type].filter(Boolean).join(' · '), { ink: 'quiet' })],
    );
    for (const text of transcript)
      lines.push(...plainLines(`  ${aroundMessages.transcript}: ${text.url}`, cells, { ink: 'quiet' }));
    for (const chapter of chapters)
      lines.push(...plainLines(`  ${clockTime(chapter.start)}  ${chapter.title}`, cells, { ink: 'quiet' }));
  }
  lines.push(...setLinks(links, cells));
  return lines;
}
