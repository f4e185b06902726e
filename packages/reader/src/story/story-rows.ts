import type { AddedThing, QuotationWording, StoryEntry, StoryPage, StoryQuotation } from '@dateline/core/library';
import { passagePosition } from '../article/passage.js';
import { isBareDay, localDay } from '../article/when.js';
import type { View } from '../view/view.js';

/** Things of an article that are shown: of the first report, which adds all it says, the first few. */
const SHOWN = 6;
const SHOWN_OF_FIRST = 3;

/** An article of a Story with those that have its text too. */
export interface ToldEntry extends StoryEntry {
  copies: StoryEntry[];
  /** The things that are shown, those first that the person has not seen. */
  shown: AddedThing[];
  /** How many are left out. */
  more: number;
}

/** The articles of a day of a Story. */
export interface StoryDay {
  /** ISO 8601. */
  day: string;
  /** Whether none of its articles tells its time. */
  untimed: boolean;
  entries: ToldEntry[];
}

function told(entry: StoryEntry, copies: StoryEntry[]): ToldEntry {
  const { added, part } = entry;
  const unseen = added.filter((thing) => thing.unseen);
  const most = part === 'first' && unseen.length === 0 ? SHOWN_OF_FIRST : SHOWN;
  const chosen = new Set([...unseen, ...added].slice(0, Math.max(most, Math.min(unseen.length, SHOWN))));
  const shown = added.filter((thing) => chosen.has(thing));
  return { ...entry, copies, shown, more: added.length - shown.length };
}

/** A Story as it is told: day by day, newest first, near-copies with the article whose text they have. */
export function storyDays({ entries }: Pick<StoryPage, 'entries'>): StoryDay[] {
  const ids = new Set(entries.map(({ article }) => article.id));
  const copies = Map.groupBy(
    entries.filter(({ copyOf }) => copyOf !== undefined && ids.has(copyOf)),
    ({ copyOf }) => copyOf!,
  );
  const days: StoryDay[] = [];
  for (const entry of entries) {
    if (entry.copyOf !== undefined && ids.has(entry.copyOf)) continue;
    const day = localDay(entry.article.time);
    if (days.at(-1)?.day !== day) days.push({ day, untimed: true, entries: [] });
    if (!isBareDay(entry.article.time)) days.at(-1)!.untimed = false;
    days.at(-1)!.entries.push(told(entry, (copies.get(entry.article.id) ?? []).toReversed()));
  }
  return days;
}

/** A row that can be selected and opened. */
export interface StoryRow {
  id: string;
  article: StoryEntry['article'];
  view: View;
}

/** The id of the row of a thing that an article adds. */
export const thingRowId = ({ article }: StoryEntry, { span }: AddedThing): string =>
  `${article.id} ${passagePosition(span)}`;
/** The id of the row of a wording of a quotation. */
export const wordingRowId = ({ places }: QuotationWording): string =>
  `said ${places[0]?.article ?? ''} ${places[0] ? passagePosition(places[0].span) : ''}`;

/** The rows of a Story in their order: each article with what it added, then the quotations. */
export function storyRows(page: StoryPage): StoryRow[] {
  const rows: StoryRow[] = [];
  const articles = new Map(page.entries.map(({ article }) => [article.id, article]));
  for (const { entries } of storyDays(page))
    for (const entry of entries) {
      const { article, shown } = entry;
      rows.push({ id: article.id, article, view: { name: 'article', id: article.id } });
      for (const thing of shown)
        rows.push({
          id: thingRowId(entry, thing),
          article,
          view: { name: 'article', id: article.id, at: passagePosition(thing.span) },
        });
    }
  for (const { wordings } of page.quotations)
    for (const wording of wordings) {
      const [place] = wording.places;
      const article = place && articles.get(place.article);
      if (!article) continue;
      const at = passagePosition(place.span);
      rows.push({ id: wordingRowId(wording), article, view: { name: 'article', id: article.id, at } });
    }
  return rows;
}

/** The articles of a Story beside one of it in time: the later and the earlier one. */
export function besideInStory(
  { entries }: Pick<StoryPage, 'entries'>,
  id: string,
): { later: StoryEntry['article'] | undefined; earlier: StoryEntry['article'] | undefined } {
  const at = entries.findIndex(({ article }) => article.id === id);
  return {
    later: at < 0 ? undefined : entries[at - 1]?.article,
    earlier: at < 0 ? undefined : entries[at + 1]?.article,
  };
}

/** A run of a quotation; `left` stands where words were left out. */
export interface QuotationRun {
  kind: 'same' | 'other' | 'left';
  text: string;
}

/** A wording in runs: what differs from the first wording apart from the rest. */
export function wordingRuns({ text, differs }: QuotationWording): QuotationRun[] {
  const runs: QuotationRun[] = [];
  let from = 0;
  const push = (kind: QuotationRun['kind'], run: string) => run !== '' && runs.push({ kind, text: run });
  for (const { start, end } of differs) {
    push('same', text.slice(from, start));
    if (start === end) push('left', ' […]');
    else push('other', text.slice(start, end));
    from = end;
  }
  push('same', text.slice(from));
  return runs;
}

/** Who has a wording: "Gazette, Post", and whether it is only a part of the first wording. */
export function wordingSources({ places }: QuotationWording): string {
  return [...new Set(places.flatMap(({ source }) => source ?? []))].join(', ');
}

/** Whether another wording tells only a part of the quotation, or goes on. */
export const isPart = ({ wordings: [first] }: StoryQuotation, wording: QuotationWording): boolean =>
  wording !== first && wording.differs.length === 0;
