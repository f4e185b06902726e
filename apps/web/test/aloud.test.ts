import { afterAll, beforeAll, expect, it } from 'vitest';
import { rss } from './feeds.js';
import { type Sheet, until } from './harness.js';
import { type Newsreader, newsreader } from './newsreader.js';

declare global {
  interface Window {
    /** What was said to the fake voice. */
    spoken: SpeechSynthesisUtterance[];
    voices: Partial<SpeechSynthesisVoice>[];
  }
}

let opened: Newsreader;
let reader: Sheet;

beforeAll(async () => {
  const html = '<p>The ship lay at the quay. “It leaves at nine,” Ida Moll said.</p><p>Nobody saw it go.</p>';
  opened = await newsreader({ '/feed': rss('Quay News', [{ title: 'A ship leaves', html, ago: 10 }]) });
  ({ reader } = opened);
  // The browser of the tests has no voices: this one says nothing, and ends when it is told to.
  await reader.page.addInitScript(() => {
    window.spoken = [];
    window.voices = [];
    const fake = {
      getVoices: () => window.voices,
      speak: (utterance: SpeechSynthesisUtterance) => void window.spoken.push(utterance),
      cancel: () => {},
      pause: () => {},
      resume: () => {},
      addEventListener: (_: string, listener: () => void) => listener(),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: fake });
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true, value: null });
  });
});

afterAll(() => opened?.close());

const said = () => reader.page.evaluate(() => window.spoken.map(({ text, lang }) => `${lang} ${text}`));
const marked = () => reader.page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(' '));
const end = () => reader.page.evaluate(() => window.spoken.at(-1)?.onend?.(new Event('end') as SpeechSynthesisEvent));

it('is read aloud sentence by sentence, each marked while it is said', async () => {
  await reader.go('/all');
  await reader.page.locator('.story-link').click();
  await reader.page.locator('.text p', { hasText: 'Nobody saw' }).waitFor();
  await reader.page.getByRole('button', { name: 'Read aloud' }).click();
  await reader.page.getByText('This browser has no voice for the language of the story').waitFor();

  await reader.page.evaluate(() => (window.voices = [{ lang: 'de-DE' }, { lang: 'en_GB', localService: true }]));
  await reader.keys('U');
  await until(marked, 'A ship leaves');
  await end();
  await until(marked, 'The ship lay at the quay.');
  await end();
  await until(marked, '“It leaves at nine,” Ida Moll said.');
  await reader.page.getByText('Sentence 3 of 4').waitFor();
  await reader.page.getByRole('button', { name: 'Next sentence' }).click();
  await until(marked, 'Nobody saw it go.');
  expect(await said()).toEqual([
    'en A ship leaves',
    'en The ship lay at the quay.',
    'en “It leaves at nine,” Ida Moll said.',
    'en Nobody saw it go.',
  ]);
  await end();
  await until(() => reader.page.locator('.aloud').count(), 0);
  expect(await marked()).toBe('');
});

it('falls silent when the key is pressed again, and when the story is left', async () => {
  await reader.keys('U');
  await until(marked, 'A ship leaves');
  await reader.keys('U');
  await until(marked, '');
  await reader.keys('U');
  await until(marked, 'A ship leaves');
  await reader.page.goBack();
  await until(marked, '');
});
