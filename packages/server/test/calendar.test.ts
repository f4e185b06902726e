import { expect, it } from 'vitest';
import { connect } from '../src/client.js';
import { article, open, served } from './help.js';

const says = (text: string) => ({ body: [{ type: 'paragraph' as const, text, marks: [] }] });

it('gives the diary of one person as a calendar that is asked for again', async () => {
  const library = await open({ readings: true });
  await library.put([article(1, says('The bridge of Hartwick will open to traffic on 14 February.'))]);
  const { url } = await served({}, library);
  await expect.poll(async () => (await library.diary({ from: '2026-01-01' })).items.length).toBe(1);
  const address = `${url}/api/diary.ics`;
  const response = await fetch(`${address}?from=2026-01-01`);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await response.text()).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260214\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/,
  );
  const etag = response.headers.get('etag')!;
  const again = (query: string) => fetch(`${address}${query}`, { headers: { 'if-none-match': etag } });
  expect((await again('?from=2026-01-01')).status).toBe(304);
  await library.put([article(2, says('The market of Hartwick will move to the harbour on 20 February.'))]);
  await expect.poll(async () => (await again('?from=2026-01-01')).status).toBe(200);
  // Of others nothing, and no day is an error with a sentence.
  await connect(url, 'Bo').put([article(3)]);
  expect(await (await fetch(`${address}?from=2026-01-01&person=Bo`)).text()).not.toContain('VEVENT');
  expect((await fetch(`${address}?to=2026-02-14&from=2026-02-15`)).status).toBe(200);
  expect((await fetch(`${address}?from=soon`)).status).toBe(400);
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
});
