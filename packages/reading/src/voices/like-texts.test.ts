import { expect, it } from 'vitest';
import { readText } from '../read.js';

/** Who is given for each statement of a text, by its words. */
async function told(text: string): Promise<[string, string][]> {
  const { statements, voices } = await readText(text, { language: 'en' });
  const names = new Map(voices.map(({ id, name }) => [id, name]));
  return statements.map(({ content, voices: speakers }) => [
    content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    speakers.map(({ voice }) => names.get(voice)).join(' + '),
  ]);
}

it('takes what stands behind a source in its sentence for no part of it', async () => {
  const text = `Velm's oil minister Hugo Stroem yesterday reiterated that the pact would hold. ${'The pact dates from May. '}`;
  expect(await told(text)).toContainEqual(['that the pact would hold', 'Hugo Stroem']);
});

it('knows a body by its ticker or its brackets, and by its letters', async () => {
  expect(await told('The millers <Brandt Grain Ltd> said they would close a mill in Norway.')).toContainEqual([
    'they would close a mill in Norway',
    'Brandt Grain Ltd',
  ]);
  const text = 'The World Health Organization met in Geneva on Friday. The plague is rare, says WHO.';
  expect(await told(text)).toContainEqual(['The plague is rare', 'World Health Organization']);
});

it('takes a passive to say nothing of who spoke', async () => {
  const text = 'The migrants were blamed for the riots that shook Velm. Nobody was charged.';
  for (const [, speaker] of await told(text)) expect(speaker).not.toMatch(/migrants/i);
});

it('takes things that are repeated, read or spoken of for no speech', async () => {
  const text =
    'Senator Ada Hall repeated the attacks they have been airing since May. She was asked about the bridge that fell.';
  const { statements } = await readText(text, { language: 'en' });
  expect(statements.filter(({ act, voices }) => act === 'speech' && voices.length > 0)).toEqual([]);
});

it('takes one campaign for one voice, by whatever words', async () => {
  const text =
    'Ada Brandt’s campaign said it would appeal. Brandt was in Oslo on Monday. The Brandt campaign said the count was wrong. Her campaign said that nobody had been told.';
  const { voices } = await readText(text, { language: 'en' });
  expect(voices.filter(({ name }) => /campaign/i.test(name))).toHaveLength(1);
});

it('finds a man where a text that names him alone says so, whatever his name', async () => {
  const text = 'Andrea Berti opened the fair on Monday. “We sold everything,” he said.';
  expect(await told(text)).toContainEqual(['“We sold everything,”', 'Andrea Berti']);
});

it('goes on with whom an agency quotes', async () => {
  const text =
    'The agency Velmpress reported that Ole Siregar said the port would open in May. “We need the trade,” he said.';
  expect(await told(text)).toContainEqual(['“We need the trade,”', 'Ole Siregar']);
});

it('takes the first word of a company for it, but no given name', async () => {
  const text = 'Olsen Farms said it would sell two mills. Olsen said the mills had been idle since May.';
  expect(await told(text)).toContainEqual(['the mills had been idle since May', 'Olsen Farms']);
  const given = 'Peter Motors said it would sell two mills. Peter said the mills had been idle since May.';
  expect(await told(given)).not.toContainEqual(['the mills had been idle since May', 'Peter Motors']);
});

it('gives words that somebody is said to have shouted to them, in the middle of a clause too', async () => {
  const text = 'Prosecutor Alice Morne told the jury that Victor Lund had shouted “burn it all” before he left.';
  expect(await told(text)).toContainEqual(['“burn it all”', 'Victor Lund']);
});

it('takes two groups that speak together for two, of which one may say more', async () => {
  const text =
    'Some traders and analysts said that the price of grain will fall. Analysts said that the crop is large.';
  expect(await told(text)).toEqual([
    ['that the price of grain will fall', 'Some traders + analysts'],
    ['that the crop is large', 'analysts'],
  ]);
  const office = 'Ministry and bank officials said that the price of grain will fall.';
  expect(await told(office)).toEqual([['that the price of grain will fall', 'Ministry and bank officials']]);
  const tail = 'Traders and analysts in the ports said that the crop is large. Analysts said that it will rot.';
  expect(await told(tail)).toEqual([
    ['that the crop is large', 'Traders + analysts'],
    ['that it will rot', 'analysts'],
  ]);
});

it('cuts no description before what a preposition leads to', async () => {
  const text = 'The two will meet in May, a senior official for the outlawed northern union said on Monday.';
  expect((await told(text)).map(([, speaker]) => speaker)).toEqual(['a senior official']);
});

it('takes the first word of a firm and its daughter for the firm, where it alone speaks', async () => {
  const text =
    'Holm Grain Centres Ltd said that its daughter Holm Leases Ltd had sold two mills. Holm said that the mills had been idle.';
  expect((await told(text)).map(([, speaker]) => speaker)).toEqual([
    'Holm Grain Centres Ltd',
    'Holm Grain Centres Ltd',
  ]);
});

it('takes a spokesman for the one of a firm, where no other one is heard', async () => {
  const speakers = async (text: string) => [...new Set((await told(text)).map(([, speaker]) => speaker))];
  const text = 'A Holm Southern spokesman said that the line was open. The mills were idle, a spokesman said.';
  expect(await speakers(text)).toEqual(['A Holm Southern spokesman']);
  const two = 'A Holm Southern spokesman said that the line was open. A VGC spokesman said that it was not.';
  expect(await speakers(`${two} The mills were idle, a spokesman said.`)).toEqual([
    'A Holm Southern spokesman',
    'A VGC spokesman',
    'a spokesman',
  ]);
});
