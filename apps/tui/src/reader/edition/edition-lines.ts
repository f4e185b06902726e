import { speakerOf, statementWords } from '@dateline/core';
import type { EditionPassage, EditionStatement, EditionStory } from '@dateline/core/library';
import { headlineOf, outletLine, shortWhen, shownStates, statementRow, storyMessages } from '@dateline/reader';
import { hanging } from '../../print/voices.js';
import { fitLine, type Line, run, spread } from '../../text/line.js';
import { firstLines } from '../list/story-lines.js';

/** A Story as lines, and on which of them each row of it stands. */
export interface SetStory {
  lines: Line[];
  /** By the id of the row; `to` is the number of the line after its last one. */
  rows: Map<string, { from: number; to: number }>;
}

/** Lines of a deck, of a passage that is new, of what somebody says. */
const DECK = 2;
const LEAD_DECK = 4;
const ADDED = 3;
const SAID = 6;

function tellersLine({ article, outlets }: EditionStory, cells: number): Line {
  const signs = shownStates(article).map(({ sign }) => run(`${sign} `, { ink: 'accent' }));
  const when: Line = [...signs, run(shortWhen(article.time), { ink: 'quiet' })];
  return spread([run(outletLine(outlets) || (article.source ?? ''), { ink: 'quiet' })], when, cells);
}

function addedLines({ text }: EditionPassage, cells: number): Line[] {
  const label = `${storyMessages.isNew}  `;
  const [first = [], ...rest] = firstLines(text, Math.max(12, cells - label.length), ADDED, {});
  return [[run(label, { ink: 'accent' }), ...first], ...rest.map((line) => [run(' '.repeat(label.length)), ...line])];
}

function saidLines(statement: EditionStatement, cells: number): Line[] {
  const { voice, kind } = statement;
  const style = kind === 'direct' ? { italic: true } : {};
  const words = firstLines(statementWords(statement), Math.max(12, cells - 2), SAID, style);
  const speaker = hanging(`— ${speakerOf(statement)}`, cells, 2, { ink: 'quiet' });
  // The name stands out from the office after it, where both are on one line.
  const [first] = speaker;
  if (first && speaker.length === 1)
    speaker[0] = [run('  — '), run(voice), run(speakerOf(statement).slice(voice.length), { ink: 'quiet' })];
  return [...words.map((line): Line => [run('  '), ...line]), ...speaker];
}

/** A Story of the front page: what it is about, who tells it, what is new in it, and who says what. The first one has more of its deck. */
export function setStory(story: EditionStory, isLead: boolean, cells: number): SetStory {
  const { article, statements, since } = story;
  const { kicker, deck, excerpt, read } = article;
  const headline = headlineOf(article);
  const rows: SetStory['rows'] = new Map();
  const lines: Line[] = [];
  const add = (more: readonly Line[]) => void lines.push(...more.map((line) => fitLine(line, cells)));
  if (kicker) add([[run(kicker, read ? { ink: 'quiet' } : { ink: 'accent' })]]);
  add(firstLines(headline ?? excerpt ?? storyMessages.untitled, cells, 4, { bold: !read, underline: isLead }));
  const summary = headline === undefined ? undefined : (deck ?? excerpt);
  if (summary) add(firstLines(summary, cells, isLead ? LEAD_DECK : DECK, read ? { ink: 'quiet' } : {}));
  add([tellersLine(story, cells)]);
  for (const passage of since?.added ?? []) add(addedLines(passage, cells));
  rows.set(article.id, { from: 0, to: lines.length });
  for (const [index, statement] of statements.entries()) {
    lines.push([]);
    const from = lines.length;
    add(saidLines(statement, cells));
    rows.set(statementRow(story, index), { from, to: lines.length });
  }
  return { lines, rows };
}

/** A Story, and apart from it what is said in it. */
export function withoutSaid({ lines, rows }: SetStory): { story: SetStory; said: SetStory } {
  const [head, ...others] = rows;
  const end = head?.[1].to ?? 0;
  // An empty line stands before what is said.
  const shift = end + 1;
  const said = others.map(([id, { from, to }]) => [id, { from: from - shift, to: to - shift }] as const);
  return {
    story: { lines: lines.slice(0, end), rows: new Map(head ? [head] : []) },
    said: { lines: lines.slice(shift), rows: new Map(said) },
  };
}
