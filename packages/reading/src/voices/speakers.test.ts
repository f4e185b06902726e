import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../index.js';

function fixture<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../../fixtures/speakers/${name}.json`, import.meta.url), 'utf8'));
}

/** A quotation and who says it, or who does not. */
interface Quoted {
  text: string;
  words: string;
  speakers?: string[];
  not?: string[];
}

describe('whose words a text gives', () => {
  it.each(fixture<Quoted>('who-is-quoted'))('$words', async ({ text, words, speakers, not = [] }) => {
    const { statements, voices } = await readText(text);
    const size = ({ content }: (typeof statements)[number]) => content.at(-1)!.end - content[0]!.start;
    // Of a statement within a statement the inner one.
    const [found] = statements
      .filter(({ content }) => text.slice(content[0]!.start, content.at(-1)!.end).includes(words))
      .sort((a, b) => size(a) - size(b));
    const names = found?.voices.map(({ voice }) => voices.find(({ id }) => id === voice)?.name);
    if (speakers) expect(names).toEqual(speakers);
    for (const other of not) expect(names ?? []).not.toContain(other);
  });
});

describe('who is one voice', () => {
  it.each(fixture<{ text: string; voices: string[] }>('one-voice'))('$voices', async ({ text, voices: expected }) => {
    const { voices } = await readText(text);
    expect(voices.filter(({ kind }) => kind === 'person' || kind === 'body').map(({ name }) => name)).toEqual(expected);
  });
});

describe('what somebody is, and for whom', () => {
  it.each(fixture<{ text: string; name: string; role?: string; organisation?: string }>('posts'))(
    '$name',
    async ({ text, ...post }) => {
      const voice = (await readText(text)).voices.find(({ name }) => name === post.name);
      if (post.role) expect(voice?.role).toBe(post.role);
      else expect(voice?.role ?? '').not.toMatch(/\b(?:Mrs|the)\.?$|candidate/);
      expect(voice?.organisation).toBe(post.organisation);
    },
  );
});

it('takes what speaks in the headline alone for the one of the story that has a word of it', async () => {
  const { voices } = await readText(
    'PANEL HEAD SAYS OWNERS HAVE TO PAY\n\nThe head of a harbour panel said the owners will pay for the quay.',
  );
  expect(voices.map(({ name }) => name)).toEqual(['head of a harbour panel']);
});

it.each([
  [
    'A new poll showed on Monday that the mayor was ahead. The Velm Post/Harwick Radio poll gave the mayor a lead of nine points.',
    ['Velm Post/Harwick Radio poll'],
  ],
  [
    'A spokesman for the Velm utility said the dam was safe. The mayor left. A senior Velm utility spokesman said it was old.',
    ['A senior Velm utility spokesman'],
  ],
  [
    'A spokesman for the utility said the dam was safe. Another utility spokesman said the dam was not safe at all.',
    ['A spokesman for the utility', 'Another utility spokesman'],
  ],
])('tells who is one without a name: %s', async (text, expected) => {
  expect((await readText(text)).voices.map(({ name }) => name.replace(/^The /, ''))).toEqual(expected);
});
