import { expect, it } from 'vitest';
import { readText } from '../../../read.js';

async function contents(text: string): Promise<string[]> {
  const { statements } = await readText(text, { language: 'en' });
  return statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … '));
}

it('finds a clause behind whoever is told', async () => {
  const text =
    'Dora Lind, chairwoman of the works council, told a news conference the new quay would be ready before the harvest.';
  expect(await contents(text)).toContain('the new quay would be ready before the harvest');
});

it('finds a clause without “that”, and leaves what is added to its own verb', async () => {
  const text = 'Rao said a second launch could speed up the programme but added that the money was not there.';
  expect(await contents(text)).toContain('a second launch could speed up the programme');
});

it('finds what stands on both sides of a verb and its subject', async () => {
  const text = 'In the second trial, the company said, the judge overruled the verdict of the jury.';
  expect(await contents(text)).toContain('In the second trial … the judge overruled the verdict of the jury');
});

it('finds both who says it and who is told of', async () => {
  const text = 'They said ministers agreed that the plan should be expanded before the summer.';
  expect(await contents(text)).toContain('ministers agreed that the plan should be expanded before the summer');
});

it('finds what two together say, and what stands before whom it is told', async () => {
  const sold = 'Olsen Asset Management Inc and its two owners said they sold their whole stake in Harwick Mills.';
  expect(await contents(sold)).toContain('they sold their whole stake in Harwick Mills');
  const worse = 'The fight could take a sharp turn for the worse, Congressional sources and U.S. officials said.';
  expect(await contents(worse)).toContain('The fight could take a sharp turn for the worse');
  const news =
    'Profits of the yard will rise by at least 10 pct this year, Chairman Jonas Weir told a news conference.';
  expect(await contents(news)).toContain('Profits of the yard will rise by at least 10 pct this year');
});

it('finds a clause behind another one that says when, and none in what somebody is to do', async () => {
  const asked = 'When Lund was approached, he told police he backed the mayor and had never owned a boat.';
  expect(await contents(asked)).toContain('he backed the mayor and had never owned a boat');
  const told = 'When Lund was approached, he told the man to remove the bedding from his home that very night.';
  expect(await contents(told)).not.toContain('the bedding from his home that very night');
});
