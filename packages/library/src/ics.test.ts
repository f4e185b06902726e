import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { open } from '../test/help.js';
import { filed } from '../test/tell.js';
import { icsOfDiary } from './ics.js';

const from = '2026-01-01';

/** A library whose stories have told what they tell. */
async function telling(...stories: ReturnType<typeof filed>[]) {
  const library = await open({ readings: true });
  await library.put(stories);
  await expect.poll(async () => (await library.info()).unreadings).toBe(0);
  await expect.poll(async () => (await library.diary({ from })).items.length).toBeGreaterThan(0);
  return library;
}

const parsed = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('the diary as a calendar', () => {
  it('has an event for a day, a month or a year, with the stories and their addresses', async () => {
    const library = await telling(
      {
        ...filed(
          '2026-02-20',
          'Wing; "new", 100 \\ 😀',
          'The museum of Velle will open its new wing to visitors on 9 March.',
        ),
        url: 'https://ada:secret1234@paper.example/wing?a=1,2&token=abcd1234efgh5678',
      },
      filed('2026-02-21', 'Bridge', 'The bridge across the Velle will open to traffic in December.'),
      filed('2026-02-22', 'Boats', 'Owners of fishing boats must register with the harbour office by April 1.'),
    );
    const text = await icsOfDiary(library, { from });
    const events = parsed(text);
    expect(
      events.map(({ summary, startDate, endDate }) => [startDate.toString(), endDate.toString(), summary]),
    ).toEqual([
      ['2026-03-09', '2026-03-10', 'The museum of Velle will open its new wing to visitors on 9 March'],
      [
        '2026-04-01',
        '2026-04-02',
        'Deadline: Owners of fishing boats must register with the harbour office by April 1',
      ],
      ['2026-12-01', '2027-01-01', 'The bridge across the Velle will open to traffic in December'],
    ]);
    expect(events[0]!.startDate.isDate).toBe(true);
    expect(events[0]!.description).toContain('Wing; "new", 100 \\ 😀 (The Paper)\nhttps://');
    expect(text).not.toMatch(/secret1234|abcd1234/);
    // RFC 5545: lines end in CRLF and have at most 75 octets, a character is never cut.
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toMatch(/DTSTAMP:20260220T080000Z\r\nDTSTART;VALUE=DATE:20260309\r\n/);
    // The same stories make the same calendar, and an event keeps its name.
    expect(await icsOfDiary(library, { from })).toBe(text);
    const uid = events[0]!.uid;
    await library.put([
      filed('2026-02-25', 'Velle opens wing', 'The museum of Velle will open the new wing to its visitors on 9 March.'),
    ]);
    await expect.poll(async () => (await library.diary({ from })).items[0]!.count).toBe(2);
    expect(parsed(await icsOfDiary(library, { from }))[0]!.uid).toBe(uid);
  });

  it('is a calendar without events where nothing is told', async () => {
    const library = await open({ readings: true });
    expect(parsed(await icsOfDiary(library))).toEqual([]);
    await expect(icsOfDiary(library, { from: 'soon' })).rejects.toMatchObject({ code: 'bad-day' });
  });
});
