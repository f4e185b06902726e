import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rss, type Site } from './feeds.js';
import { type Sheet, until } from './harness.js';
import { type Newsreader, newsreader } from './newsreader.js';

/** Seconds of the recording. */
const LENGTH = 120;
const RATE = 8_000;

/** Two minutes of silence as WAV, one byte a sample. */
function silence(): Buffer {
  const size = LENGTH * RATE;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(size + 36, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(size, 40);
  return Buffer.concat([head, Buffer.alloc(size, 128)]);
}

const stories = [
  {
    title: 'A talk at the quay',
    ago: 10,
    html: '<p>Ida Moll talks of ships and of what they carried for two minutes.</p>',
  },
  { title: 'Another story', ago: 20, html: '<p>This one has nothing to hear, and is read while the talk goes on.</p>' },
];

let opened: Newsreader;
let paper: Site;
let reader: Sheet;

beforeAll(async () => {
  const { type, body } = rss('Quay News', stories);
  const talk = `<enclosure url="/talk.wav" type="audio/wav" length="960044"/>
    <podcast:transcript xmlns:podcast="https://podcastindex.org/namespace/1.0" url="/talk.vtt" type="text/vtt"/>
    <podcast:chapters xmlns:podcast="https://podcastindex.org/namespace/1.0" url="/talk.json" type="application/json+chapters"/>`;
  const chapters = [
    { startTime: 0, title: 'Ships' },
    { startTime: 60, title: 'What they carried' },
  ];
  opened = await newsreader({
    '/feed': { type, body: body.replace(/(<title>A talk)/, `${talk}$1`) },
    '/talk.wav': { type: 'audio/wav', body: silence() },
    '/talk.vtt': {
      type: 'text/vtt',
      body: 'WEBVTT\n\n00:00.000 --> 00:50.000\nGood evening.\n\n01:00.000 --> 01:59.000\nSalt.',
    },
    '/talk.json': { type: 'application/json', body: JSON.stringify({ version: '1.2.0', chapters }) },
  });
  ({ paper, reader } = opened);
});

afterAll(() => opened?.close());

const sound = () => reader.page.locator('.player video');
const time = () => sound().evaluate((element) => Math.floor((element as HTMLVideoElement).currentTime));
const paused = () => sound().evaluate((element) => (element as HTMLVideoElement).paused);

async function open(title: string): Promise<void> {
  await reader.page.locator('.story-link', { hasText: title }).click();
  await reader.page.locator('h1', { hasText: title }).waitFor();
}

describe('the player', () => {
  it('plays through the server, with chapters and a transcript', async () => {
    await reader.go('/all');
    await open('A talk at the quay');
    await reader.page.locator('.attachments').getByRole('button', { name: 'Play' }).click();
    const player = reader.page.getByRole('region', { name: 'Player' });
    await player.getByText('Chapters').click();
    await player.getByRole('button', { name: /What they carried/ }).click();
    await until(async () => (await time()) >= 60, true);
    await player.locator('li[aria-current="true"]', { hasText: 'What they carried' }).waitFor();
    await player.getByText('Transcript').click();
    await player.locator('li[aria-current="true"]', { hasText: 'Salt.' }).waitFor();
    await player.getByRole('button', { name: /Good evening/ }).click();
    await until(async () => (await time()) < 50, true);
    await player.getByText('Transcript').click();
  });

  it('goes on while another story is read, and stops by the key that began it', async () => {
    await reader.page.goBack();
    await open('Another story');
    expect(await reader.page.locator('.player-title').textContent()).toBe('A talk at the quay');
    await until(paused, false);
    await reader.keys('H');
    await until(paused, true);
  });

  it('begins where it was left, as fast as it was', async () => {
    await sound().evaluate((element) => ((element as HTMLVideoElement).currentTime = 75));
    await reader.page.getByLabel('Speed').selectOption('1.5');
    await reader.page.getByRole('button', { name: 'Close the player' }).click();
    await until(() => sound().count(), 0);
    await reader.reload();
    await reader.go('/all');
    await open('A talk at the quay');
    await reader.keys('H');
    await until(async () => (await time()) >= 75, true);
    expect(await sound().evaluate((element) => (element as HTMLVideoElement).playbackRate)).toBe(1.5);
  });

  it('says when a recording cannot be played, and where it is', async () => {
    paper.pages['/talk.wav'] = { type: 'text/html', body: 'Gone' };
    await reader.reload();
    await reader.page.locator('.attachments').getByRole('button', { name: 'Play' }).click();
    await reader.page.locator('.player [role="alert"]', { hasText: 'cannot be played' }).waitFor();
    await reader.page.getByRole('button', { name: 'Close the player' }).click();
  });
});
