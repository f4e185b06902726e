import { saysBy } from '../../article/byline.js';
import { asciiDigits } from '../../dates/free-date.js';
import { classOf } from '../../html/classes.js';
import { type Element, textOf } from '../../html/index.js';
import type { Evidence, Found } from '../evidence/evidence.js';
import { elsewhere, nearHeadline, saysComment, tellsToday } from './elsewhere.js';
import type { Line } from './lines.js';

const DATED =
  /(?:\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+|of\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?(?:19|20)\d\d|(?:19|20)\d\d(?:\.|\s+m\.)\s+\p{L}{3,}\s+\d{1,2}(?!\d)|(?:19|20)\d\d\.\s+gada\s+\d{1,2}\.\s+\p{L}{4,}|(?:19|20)\d\d[-/.年년]\s?\d{1,2}[-/.月월]\s?\d{1,2}[日일.]?|\d{1,2}\s+[\p{L}\p{M}.]{2,}\s+(?:พ\.ศ\.\s*)?(?:19|20|25)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}\.\d{1,2}\.\d\d(?!\d|\.))(?:[T,\s|–-]+(?:at\s+|um\s+|à\s+|às\s+|a\s+las\s+|alle\s+(?:ore\s+)?|ore\s+|klo?\.?\s+|om\s+|u\s+|ob\s+|o\s+|в\s+|о\s+|오[전후]\s*)?\d{1,2}(?:[:.h]\d\d(?::\d\d)?|시\s?\d{1,2}분)(?:\s*[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}\b|[+-]\d\d:?\d\d))?)?/giu;

/** Stands in all that DATED finds; quick to look for. */
const MAY_BE_DATED = /(?:19|20|25)\d\d|\d\.\d{1,2}\.\d\d\b/;

/** Digits of Arabic, Persian, Hindi, Bengali and Thai. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙]/;

const MODIFIED =
  /(?:updat|modif|edited|revis|review|aktualis|geändert|bearbeitet|änderung|stand\b|actualiz|mise à jour|mis à jour|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|zmian|zmodyf|güncelle|обновл|измен|оновлен|更新|수정|अपडेट|อัปเดต|تحديث)[^\d]{0,24}$/iu;
const PUBLISHED =
  /(?:(?:publish\w*|posted|created|submitted|veröffentlicht|erschienen|erstellt|publié|paru|mis en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|udgivet|opublikowan[oay]|dodano|yayın\p{L}*(?:\s+tarihi)?|(?:data\s+)?publikac\p{L}*|publicat|publicēts|paskelbt[ao]|objavljen[ao]|zveřejněno|uverejnené|avaldatud|julkaistu|megjelent|közzétéve|δημοσι\p{L}*|diterbitkan|প্রকাশ[\p{L}\p{M}]*|опубликован[оа]?)[^\d]{0,24}|\b(?:date|datum|fecha|data|tarih|дата)\s*[:：]\s*\p{L}*,?\s*|(?:发布|發布|公開|配信|掲載|입력|등록|प्रकाशित|เผยแพร่|نشر|تاريخ)[^\d]{0,12})$/iu;

/** What stands between such a word and a date that it belongs to. */
const INTRODUCES = /\p{L}(?:\s(?:am|on|le|el|il|em|den|op|dnia|den))?\s*[:：]?\s*$/u;

type ReadDate = (written: string) => string | undefined;

/** How a date is introduced: as that of the last change, as that of publication, or not at all. */
type Label = 'modified' | 'published' | undefined;

interface Dated {
  date: string;
  label: Label;
  /** Whether little else stands on the line. */
  alone: boolean;
  /** Whether its month is a word. */
  named: boolean;
}

/** The dates of a line, with what introduces each: the words since the date before. */
function* datesIn(written: string, read: ReadDate): Iterable<Dated> {
  const line = OTHER_DIGITS.test(written) ? asciiDigits(written) : written;
  if (!MAY_BE_DATED.test(line)) return;
  let from = 0;
  for (const match of line.matchAll(DATED)) {
    const before = line.slice(from, match.index);
    from = match.index + match[0].length;
    const date =
      read(match[0].replace(/\s*[|–-]\s*(?=\d{1,2}[:.]\d\d)/, ' ')) ??
      read(match[0].split(/[\s,]+\d{1,2}[:.]\d\d/)[0]!);
    if (!date) continue;
    const label = MODIFIED.test(before) ? 'modified' : PUBLISHED.test(before) ? 'published' : undefined;
    const alone = line.length < match[0].length + 50 || (label !== undefined && INTRODUCES.test(before));
    yield { date, label, alone, named: /\p{L}{3}/u.test(match[0]) };
  }
}

/** A line without its dates. */
export const withoutDates = (line: string): string =>
  (OTHER_DIGITS.test(line) ? asciiDigits(line) : line).replace(DATED, ' ');

/** Whether a word introduces a date, as "updated" does. */
export const saysDateLabel = (word: string): boolean => MODIFIED.test(word) || PUBLISHED.test(`${word}: `);

/** The first day on a line, read as it is shown. */
export function dayIn(line: string, read: ReadDate): string | undefined {
  for (const { date } of datesIn(line, read)) return date;
  return undefined;
}

/** The first date on a line that is or is not that of the last change. */
export function lineDate(lines: readonly Line[], modified: boolean, read: ReadDate): Found | undefined {
  for (const { text, names } of lines) {
    if (text.length > 200 || saysComment(names)) continue;
    for (const { date, label, alone } of datesIn(text, read))
      if ((label || alone || saysBy(text)) && (label === 'modified') === modified)
        return { value: date, from: 'page', detail: 'line' };
  }
  return undefined;
}

const CALLED = /date|time|publish|posted|meta|byline|info|stamp|datum|fecha/i;

/** The line an element stands on: its own text, with that of what it stands in where this is short. */
function lineOf(element: Element, own: string): string {
  let line = own;
  for (let at = element.parent, up = 0; at && up < 2 && line.length <= 60; at = at.parent, up++) {
    const around = textOf(at);
    if (around.length >= 160) break;
    line = around;
  }
  return line;
}

/** A date with whether its month is a word. */
interface FoundOnPage extends Found {
  named: boolean;
}

interface Shown {
  /** Introduced by words, near the headline. */
  labelled: FoundOnPage[];
  /** Near the headline. */
  near: FoundOnPage[];
  /** Introduced by words, anywhere else. */
  far: FoundOnPage[];
}

/** What programs call the line that says when a page was last changed, which often stands in its footer. */
const LAST_CHANGE = /last-?(?:mod|updat|edit|chang)/i;

/** Dates that the page shows by themselves: those of publication, and those of the last change. */
export function shownDates(
  { head }: Evidence,
  nearAlone: boolean,
  read: ReadDate,
): Record<'published' | 'modified', Shown> {
  const empty = (): Shown => ({ labelled: [], near: [], far: [] });
  const shown = { published: empty(), modified: empty() };
  // Elements around one date stand on the same line.
  const known = new Map<string, readonly Dated[]>();
  const datesOn = (line: string) => {
    const dates = known.get(line) ?? [...datesIn(line, read)];
    known.set(line, dates);
    return dates;
  };
  for (const placed of head.dated) {
    const { element } = placed;
    const near = nearHeadline(placed);
    const lastChange = LAST_CHANGE.test(`${classOf(element)} ${element.get('id') ?? ''}`);
    if ((nearAlone && !near) || (!lastChange && (elsewhere(element, head) || tellsToday(element, head)))) continue;
    const own = textOf(element);
    if (own.length > 200) continue;
    for (const { date, label: introduced, alone, named } of datesOn(lineOf(element, own))) {
      const label = lastChange ? 'modified' : introduced;
      if (!(alone || lastChange || own.length < 50)) continue;
      const found: FoundOnPage = { value: date, from: 'page', detail: 'shown', named };
      const list = shown[label ?? 'published'];
      if (label) list[near ? 'labelled' : 'far'].push(found);
      else if (near || (head.headings.length === 0 && CALLED.test(classOf(element)))) list.near.push(found);
    }
  }
  return shown;
}
