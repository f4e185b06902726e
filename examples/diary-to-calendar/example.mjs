// A week's diary as a calendar (iCalendar, RFC 5545): what stories say will happen, for any program that shows calendars.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readDocument } from '@dateline/formats';
import { icsOfDiary, openLibrary } from '@dateline/library';

const week = { from: '2024-03-08', to: '2024-03-14' };
const folder = await mkdtemp(join(tmpdir(), 'diary-'));
const library = await openLibrary({ path: join(folder, 'news.db'), edition: false });
try {
  for (const file of ['council.txt', 'bridge.txt']) {
    const { articles } = await readDocument(await readFile(new URL(file, import.meta.url)));
    await library.put(articles);
  }
  // Stories are read and indexed in the background, and the diary comes from that: two events of this week.
  while ((await library.diary(week)).items.length < 2) await setTimeout(20);
  process.stdout.write(await icsOfDiary(library, week));
} finally {
  await library.close();
  await rm(folder, { recursive: true });
}
