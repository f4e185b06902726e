import { toDay } from '../../../times/calendar.js';
import { at, BEYOND, type Scan } from '../../../times/scan.js';

const END = /^[.!?]$/;

function opensSentence(scan: Scan, i: number): boolean {
  const before = at(scan, i - 1);
  return (
    at(scan, i).gap === 2 ||
    (at(scan, i).gap === 1 &&
      END.test(before.word) &&
      at(scan, i).capital &&
      at(scan, i - 2).end - at(scan, i - 2).start > 2)
  );
}

/** What the verbs around a bare weekday or month say: -1 past, 1 future, 0 nothing. */
export function tense(scan: Scan, i: number, end: number): -1 | 0 | 1 {
  if (/^(until|till|through|by)$/.test(at(scan, i - 1).word)) return 1;
  if (at(scan, i - 1).word === 'than' && at(scan, i - 2).word === 'later') return 1;
  for (let back = i - 1, seen = 0; back >= 0 && seen < 14; back--, seen++) {
    if (opensSentence(scan, back + 1)) break;
    const cue = tenseOf(scan, back);
    if (cue) return cue;
  }
  for (let ahead = end, seen = 0; seen < 8; ahead++, seen++) {
    if (at(scan, ahead) === BEYOND || opensSentence(scan, ahead)) break;
    const cue = tenseOf(scan, ahead);
    if (cue) return cue;
  }
  return 0;
}

/** Before "to" and a verb they tell of what is still to come; elsewhere an infinitive has no tense of its own. */
const prospective = new Set(
  'plans plan planned planning expected scheduled due set wants want wanted hopes hope hoping agreed likely ready going have has is are decided vowed promised intends intend supposed needs need able pledged hopes prepared preparing about'.split(
    ' ',
  ),
);

function tenseOf(scan: Scan, i: number): -1 | 0 | 1 {
  const { word, time, capital } = at(scan, i);
  if (time?.tense && !(capital && time.month)) return time.tense < 0 && at(scan, i - 1).word === 'be' ? 0 : time.tense;
  if (word === 'to' && prospective.has(at(scan, i - 1).word)) return 1;
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && at(scan, i - 1).word !== 'be' ? -1 : 0;
}

/** A date of the same sentence that has its year: what it tells about is near it in time. */
function writtenNear(scan: Scan, i: number): { year: number; month: number } | undefined {
  const { written } = scan.memory;
  if (!written || written.at >= i || i - written.at > 40) return undefined;
  for (let back = i; back > written.at; back--) if (opensSentence(scan, back)) return undefined;
  return written;
}

/** The year a bare month lies in: near a full date of the sentence, else by the tense of the clause, else the nearest. */
export function yearOfMonth(
  scan: Scan,
  i: number,
  month: number,
  day: number | undefined,
  end: number,
): number | undefined {
  const { anchor, today } = scan;
  const ended = at(scan, i - 1).word === 'ended';
  const side = ended ? -1 : tense(scan, i, end);
  const base = writtenNear(scan, i);
  if (base && !(side > 0 && anchor && base.year < anchor.year)) {
    const ahead = month - base.month;
    return ahead > 6 ? base.year - 1 : ahead < -6 ? base.year + 1 : base.year;
  }
  if (!anchor || today === undefined) return undefined;
  if (day === undefined) {
    const ahead = month - anchor.month;
    if (side > 0) return ahead < -6 ? anchor.year + 1 : anchor.year;
    return ahead > (side < 0 ? 0 : 2) ? anchor.year - 1 : anchor.year;
  }
  const here = toDay({ year: anchor.year, month, day });
  // The nearest: a day most of a year away has its year written or a "last" before it. The tense tips the scales.
  const most = ended ? 0 : 183 + side * 60;
  return here - today > most ? anchor.year - 1 : today - here > 366 - most ? anchor.year + 1 : anchor.year;
}
