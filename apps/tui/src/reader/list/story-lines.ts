import type { ArticleSummary } from '@dateline/core/library';
import {
  headlineOf,
  listMessages,
  outletsOf,
  type Range,
  segments,
  shortWhen,
  shownStates,
  unreadBehind,
} from '@dateline/reader';
import { breakLines } from '../../text/break-lines.js';
import { fitLine, type Line, run, type Style, spread } from '../../text/line.js';
import { fit, width } from '../../text/width.js';

/** Lines of what a search found. */
const MATCH_LINES = 2;

/** The first lines of a text; the last one says with an ellipsis that there is more. */
export function firstLines(text: string, cells: number, most: number, style: Style): Line[] {
  const lines = breakLines(text.slice(0, 1000), cells);
  return lines.slice(0, most).map(({ start, end }, index) => {
    const cut = index === most - 1 && lines.length > most;
    const line = text.slice(start, end);
    return [run(cut ? `${width(line) < cells ? line : fit(line, cells - 1).replace(/…$/, '')}…` : line, style)];
  });
}

/** What a search found, with one blank wherever there is any: it may go from one paragraph into the next. */
function matched({ text, marks }: NonNullable<ArticleSummary['match']>): { text: string; marks: Range[] } {
  let whole = '';
  const found: Range[] = [];
  for (const part of segments(text, marks)) {
    const words = part.text.replace(/\s+/g, ' ');
    if (part.marks.length > 0) found.push({ start: whole.length, end: whole.length + words.length });
    whole += words;
  }
  return { text: whole, marks: found };
}

function matchLines(match: NonNullable<ArticleSummary['match']>, cells: number): Line[] {
  const { text, marks } = matched(match);
  const lines = breakLines(text, cells);
  return lines.slice(0, MATCH_LINES).map(({ start, end }, index) => {
    const parts = segments(
      text.slice(start, end),
      marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    ).map((part) => run(part.text, part.marks.length > 0 ? { bold: true, ink: 'accent' } : { ink: 'quiet' }));
    const isCut = index === MATCH_LINES - 1 && lines.length > MATCH_LINES;
    return isCut ? [...fitLine(parts, cells - 1), run('…', { ink: 'quiet' })] : parts;
  });
}

/** What a row shows of a story in signs: that it changed since it was read, that it is kept unread, and its states. */
export function signRuns(item: ArticleSummary): Line {
  const changed = item.changed ? [run(`${CHANGED_SIGN} `, { ink: 'accent', bold: true })] : [];
  const kept = item.keptUnread ? [run(`${KEPT_UNREAD_SIGN} `, { ink: 'accent' })] : [];
  return [...changed, ...kept, ...shownStates(item).map(({ sign }) => run(`${sign} `, { ink: 'accent' }))];
}

const CHANGED_SIGN = '±';
const KEPT_UNREAD_SIGN = '↺';

/** On a narrower screen a source has a line of its own, so that its name is not cut. */
const NARROW = 56;

/** Who tells a story: the source that is shown, and how many others there are. */
function behind(item: ArticleSummary, before: string): Line {
  const outlets = outletsOf(item);
  const parts = [
    ...(item.source ? [run(item.source, { ink: 'quiet' })] : []),
    ...(outlets ? [run(outlets, item.read ? { ink: 'quiet' } : { ink: 'accent' })] : []),
    ...(unreadBehind(item) ? [run(unreadBehind(item), { ink: 'quiet' })] : []),
  ];
  return parts.flatMap((part, at) => [run(at === 0 ? before : ' · ', { ink: 'quiet' }), part]);
}

/**
 * One story of a list: kicker, source and time on one line, the headline, what it says, an empty line. An unread
 * headline is bold; what is read is paler.
 */
export function storyLines(item: ArticleSummary, cells: number, now = new Date()): Line[] {
  const { kicker, deck, excerpt, time, read, match } = item;
  const headline = headlineOf(item);
  const summary = headline ? (deck ?? excerpt) : undefined;
  const title = headline ?? excerpt ?? listMessages.untitled;
  const from = behind(item, kicker ? '  ' : '');
  const topic = kicker ? [run(kicker, read ? { ink: 'quiet' } : { ink: 'accent' })] : [];
  const signs = signRuns(item);
  const when: Line = [...signs, run(shortWhen(time, now), { ink: 'quiet' })];
  const apart = kicker !== undefined && cells < NARROW;
  const label: Line = apart ? topic : [...topic, ...from];
  return [
    spread(label, when, cells),
    ...firstLines(title, cells, 3, { bold: !read }),
    ...(match ? matchLines(match, cells) : summary ? firstLines(summary, cells, 2, read ? { ink: 'quiet' } : {}) : []),
    ...(apart && from.length > 0 ? [behind(item, '')] : []),
    [],
  ].map((line) => fitLine(line, cells));
}
