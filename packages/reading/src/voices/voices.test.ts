import type { Statement, TextSpan } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.js';
import { readText } from '../index.js';
import { english } from '../language/english/index.js';
import { englishNames } from '../language/english/names.js';
import { englishText } from '../language/english/sentence-words.js';
import { englishVoices } from '../language/english/voices.js';
import { findNames } from '../names/index.js';
import { makeDoc } from '../text/index.js';
import { findVoices } from './index.js';

async function voicesOf(text: string) {
  const { voices, statements } = await readText(text);
  const named = voices.map(({ mentions, id, ...voice }) => ({ ...voice, words: mentions.length }));
  const says = statements.map((statement) => voices.find(({ id }) => id === statement.voices[0]?.voice)?.name);
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
    role: 'professor',
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
  const said = statements
    .filter((statement) => statement.voices.some(({ voice }) => voice === voices[0]?.id))
    .flatMap(({ content }) => content);
  expect(said.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“The harvest was good,”',
    '“We sold every apple that we had and kept none for the winter.”',
  ]);
});

it('tells documents and groups from people', async () => {
  const { named } = await voicesOf('The report says that prices fell. Officials said that more cuts would come.');
  expect(named.map(({ kind }) => kind)).toEqual(['document', 'group']);
});

it.each<[string, string | undefined, string?]>([
  ['“No,” said the bank’s managing director Ivan Petrov.', 'bank’s managing director'],
  ['“No,” said University of Harwick biologist Ivan Petrov.', 'biologist', 'University of Harwick'],
  ['“No,” said Food and Harbour Agency chief Ivan Petrov.', 'chief', 'Food and Harbour Agency'],
  ['During a long debate with Prime Minister Ivan Petrov, the crowd slept. “No,” Petrov said.', 'Prime Minister'],
  ['There were no plans for former finance minister Ivan Petrov to leave, Petrov said.', 'former finance minister'],
  ['“No,” said Ivan Petrov, 52, an adviser on trade to the mayor on Monday.', 'adviser on trade to the mayor'],
  ['“No,” said Ivan Petrov, a surgeon at Harwick Hospital where the crew was treated.', 'surgeon', 'Harwick Hospital'],
  ['“No,” said Ivan Petrov, an analyst with Marsh, Cole and Berg.', 'analyst', 'Marsh, Cole and Berg'],
  [
    '“No,” said Ivan Petrov, a professor of history at Harwick University.',
    'professor of history',
    'Harwick University',
  ],
  ['“No,” said Ivan Petrov of Harwick Bank.', undefined, 'Harwick Bank'],
  ['“No,” said Sen. Ivan Petrov.', 'Sen.'],
  ['The ambassador to Kenya Ivan Petrov said no. “No,” Petrov said.', 'ambassador to Kenya'],
  ['It will pass President Ivan Petrov by. “No,” Petrov said.', 'President'],
  ['In late January group president Ivan Petrov left. “No,” Petrov said.', 'group president'],
  ['A manager used to working with Ivan Petrov left. “No,” Petrov said.', undefined],
  ['In the house where the mayor stayed, Ivan Petrov waited. “No,” Petrov said.', undefined],
  ['Anna Holm, the mayor of Harwick, and Ivan Petrov left. “No,” Petrov said.', undefined],
])('cuts role and body out of their sentence: %s', async (text, role, organisation) => {
  const { named } = await voicesOf(text);
  const petrov = named.find(({ name }) => name === 'Ivan Petrov');
  expect([petrov?.role, petrov?.organisation]).toEqual([role, organisation]);
});

describe('he, she and it', () => {
  it.each<[string, string, (string | undefined)[]]>([
    [
      'never mean who is only named in what is said',
      'Anna Holm praised the crew. “Linda Cole never called,” Holm said.\n\n“Nobody did,” she added.',
      ['Anna Holm', 'Anna Holm', 'Anna Holm'],
    ],
    [
      'mean who speaks, not whose name only says whose',
      'Peter Hall read a statement about John Marsh’s letter. “It is false,” he said.',
      ['Peter Hall', 'Peter Hall'],
    ],
    [
      'mean who was asked, not who asked',
      'John Marsh asked Peter Hall whether the bridge was safe.\n\n“It will hold,” he said.',
      ['John Marsh', 'Peter Hall'],
    ],
    ['mean nobody where two are as likely', 'John Marsh and Peter Hall met. “It is over,” he said.', [undefined]],
    [
      'mean the body that was spoken of',
      'Harwick Bank will close, it said. The company said that nobody would lose money.',
      ['Harwick Bank', 'Harwick Bank'],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await voicesOf(text)).says).toEqual(expected);
  });
});

it('keeps a nickname inside a name', async () => {
  const { says } = await voicesOf(
    'The chief executive officer of Velm (VM), Frederick "Fritz" Lindgren, held a press conference. He said that Velm would offer a plan.',
  );
  expect(says.at(-1)).toBe('Frederick "Fritz" Lindgren');
});

it('takes the name behind what a body is', async () => {
  const { says } = await voicesOf('The Danish car manufacturer Velm Motors said that it would close.');
  expect(says).toEqual(['Velm Motors']);
});

it('gives a statement of several to each of them', async () => {
  const text = 'John Marsh and Linda Cole said that the road was safe.';
  const { statements, voices } = await readText(text);
  const names = statements[0]!.voices.map(({ voice }) => voices.find(({ id }) => id === voice)?.name);
  expect(names).toEqual(['John Marsh', 'Linda Cole']);
});

it('calls it speech only where something is said', async () => {
  const { statements } = await readText(
    'John Marsh praised the new harbour. John Marsh said that the harbour was new.',
  );
  expect(statements.map(({ act }) => act)).toEqual(['belief', 'speech']);
});

/** The voices of some sources, each of which says something. */
async function voicesOfSources(text: string, sources: string[]) {
  const doc = makeDoc(text, englishText);
  const names = findNames(doc, { words: englishNames, gazetteer: await loadGazetteer(english.places!) });
  let from = 0;
  const statements = sources.map((words): Statement<TextSpan> => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return {
      kind: 'indirect',
      act: 'speech',
      source: [{ start, end: from }],
      content: [{ start: from + 1, end: from + 5 }],
      voices: [],
    };
  });
  const voices = findVoices(doc, statements, names, englishVoices);
  return statements.map((statement) => voices.find(({ id }) => id === statement.voices[0]?.voice)?.name);
}

it.each([
  [
    'One legal expert said that the case was weak. The expert said so twice.',
    ['One legal expert', 'The expert'],
    ['One legal expert', 'One legal expert'],
  ],
  [
    'A report by the port says no. A Dutch report says yes. The Dutch report says why.',
    ['A report by the port', 'A Dutch report', 'The Dutch report'],
    ['A report by the port', 'A Dutch report', 'A Dutch report'],
  ],
  [
    'The group, Rail Workers United, said no. The group said why.',
    ['The group, Rail Workers United,', 'The group'],
    ['Rail Workers United', 'Rail Workers United'],
  ],
  [
    'The carmaker, which has built ferries since the war, said that sales fell.',
    ['The carmaker, which has built ferries since the war,'],
    ['carmaker'],
  ],
  [
    'The resolution introduced more limits on the supplies of oil to the island and told all to pay.',
    ['The resolution introduced more limits on the supplies of oil to the island and'],
    ['resolution'],
  ],
  [
    'A study by the Harbour Board of Velm, a Velm-based body, said no.',
    ['A study by the Harbour Board of Velm, a Velm-based body,'],
    ['A study by the Harbour Board of Velm, a Velm-based body'],
  ],
  ['The Mill Prize said no.', ['The Mill Prize'], ['Mill Prize']],
])('tells whom a source means: %s', async (text, sources, expected) => {
  expect(await voicesOfSources(text, sources)).toEqual(expected);
});

it('takes a description by standing for whom the passage is about', async () => {
  const { says } = await voicesOf(
    'Carl Lund opened the plant on Monday. Lund said that the plant would be ready by May. He also said that it would ' +
      'need more people. The outgoing president said that he wanted to leave the house in order. ' +
      'He promised that the next year would be better.',
  );
  expect(new Set(says)).toEqual(new Set(['Carl Lund']));
});

it('takes no man described for a woman', async () => {
  const { says } = await voicesOf(
    'Linda Cole spoke on Monday. She said that the plant would be ready by May. She said that it would need people. ' +
      'The Velm businessman said that he did not believe it.',
  );
  expect(says.slice(0, 2)).toEqual(['Linda Cole', 'Linda Cole']);
  expect(says.at(-1)).not.toBe('Linda Cole');
});

it('takes "he" behind what a paper says for who spoke before it', async () => {
  const { says } = await voicesOf(
    'Carl Lund spoke on Monday. Lund said that the plant would be ready by May. The lawsuit says that the plant is not ' +
      'safe. He said that nobody had asked him.',
  );
  expect(says.at(-1)).toBe('Carl Lund');
});

it('gives what somebody recalls to the one who said it', async () => {
  const { says } = await voicesOf(
    'Carl Lund says he was dismissed at sea. “You will never work here again,” he recalls Peter Hall telling him.',
  );
  expect(says[1]).toBe('Peter Hall');
});
