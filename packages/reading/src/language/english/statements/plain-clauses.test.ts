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
