import type { ArticleSummary } from '@dateline/library';
import { outletsOf, segments, shortWhen } from '@dateline/reader';
import type { Io } from '../cli/io.js';
import { breakLines } from '../text/break-lines.js';
import { type Line, run, spread } from '../text/line.js';
import { measure } from './page.js';

/** The first characters of an id that tell it from most others; commands take any beginning that is unique. */
export const shortId = (id: string) => id.slice(0, 10);

function matchLines({ text, marks }: NonNullable<ArticleSummary['match']>, cells: number): Line[] {
  return breakLines(text, cells - 2)
    .slice(0, 2)
    .map(
      ({ start, end }): Line => [
        run('  '),
        ...segments(
          text.slice(start, end),
          marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
        ).map((part) => run(part.text, part.marks.length > 0 ? { bold: true, ink: 'accent' } : { ink: 'quiet' })),
      ],
    );
}

/** One story of a list: kicker and when, the headline, what it says, then what to call it by. */
export function summaryLines(item: ArticleSummary, io: Io): Line[] {
  const cells = measure(io);
  const { id, kicker, headline, deck, excerpt, source, time, read, saved, changed, match } = item;
  const title = headline ?? excerpt ?? 'A story without a headline';
  const said = headline ? (deck ?? excerpt) : undefined;
  const facts = [
    source,
    outletsOf(item),
    changed ? 'changed since you read it' : undefined,
    saved ? 'saved' : undefined,
    shortId(id),
  ]
    .filter(Boolean)
    .join(' · ');
  return [
    spread([run(kicker ?? '', { ink: 'accent' })], [run(shortWhen(time), { ink: 'quiet' })], cells),
    ...breakLines(title, cells).map(({ start, end }) => [run(title.slice(start, end), { bold: !read })]),
    ...(match
      ? matchLines(match, cells)
      : said
        ? breakLines(said, cells - 2)
            .slice(0, 2)
            .map(({ start, end }) => [run('  '), run(said.slice(start, end))])
        : []),
    [run('  '), run(facts, { ink: 'quiet' })],
  ];
}
