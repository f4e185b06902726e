import { describe, expect, it } from 'vitest';
import { run } from './dateline.js';
import { press } from './press.js';
import { starterLibrary } from './starter.js';
import { Terminal } from './terminal.js';

/** Headlines whose width terminals do not agree on, and some that they must not obey. */
const HEADLINES = [
  'हिन्दी समाचार: क्षेत्र की नई योजना पर विचार और निर्णय',
  'ব্রহ্মপুত্র নদীর তীরে নতুন সেতু নির্মাণ শুরু হয়েছে',
  'தமிழ்நாடு அரசின் புதிய திட்டம் அறிவிப்பு வெளியீடு',
  'കേരളത്തിൽ കനത്ത മഴ തുടരുന്നു എന്ന് റിപ്പോർട്ട്',
  'ព័ត៌មានខ្មែរ៖ ស្ពានថ្មីនៅភ្នំពេញត្រូវបានបើក',
  'မြန်မာသတင်း တံတားသစ်ကို ယနေ့ဖွင့်လှစ်ခဲ့သည်',
  'ข่าวไทย สะพานใหม่เปิดใช้งานแล้ววันนี้ที่กรุงเทพ',
  'ལྷ་སའི་གནས་ཚུལ་གསར་པ་དང་ཟམ་པ་གསར་པ',
  'Family 👨‍👩‍👧‍👦 flag 🇳🇴 heart ❤️ skin 👍🏽 keycap 1️⃣ eye 👁️‍🗨️ end',
  'العربية: جسر جديد فوق النهر يفتح اليوم أمام الناس',
  'עברית: גשר חדש מעל הנהר נפתח היום',
  '東京で新しい橋が開通し、多くの人が訪れた',
  'Ζωή και “Ειδήσεις” … — ★ ½ Ωmega',
  'Zalgo t̷̡̛͙e̵̢͝x̸t and \u202ebidi\u202c and \u200bnothing',
  'Plain \u009b31m and \u001b[2J title',
];
const BODY = '<p>The words of this story are plain ones, all of them.</p>';

async function hostile(): Promise<string> {
  const items = HEADLINES.map((title, number) => ({
    title,
    text: BODY,
    date: `2024-05-${String(28 - number).padStart(2, '0')}T09:00:00Z`,
  }));
  const paper = await press(...items);
  const library = await starterLibrary();
  await run(['add', paper.feed, '--library', library, '--allow-private']);
  return library;
}

const COUNT = HEADLINES.length;

describe('the screen', () => {
  it.each([undefined, 1, 2] as const)(
    'has no cell that a fresh drawing has not, and no line leaves its row, in a terminal of %s cells a sign',
    async (cells) => {
      const [columns, rows] = [140, 30];
      const terminal = new Terminal(['--library', await hostile()], {
        columns,
        rows,
        ...(cells !== undefined && { cells }),
      });
      const left = () => terminal.lines().map((line) => line.slice(0, 42));
      // The list at the left, and beside it the words of the story, which begin where they always do.
      const beside = (words: string) => () => terminal.cells().some((line) => textOf(line, 45).includes(words));
      for (let row = 1; row <= COUNT; row++) {
        await terminal.shows(`${row} of ${COUNT + 12}`);
        await terminal.shows(beside(`${29 - row} May 2024`));
        await terminal.shows(beside('The words of this story'));
        expect(left().filter((line) => line.startsWith('▌')).length).toBeGreaterThan(0);
        if (row < COUNT) terminal.type('j');
      }
      const before = terminal.cells();
      await terminal.drawnAfresh();
      expect(terminal.cells()).toEqual(before);
      expect(terminal.output).not.toContain('\u001b[2J');
      expect(terminal.output).not.toContain('\u009b');
      expect(terminal.output).not.toContain('\u202e');
    },
  );

  it('is drawn whole again on ctrl-l, whatever stands there', async () => {
    const [columns, rows] = [140, 30];
    const terminal = new Terminal(['--library', await starterLibrary()], { columns, rows });
    await terminal.shows(() => terminal.lines().join(' ').split('Russia shortens').length === 3);
    await terminal.shows('Kazakova explained');
    const before = terminal.cells();
    const everywhere = Array.from({ length: rows }, (_, row) => `\u001b[${row + 1};1H${'x'.repeat(columns)}`);
    terminal.scribble(`${everywhere.join('')}\u001b[5;20r\u001b[3;1Hsomebody else wrote this\u001b(0\u001b[7m`);
    await terminal.shows('somebody else');
    await terminal.drawnAgain();
    expect(terminal.cells()).toEqual(before);
    terminal.type('/');
    await terminal.shows('Search:');
    terminal.scribble('\u001b[3;1Hsomebody else wrote this');
    await terminal.shows('somebody else');
    await terminal.drawnAgain();
    await terminal.shows('somebody else', false);
    await terminal.shows('Search:');
  });

  it('keeps the place in the text at every size, and says how far that is', async () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `<p>Paragraph ${at} tells of the ferry, of its captain and of the long way to the island.</p>`,
    ).join('');
    const paper = await press({ title: 'A long way', text, date: '2024-05-28T09:00:00Z' });
    const library = await starterLibrary();
    await run(['add', paper.feed, '--library', library, '--allow-private']);
    const terminal = new Terminal(['--library', library], { columns: 100, rows: 24 });
    await terminal.shows('13 unread');
    terminal.type('gao');
    await terminal.shows('Paragraph 3 tells');
    const first = () => /Paragraph (\d+) tells/.exec(terminal.lines().join('\n'))?.[1];
    for (let page = 0; page < 4; page++) {
      const before = first();
      terminal.type(' ');
      await terminal.shows(() => first() !== before);
    }
    const place = first();
    expect(Number(place)).toBeGreaterThan(15);
    await terminal.shows(/1 of 13 {2}\d\d %/);
    for (const [columns, rows] of [
      [40, 24],
      [160, 50],
      [30, 10],
      [100, 24],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.shows(() => terminal.lines().at(-1)?.includes('keys') ?? false);
      await terminal.shows(() => first() === place);
    }
    // The library keeps it, and whoever opens the story goes on there.
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const again = new Terminal(['--library', library], { columns: 100, rows: 24 });
    await again.shows('12 unread');
    again.type('gao');
    await again.shows(`Paragraph ${place} tells`);
    await again.shows('Paragraph 0 tells', false);
  });

  it('is drawn whole when its size changes', async () => {
    const terminal = new Terminal(['--library', await starterLibrary()], { columns: 140, rows: 40 });
    await terminal.shows('12 unread');
    for (const [columns, rows] of [
      [60, 20],
      [120, 12],
      [31, 30],
      [140, 40],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.shows(() => terminal.lines().at(-1)?.includes('keys') ?? false);
      const headlines = () => terminal.lines().join(' ').split('Russia shortens').length - 1;
      await terminal.shows(() => headlines() === (columns < 120 ? 1 : 2));
      const before = terminal.cells();
      await terminal.drawnAfresh();
      expect(terminal.cells()).toEqual(before);
    }
  });
});

/** What stands in a row from a column on. */
function textOf(cells: readonly string[], column: number): string {
  return cells
    .slice(column)
    .map((cell) => cell[0])
    .join('');
}
