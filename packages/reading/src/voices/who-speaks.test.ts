import { expect, it } from 'vitest';
import { readText } from '../index.js';

/** Each statement that is speech or writing as "words: who", and who speaks at all. */
async function told(text: string) {
  const { statements, voices } = await readText(text);
  const name = (id: string) => voices.find((voice) => voice.id === id)?.name;
  return {
    voices: voices.map((voice) => voice.name),
    by: (words: string) => {
      const size = ({ content }: (typeof statements)[number]) => content.at(-1)!.end - content[0]!.start;
      // Of a statement within a statement the inner one.
      const [found] = statements
        .filter(({ content }) => text.slice(content[0]!.start, content.at(-1)!.end).includes(words))
        .sort((a, b) => size(a) - size(b));
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
  ['Kuwait’s Oil Minister, Sheikh Anna Berg, said that it was late.', 'Kuwait’s Oil Minister', 'Kuwait'],
  ['They met an entrepreneur named Anna Berg. “It is late,” Berg said.', 'entrepreneur', undefined],
  ['Anna Berg, author of Harwick Days, said that it was late.', 'author of Harwick Days', undefined],
  [
    'Energy analyst Anna Berg said that it was late. Berg, president of Harwick Bank, said that it was not.',
    'Energy analyst',
    'Harwick Bank',
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

it.each<[string, string[]]>([
  [
    'VELM, March 2 - Harwick Airways Plc <HARW.L> said that it flew more people. The airline said that profit rose.',
    ['Harwick Airways Plc'],
  ],
  [
    'VELM, March 2 - Profits rose at Harwick Oil Inc. The company said that it would close a mill.',
    ['Harwick Oil Inc.'],
  ],
  ['Unlike Velm Motors, Harwick Motors said that it would not close.', ['Harwick Motors']],
  ['Harwick Bank, which said that it would close, is old.', ['Harwick Bank']],
  ['The U.S. Senate said that it was late. The Senate said that it would vote.', ['U.S. Senate']],
  ['The Commerce Department said that exports rose. Commerce said that imports fell.', ['Commerce Department']],
  ['John Harwick Ltd said that sales rose. Harwick said that it would expand.', ['John Harwick Ltd']],
  [
    'Some analysts said that it was late. Analysts said that prices rose. Several analysts said that prices fell.',
    ['Some analysts'],
  ],
  ['Mohamed Berada said that it was late. Berrada said that Velm was ready.', ['Mohamed Berada']],
  ['Another analyst said that it was late. An analyst said that it was early.', ['Another analyst', 'An analyst']],
  ['The Velm Post newspaper said that exports rose. The Velm Post said that imports fell.', ['Velm Post']],
  [
    'The Senate Budget Committee said that exports rose. The Senate said that imports fell.',
    ['Senate Budget Committee', 'Senate'],
  ],
])('gives a body one voice, whatever it is called: %s', async (text, voices) => {
  expect((await told(text)).voices).toEqual(voices);
});

it.each<[string, string, string[]]>([
  [
    'The Velm Post quoted Peter Hall, president of the union, as saying that the plan was dead.',
    'plan was dead',
    ['Peter Hall'],
  ],
  ['“We did not know of it,” Peter Hall was quoted as saying.', 'did not know', ['Peter Hall']],
  ['Peter Hall retweeted a post by David Marsh: “They tax the rain now.”', 'They tax', ['David Marsh']],
  ['“You lied to us,” Maria Stone said Peter Hall told her.', 'You lied', ['Peter Hall']],
  [
    'Peter Hall and his wife, Anna Hall, moved to Velm. “We never liked it,” Mrs. Hall said.',
    'never liked',
    ['Anna Hall'],
  ],
  [
    'Peter Hall and his wife, Anna Hall, moved to Velm. “We never liked it,” Mr. Hall said.',
    'never liked',
    ['Peter Hall'],
  ],
  ['John Marsh and his father, David Marsh, sell boats. “The sea is ours,” the elder Marsh said.', 'sea is ours', []],
  [
    'A Board of Foreign Trade official told Reuters the government would send two missions.',
    'two missions',
    ['A Board of Foreign Trade official'],
  ],
])('gives words to whose they are: %s', async (text, words, who) => {
  expect((await told(text)).by(words)).toEqual(who);
});

it.each([
  'Peter Hall did not say how the gap would be covered.',
  'Peter Hall called for curbs of hostile takeovers by banks.',
  'Peter Hall told a meeting of the 4,000 workers of the port.',
  'Peter Hall starred in a play called “The Long Night of the Harbour”.',
])('shows nothing as speech that is not said: %s', async (text) => {
  const { statements } = await readText(text);
  expect(statements.filter(({ act, voices }) => act === 'speech' && voices.length > 0)).toEqual([]);
});

it.each([
  ['an aide to Energy Secretary Ruth Hall', 'Ruth Hall'],
  ['a spokesman for former Prime Minister Peter Stone', 'Peter Stone'],
  ['a lawyer for singer Nadia Corr', 'Nadia Corr'],
])('gives the words of %s to nobody else', async (source, other) => {
  const { by } = await told(`The talks went on. “We heard nothing new,” ${source} said on Monday.`);
  expect(by('We heard nothing new')).toHaveLength(1);
  expect(by('We heard nothing new')).not.toContain(other);
});

it.each(['Bank of Velm Governor Ruth Hall', 'Secretary of State Ruth Hall', 'House of Commons Speaker Ruth Hall'])(
  'knows %s, whose office has a name with a preposition',
  async (source) => {
    const { by } = await told(`The talks went on. “We heard nothing new,” ${source} said on Monday.`);
    expect(by('We heard nothing new')).toEqual(['Ruth Hall']);
  },
);
