import type { AddedThing, StoryPage, StoryQuotation } from '@dateline/core/library';
import {
  copiesSentence,
  extentSentence,
  fullWhen,
  headlineOf,
  isPart,
  moreSentence,
  partLabel,
  segments,
  shownStates,
  sinceSentence,
  storyDays,
  storyHeadline,
  storyMessages,
  type ToldEntry,
  thingRowId,
  timeWhen,
  wordingRowId,
  wordingRuns,
  wordingSources,
} from '@dateline/reader';
import { breakLines } from '../text/break-lines.js';
import { type Line, run, type Style, spread } from '../text/line.js';

/** Lines that stand together; those of a row that can be selected have its id. */
export interface StoryItem {
  id?: string;
  lines: Line[];
}

/** A text broken into lines, with styles for ranges of it. */
function broken(
  text: string,
  ranges: readonly { start: number; end: number }[],
  style: Style,
  cells: number,
  indent: string,
): Line[] {
  return breakLines(text, Math.max(12, cells - indent.length)).map(({ start, end }) => [
    run(indent),
    ...segments(
      text.slice(start, end),
      ranges.map((range) => ({ start: range.start - start, end: range.end - start })),
    ).map((part) => run(part.text, part.marks.length > 0 ? style : {})),
  ]);
}

const quiet = (text: string, cells: number, indent = ''): Line[] =>
  text === ''
    ? []
    : breakLines(text, Math.max(12, cells - indent.length)).map(({ start, end }) => [
        run(indent),
        run(text.slice(start, end), { ink: 'quiet' }),
      ]);

/** What stands over a Story: its headline, how far it reaches, what is new. */
export function storyHead(page: StoryPage, cells: number): Line[] {
  const title = storyHeadline(page) ?? page.entries[0]?.article.excerpt ?? storyMessages.untitled;
  const read = page.unreadings > 0 ? storyMessages.stillRead(page.unreadings) : undefined;
  const since = sinceSentence(page);
  return [
    ...breakLines(title, cells).map(({ start, end }): Line => [run(title.slice(start, end), { bold: true })]),
    ...quiet([extentSentence(page), read].filter(Boolean).join(' · '), cells),
    ...(since ? [[run(since, { ink: 'accent', bold: true })]] : []),
    [],
  ];
}

/** An article: who tells it and when, its part, its headline, and whether it adds nothing. */
function entryLines({ article, part, added, copies }: ToldEntry, cells: number): Line[] {
  const { excerpt, source, read, time } = article;
  const title = headlineOf(article) ?? excerpt ?? storyMessages.untitled;
  const signs = shownStates(article).map(({ sign }) => run(`${sign} `, { ink: 'accent' }));
  const label: Line = [
    ...(source ? [run(source, { bold: true }), run(' · ', { ink: 'quiet' })] : []),
    run(partLabel(part), { ink: 'accent' }),
    ...(read ? [] : [run(` · ${storyMessages.unreadMark}`, { ink: 'quiet' })]),
  ];
  return [
    spread(label, [...signs, run(timeWhen(time), { ink: 'quiet' })], cells),
    ...breakLines(title, cells).map(
      ({ start, end }): Line => [run(title.slice(start, end), read ? { ink: 'quiet' } : { bold: true })],
    ),
    ...(added.length === 0 && part !== 'copy' ? quiet(storyMessages.addsNothing, cells) : []),
    ...quiet(copiesSentence(copies), cells),
  ];
}

function thingLines(thing: AddedThing, cells: number): Line[] {
  return [
    ...(thing.unseen || thing.voice
      ? [
          [
            run('  '),
            ...(thing.unseen ? [run(`${storyMessages.isNew.toUpperCase()} `, { ink: 'accent', bold: true })] : []),
            run(thing.voice ?? '', { ink: 'quiet' }),
          ],
        ]
      : []),
    ...broken(thing.text, thing.marks, { bold: true, underline: true }, cells, '  '),
  ];
}

function quotationItems(quotation: StoryQuotation, cells: number): StoryItem[] {
  const { voice, sources, wordings } = quotation;
  const outlets = storyMessages.outlets(sources);
  return [
    {
      lines: [
        [...(voice ? [run(voice, { bold: true }), run(' · ', { ink: 'quiet' })] : []), run(outlets, { ink: 'quiet' })],
      ],
    },
    ...wordings.map((wording, n): StoryItem => {
      let text = '“';
      const ranges: { start: number; end: number }[] = [];
      for (const part of wordingRuns(wording)) {
        if (part.kind !== 'same') ranges.push({ start: text.length, end: text.length + part.text.length });
        text += part.text;
      }
      const who = [wordingSources(wording), isPart(quotation, wording) ? storyMessages.inPart : '']
        .filter(Boolean)
        .join(', ');
      return {
        id: wordingRowId(wording),
        lines: [
          ...broken(`${text}”`, ranges, { bold: true, underline: true }, cells, '  '),
          ...quiet(who, cells, '  '),
          ...(n === wordings.length - 1 ? [[]] : []),
        ],
      };
    }),
  ];
}

/** A Story as lines: day by day, newest first, then what is quoted alike, then the documents. */
export function storyItems(page: StoryPage, cells: number): StoryItem[] {
  const items: StoryItem[] = [];
  const heading = (text: string) => items.push({ lines: [[run(text, { ink: 'accent' })], []] });
  for (const { day, entries } of storyDays(page)) {
    heading(fullWhen(day));
    for (const entry of entries) {
      items.push({ id: entry.article.id, lines: entryLines(entry, cells) });
      for (const thing of entry.shown) items.push({ id: thingRowId(entry, thing), lines: thingLines(thing, cells) });
      items.push({ lines: [...quiet(moreSentence(entry.more), cells, '  '), []] });
    }
  }
  if (page.quotations.length > 0) heading(storyMessages.quotedAlike);
  for (const quotation of page.quotations) items.push(...quotationItems(quotation, cells));
  if (page.documents.length > 0) {
    heading(storyMessages.documents);
    for (const { name, places } of page.documents)
      items.push({
        lines: [...broken(name, [], {}, cells, ''), ...quiet(storyMessages.articles(places.length), cells, '  ')],
      });
  }
  return items;
}
