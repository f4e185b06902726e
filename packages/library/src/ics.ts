import { sha256, withoutSecrets } from '@dateline/core/base';
import ical, { ICalEventTransparency } from 'ical-generator';
import { dayKey, firstKey } from './diary/day-key.js';
import { seconds } from './store/place.js';
import type { ArticleSummary, DiaryEntry, DiaryOptions, Library } from './types.js';

/** Days before today that a calendar keeps, and events of it. */
const BACK = 30;
const EVENTS = 200;
/** Stories of an event that are named with their addresses. */
const NAMED = 3;
/** Letters of a title; the whole clause stands in the description. */
const TITLE = 120;
const DAY = 86_400_000;

/** What a calendar cannot hold or a program would obey: controls, and what turns the order of text. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
const clean = (text: string) => text.toWellFormed().replace(UNSAFE, ' ');
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim();

function titleOf({ kind, time, text }: DiaryEntry): string {
  const line = oneLine(text);
  const short = line.length > TITLE ? `${line.slice(0, line.lastIndexOf(' ', TITLE) || TITLE).toWellFormed()}…` : line;
  return [kind === 'deadline' ? 'Deadline:' : '', /^\d\d:\d\d/.test(time ?? '') ? time : '', short]
    .filter(Boolean)
    .join(' ');
}

/** The first moment of what is told, and the one after its last, in UTC. */
function daysOf(day: string): { start: Date; end: Date } {
  const first = firstKey(dayKey(day)!);
  const [year, month, date] = [Math.floor(first / 10_000), (Math.floor(first / 100) % 100) - 1, first % 100];
  const start = new Date(Date.UTC(year, month, date));
  if (day.length === 10) return { start, end: new Date(start.getTime() + DAY) };
  return { start, end: new Date(day.length === 7 ? Date.UTC(year, month + 1) : Date.UTC(year + 1, 0)) };
}

const named = ({ headline, excerpt, id, source }: ArticleSummary) =>
  oneLine(`${headline ?? excerpt ?? id}${source ? ` (${source})` : ''}`);

type Source = Pick<Library, 'diary' | 'get'>;

async function addressOf(library: Source, id: string): Promise<string | undefined> {
  const { article } = await library.get(id);
  const address = article.canonicalUrl ?? article.url;
  return address && URL.canParse(address) ? withoutSecrets(new URL(address).href) : undefined;
}

async function descriptionOf(library: Source, entry: DiaryEntry): Promise<{ plain: string; address?: string }> {
  const { voices, stories, came = [] } = entry;
  const lines = [oneLine(entry.text)];
  if (voices.length > 0)
    lines.push(`— ${voices.map(({ name, role }) => oneLine(role ? `${name}, ${role}` : name)).join('; ')}`);
  let first: string | undefined;
  const list = async (title: string, rows: readonly ArticleSummary[]) => {
    if (rows.length === 0) return;
    lines.push('', title);
    for (const row of rows.slice(0, NAMED)) {
      const address = await addressOf(library, row.id);
      first ??= address;
      lines.push(named(row), ...(address ? [address] : []));
    }
  };
  await list('Told in advance by', stories);
  await list('What came of it', came);
  return { plain: lines.join('\n'), ...(first !== undefined && { address: first }) };
}

/** As many events of the diary as a calendar holds, page by page. */
async function entriesOf(library: Source, { limit = EVENTS, ...options }: DiaryOptions): Promise<DiaryEntry[]> {
  const found: DiaryEntry[] = [];
  let after = options.after;
  do {
    const page = await library.diary({
      ...options,
      limit: Math.min(EVENTS, limit - found.length),
      ...(after !== undefined && { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < limit);
  return found;
}

/**
 * The diary as an iCalendar (RFC 5545) of events that take whole days: from thirty days back on unless told otherwise, at most
 * 200. Two that were made of the same stories are the same text.
 * @throws DatelineError `bad-day`
 * @see `dateline diary`
 */
export async function icsOfDiary(library: Source, options: DiaryOptions = {}, now = new Date()): Promise<string> {
  const from = options.from ?? new Date(now.getTime() - BACK * DAY).toISOString().slice(0, 10);
  const calendar = ical({
    name: 'Dateline diary',
    prodId: { company: 'Dateline', product: 'Diary', language: 'EN' },
  });
  for (const entry of await entriesOf(library, { ...options, from })) {
    const { plain, address } = await descriptionOf(library, entry);
    calendar.createEvent({
      id: `${sha256(`diary ${entry.id}`).slice(0, 32)}@dateline`,
      ...daysOf(entry.day),
      allDay: true,
      // Made of what the event is made of, so that a calendar without news is the same file.
      stamp: new Date((seconds(entry.article.time) ?? 0) * 1000),
      summary: titleOf(entry),
      description: plain,
      // A comma or semicolon would be escaped, which no address undoes.
      ...(address !== undefined && { url: address.replace(/[,;\\]/g, encodeURIComponent) }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
