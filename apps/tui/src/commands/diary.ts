import { type DiaryEntry, type DiaryPage, icsOfDiary, type Library } from '@dateline/library';
import { dayOf } from '@dateline/reader';
import { allRead } from '../cli/all-read.js';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { open } from '../cli/library.js';
import { text, type Values, whole } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { diaryMarkdown, diaryText } from '../print/diary.js';

const PAGE = 200;
const forms = [...rowForms, 'markdown', 'ics'] as const;

/** The entries from a day to another, up to `limit`; 0 for all. */
async function entriesOf(library: Library, days: { from: string; to?: string }, limit: number) {
  const entries: DiaryEntry[] = [];
  let page: DiaryPage | undefined;
  do {
    const size = limit === 0 ? PAGE : Math.min(PAGE, limit - entries.length);
    page = await library.diary({ ...days, limit: size, ...(page?.next !== undefined && { after: page.next }) });
    entries.push(...page.items);
  } while (page.next !== undefined && (limit === 0 || entries.length < limit));
  return { entries, earlier: page.earlier };
}

async function print(library: Library, values: Values, io: Io): Promise<void> {
  const [form, to] = [text(values, 'as') ?? 'text', text(values, 'to')];
  const limit = whole(values, 'limit', 0, 100_000);
  const from = text(values, 'from');
  if (form === 'ics') {
    const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    const calendar = await icsOfDiary(library, { ...days, ...(limit ? { limit } : {}) });
    return io.print(calendar, { lineEnd: '\r\n' });
  }
  const days = { from: from ?? dayOf(new Date()), ...(to !== undefined && { to }) };
  const { entries, earlier } = await entriesOf(library, days, limit ?? 50);
  if (form === 'markdown') await io.print(diaryMarkdown(entries));
  else await printRows(entries, form, io, (rows) => diaryText(rows, io));
  if (entries.length > 0) return;
  io.say('No story tells of an event on these days.');
  if (earlier !== undefined) io.say(`The last day before them of which something was told: ${earlier}.`);
}

export const command: Command = {
  usage: 'diary [OPTIONS]',
  about:
    'What the stories of the library say will happen, by day, from today on. Of days that have come: what was said in advance, and the stories that tell what came of it.',
  options: {
    from: { type: 'string', value: 'DAY', help: 'the first day: 2026-12-01, 2026-12, today, tomorrow, yesterday' },
    to: { type: 'string', value: 'DAY', help: 'the last day' },
    limit: { type: 'string', value: 'N', help: 'how many events at most; 50 when nothing is said, 0 for all' },
    as: { type: 'string', choices: forms, help: 'the form: text for people when nothing is said' },
  },
  examples: ['diary --from 2026-06-01 --to 2026-06-30', 'diary --as ics > diary.ics'],
  more: `ics is an iCalendar (RFC 5545) of events that take whole days, from thirty days back, with 200 at most;
dateline serve has it at /api/diary.ics. json prints [{ day, time, kind, text, span, article, voices, stories, count, came }].`,
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('diary takes its days as --from DAY and --to DAY.');
    const library = await open(values);
    try {
      await allRead(library, io);
      await print(library, values, io);
      return 0;
    } finally {
      await library.close();
    }
  },
};
