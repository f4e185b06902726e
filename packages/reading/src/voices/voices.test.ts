import { expect, it } from 'vitest';
import { readText } from '../index.js';

async function voicesOf(text: string) {
  const { voices, statements } = await readText(text);
  const named = voices.map(({ mentions, id, ...voice }) => ({ ...voice, words: mentions.length }));
  const says = statements.map(({ voice }) => voices.find(({ id }) => id === voice)?.name);
  return { named, says };
}

it('gives a person one voice under the full name, with role and organisation', async () => {
  const { named, says } = await voicesOf(
    'Helen Brook, a professor at Harwick University, said that the river would rise again. ' +
      'Brook said the dam was old. “It will not hold,” she said.',
  );
  expect(named).toHaveLength(1);
  expect(named[0]).toMatchObject({
    kind: 'person',
    name: 'Helen Brook',
    role: 'professor at Harwick University',
    organisation: 'Harwick University',
  });
  expect(named[0]?.aliases).toEqual(expect.arrayContaining(['Brook', 'she']));
  expect(new Set(says)).toEqual(new Set(['Helen Brook']));
});

it('reads the office before a name', async () => {
  const { named } = await voicesOf(
    'The harbour will open in May, the deputy head of the Transport Ministry’s port office, Ivan Petrov, said on Monday.',
  );
  expect(named).toMatchObject([
    {
      name: 'Ivan Petrov',
      role: 'deputy head of the Transport Ministry’s port office',
      organisation: 'Transport Ministry',
    },
  ]);
});

it('does not take the owner of a spokesman for the speaker', async () => {
  const { named } = await voicesOf('A spokesman for Peter Hall said that the talks had failed.');
  expect(named[0]?.name).toBe('A spokesman for Peter Hall');
  expect(named[0]?.kind).toBe('unnamed');
});

it('keeps he and she apart', async () => {
  const { says } = await voicesOf(
    'John Marsh said that the road was safe. Linda Cole said that it was not.\n\n“Nobody asked us,” she said.\n\n' +
      'John Marsh left the town in May.\n\n“We told them,” he said.',
  );
  expect(says).toEqual(['John Marsh', 'Linda Cole', 'Linda Cole', 'John Marsh']);
});

it('keeps what fills the next paragraph with its speaker', async () => {
  const text =
    '“The harvest was good,” Anna Berg said.\n\n“We sold every apple that we had and kept none for the winter.”';
  const { statements, voices } = await readText(text);
  const said = statements.filter(({ voice }) => voice === voices[0]?.id).flatMap(({ content }) => content);
  expect(said.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“The harvest was good,”',
    '“We sold every apple that we had and kept none for the winter.”',
  ]);
});

it('tells documents and groups from people', async () => {
  const { named } = await voicesOf('The report says that prices fell. Officials said that more cuts would come.');
  expect(named.map(({ kind }) => kind)).toEqual(['document', 'group']);
});
