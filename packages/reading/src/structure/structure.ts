import type { Structure, TextSpan, Time } from '@dateline/core/reading';
import { type Doc, tokenAt } from '../text/index.js';
import { parseDay, toDay } from '../times/calendar.js';

/** The tables by which background is told; lower case. */
export interface StructureWords {
  /** Open a paragraph that goes back in time: earlier, previously. */
  earlier: ReadonlySet<string>;
}

/** How many days before the filing still count as news. */
const NEWS = 2;
/** The news itself is never background: so many paragraphs at the head are left alone. */
const HEAD = 2;

interface Paragraph extends TextSpan {
  /** Opens with a word that goes back. */
  cue: boolean;
  /** Days named in it, before and since the news. */
  old: number;
  fresh: number;
}

function describe(
  doc: Doc,
  paragraph: TextSpan,
  times: readonly Time<TextSpan>[],
  today: number | undefined,
  words: StructureWords,
): Paragraph {
  let old = 0;
  let fresh = 0;
  for (const { type, value } of times) {
    if (type !== 'DATE' && type !== 'TIME') continue;
    if (value === 'PRESENT_REF' || value === 'FUTURE_REF') fresh++;
    if (!/^\d{4}/.test(value)) continue;
    const civil = parseDay(value) ?? parseDay(`${value}-01`) ?? parseDay(`${value.slice(0, 4)}-12-31`);
    if (!civil || today === undefined) continue;
    if (toDay(civil) < today - NEWS && !isCurrent(value, today)) old++;
    else fresh++;
  }
  return {
    start: paragraph.start,
    end: paragraph.end,
    cue: words.earlier.has(doc.lower[tokenAt(doc, paragraph.start)] ?? ''),
    old,
    fresh,
  };
}

/** Each paragraph with the times in it; both stand in the order of the text. */
function withTimes(paragraphs: readonly TextSpan[], times: readonly Time<TextSpan>[]): [TextSpan, Time<TextSpan>[]][] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    while (next < times.length && times[next]!.span.start < paragraph.start) next++;
    const from = next;
    while (next < times.length && times[next]!.span.end <= paragraph.end) next++;
    return [paragraph, times.slice(from, next)];
  });
}

/** "this year", "this month": a stretch that the day of filing lies in. */
function isCurrent(value: string, today: number): boolean {
  const from = parseDay(value) ?? parseDay(`${value}-01`) ?? parseDay(`${value}-01-01`);
  if (!from) return false;
  const length = /^\d{4}$/.test(value) ? 366 : /^\d{4}-\d\d$/.test(value) ? 31 : 1;
  return toDay(from) <= today && today < toDay(from) + length;
}

/**
 * The paragraph that tells the news, and the stretches that tell what came before it: from a paragraph that opens with
 * "Earlier" or the like, or names older days only, up to one that names the days of the news again.
 */
export function findStructure(
  doc: Doc,
  paragraphs: readonly TextSpan[],
  times: readonly Time<TextSpan>[],
  anchor: string | undefined,
  words: StructureWords,
): Structure<TextSpan> {
  const day = parseDay(anchor);
  const today = day && toDay(day);
  const background: TextSpan[] = [];
  let open = false;
  let cued = false;
  const all = withTimes(paragraphs, times).map(([paragraph, own]) => describe(doc, paragraph, own, today, words));
  all.forEach((paragraph, number) => {
    if (number < HEAD) return;
    const older = paragraph.old > 0 && paragraph.fresh === 0;
    if (paragraph.cue && paragraph.fresh === 0) cued = true;
    else if (paragraph.fresh > 0) cued = false;
    if (!older && !cued) {
      open = false;
      return;
    }
    const goesOn = open ? background.pop() : undefined;
    background.push({ start: goesOn?.start ?? paragraph.start, end: paragraph.end });
    open = true;
  });
  const lead = paragraphs[0];
  return { ...(lead ? { lead: { start: lead.start, end: lead.end } } : {}), background };
}
