import { expect, it } from 'vitest';
import { readText } from '../index.js';

/** Each statement that is speech or writing as "words: who", and who speaks at all. */
async function told(text: string) {
  const { statements, voices } = await readText(text);
  const name = (id: string) => voices.find((voice) => voice.id === id)?.name;
  return {
    voices: voices.map((voice) => voice.name),
    by: (words: string) => {
      const found = statements.find(({ content }) =>
        text.slice(content[0]!.start, content.at(-1)!.end).includes(words),
      );
      return found?.voices.map(({ voice }) => name(voice));
    },
  };
}

it('gives what a placard says to the placard', async () => {
  const { by } = await told('Mayor Peter Hall passed a banner that read “Leave our town now”. He did not stop.');
  expect(by('Leave our town now')).not.toContain('Peter Hall');
});

it('gives a statement within a statement to its own subject', async () => {
  const text = 'Maria Stone said that the bank’s chairman, Peter Hall, had promised her “a soft landing”.';
  const { statements, voices } = await readText(text);
  const own = statements.find(({ content }) => text.slice(content[0]!.start).startsWith('her “a soft'));
  expect(voices.find(({ id }) => id === own?.voices[0]?.voice)?.name).toBe('Peter Hall');
});

it('takes an epithet for whom the passage is about, and for nobody where two fit', async () => {
  const one = await told('Peter Hall was asked about the goal. “I did not see it,” the goalkeeper said.');
  expect(one.by('I did not see it')).toEqual(['Peter Hall']);
  const two = await told('Peter Hall met David Marsh in Velm. “I did not see it,” the goalkeeper said.');
  expect(two.by('I did not see it')).toEqual([]);
  const woman = await told('Maria Stone opened the bridge. “It is mine,” the businessman said.');
  expect(woman.by('It is mine')).not.toContain('Maria Stone');
});

it('takes "both" for the two who spoke before', async () => {
  const { by } = await told(
    '“We need the road,” Peter Hall said. “We need the bridge,” Maria Stone said.\n\nBoth promised that taxes would not rise.',
  );
  expect(by('taxes would not rise')?.toSorted()).toEqual(['Maria Stone', 'Peter Hall']);
});

it('shows no order as speech that says nothing', async () => {
  const { statements, voices } = await readText('Peter Hall ordered the release of water behind the dam near Velm.');
  expect(voices.length === 0 || statements.every(({ act }) => act !== 'speech')).toBe(true);
});

it('knows a body by the adjective before its kind, and not another one by its name', async () => {
  const { by } = await told(
    'Prices rose again in May, Statistics Norway said.\n\nThe harvest was better, the federal agency said.',
  );
  expect(by('The harvest was better')).toEqual(['Statistics Norway']);
});

it('never takes a name within a quotation for its speaker', async () => {
  expect((await told('“David Marsh is a liar,” he said. Peter Hall had called the meeting.')).by('a liar')).toEqual([]);
});

it('takes the name before the verb for its subject, whoever told of it', async () => {
  const { by } = await told('Maria Stone said her lawyer, Peter Hall, told her “to keep quiet”.');
  expect(by('to keep quiet')).toEqual(['Peter Hall']);
});

it.each([
  ['FBI Director Anna Berg said that it was late.', 'Director', 'FBI'],
  ['Bank of Norway governor Anna Berg said that it was late.', 'governor', 'Bank of Norway'],
  ['The United States’ UN envoy Anna Berg said that it was late.', 'The United States’ UN envoy', 'United States'],
  ['Norway’s foreign minister Anna Berg said that it was late.', 'Norway’s foreign minister', 'Norway'],
  [
    'Anna Berg is the Lund campaign’s political director. “It is late,” Berg said.',
    'political director',
    'Lund campaign',
  ],
  [
    'Anna Berg is a political scientist at Harwick University. “No,” Berg said.',
    'political scientist',
    'Harwick University',
  ],
  ['Anna Berg, who heads the Harwick Institute, said that it was late.', undefined, 'Harwick Institute'],
  ['Anna Berg, an aide to Senator Mary Cole, said that it was late.', 'aide to Senator Mary Cole', undefined],
  ['Secretary of State Anna Berg said that it was late.', 'Secretary of State', undefined],
  ['Minister of State for Planning Anna Berg said that it was late.', 'Minister of State for Planning', undefined],
  ['Harwick Can Co chairman Anna Berg said that it was late.', 'chairman', 'Harwick Can Co'],
  ['Smith Cole Marsh Upham analyst Anna Berg said that it was late.', 'analyst', 'Smith Cole Marsh Upham'],
  ['Peters and Co Ltd oil analyst Anna Berg said that it was late.', 'oil analyst', 'Peters and Co Ltd'],
  ['Senate Majority leader Anna Berg said that it was late.', 'Majority leader', 'Senate'],
  ['The Governor of the Bank of Greece, Anna Berg, said that it was late.', 'Governor', 'Bank of Greece'],
  ['Anna Berg, who is president of Harwick Bank, said that it was late.', 'president', 'Harwick Bank'],
  [
    'Anna Berg, an analyst for the Wall Street firm Cole Marsh Brothers, said that it was late.',
    'analyst',
    'Cole Marsh Brothers',
  ],
  ['Anna Berg, economist at stockbrokers James Cole and Co, said that it was late.', 'economist', 'James Cole and Co'],
  ['Anna Berg, head of the opposition Freedom Party, said that it was late.', 'head', 'Freedom Party'],
  ['Anna Berg, an attorney representing Harwick Bank, said that it was late.', 'attorney', undefined],
  [
    'Anna Berg, Norway’s ambassador to the United Nations, said that it was late.',
    'Norway’s ambassador to the United Nations',
    'Norway',
  ],
  ['Anna Berg, a law professor at Yale, said that it was late.', 'law professor', 'Yale'],
  [
    '“It is late,” said Anna Berg, director of the Center for Rural Life at Harwick University.',
    'director',
    'Center for Rural Life',
  ],
  ['The Velm Post’s Anna Berg said that it was late.', undefined, 'Velm Post'],
  ['“It is late,” said Anna Berg on CNN.', undefined, undefined],
  ['“It is late,” Anna Berg told Maria Stone of Harwick Bank.', undefined, undefined],
  ['“It is late,” said Anna Berg to The Velm Post.', undefined, undefined],
])('reads what somebody is and for whom: %s', async (text, role, organisation) => {
  const { voices } = await readText(text);
  const berg = voices.find(({ name }) => name === 'Anna Berg');
  expect([berg?.role, berg?.organisation]).toEqual([role, organisation]);
});
