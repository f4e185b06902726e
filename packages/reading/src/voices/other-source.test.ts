import { describe, expect, it } from 'vitest';
import { readText } from '../index.js';

/** The names of those who are given for the statement that has some words in it, and how the text says it. */
async function told(text: string) {
  const { statements, voices } = await readText(text, { language: 'en' });
  const name = (id: string) => voices.find((voice) => voice.id === id)!.name;
  const words = ({ content }: (typeof statements)[number]) => text.slice(content[0]!.start, content.at(-1)!.end);
  // The shortest one: a statement may stand within another one.
  const find = (part: string) =>
    statements.filter((one) => words(one).includes(part)).sort((a, b) => words(a).length - words(b).length)[0];
  return {
    voices: voices.map((voice) => voice.name),
    by: (part: string) => find(part)?.voices.map(({ voice }) => name(voice)),
    act: (part: string) => find(part)?.act,
    content: (part: string) => words(find(part)!),
  };
}

describe('who speaks where the words beside the verb are those of another one', () => {
  it.each([
    ['David Marsh was told by Peter Hall that the mill would close.', 'mill would close', ['Peter Hall']],
    ['David Marsh was told that the mill would close.', 'mill would close', []],
    ['“We knew,” Peter Hall was quoted as saying by David Marsh, a former aide.', 'We knew', ['Peter Hall']],
    ['Peter Hall was quoted by the Velm Post as saying the road was shut.', 'the road was shut', ['Peter Hall']],
    [
      'The agency Norwire quoted the governor, Ole Berg, as saying the road would never open.',
      'never open',
      ['Ole Berg'],
    ],
    [
      'Peter Hall resigned in a letter to the board of Velm Bank stating, “I have always kept my word.”',
      'kept my word',
      ['Peter Hall'],
    ],
    [
      'VELM, Ohio — Sen. Tom Pike (R-Ohio) weighed in on the charges against the manager, who hit a reporter, calling the deed a “firing offense”.',
      'firing offense',
      ['Tom Pike'],
    ],
    [
      'On the topic, chapter president Luis Osuna told The Velm Post: “Many think it is only for us.”',
      'only for us',
      ['Luis Osuna'],
    ],
    [
      'Even China, the regime’s only ally and its lifeline to the outside world, said it was “resolutely opposed” to the test.',
      'resolutely opposed',
      ['China'],
    ],
    [
      'Kuwait’s oil minister, Sheikh Ali Lund, said in Velm that there were no plans for a meeting.',
      'no plans',
      ['Ali Lund'],
    ],
    [
      'Mayor Anna Berg rejected criticism from Senator Peter Hall that closing the mill made the town poorer.',
      'town poorer',
      ['Peter Hall'],
    ],
    ['The law raised concerns among lawyers and criticism that Berg was hiding the costs.', 'hiding the costs', []],
    [
      'The vote was held in May.\n\nClaiming the criticism of the hosts is designed to press the moderators, Trump told Fox that “they hit Matt because he was fair.”',
      'press the moderators',
      ['Trump'],
    ],
    ['In Velm, former president Bill Hall said that the bridge was “a disgrace”.', 'a disgrace', ['Bill Hall']],
  ])('%s', async (text, words, who) => {
    expect((await told(text)).by(words)).toEqual(who);
  });
});

describe('words within words', () => {
  it.each([
    [
      'Anna Berg recounted how Peter Hall had told her: “You will regret this.”',
      'You will regret this',
      ['Peter Hall'],
    ],
    ['An aide said Peter Hall had told David Marsh, “You are finished.”', 'You are finished', ['Peter Hall']],
    ['Anna Berg testified that Peter Hall had shouted: “You are finished.”', 'You are finished', ['Peter Hall']],
    ['Anna Berg recalled how Peter Hall warned him: “You are finished.”', 'You are finished', ['Peter Hall']],
    ['Witnesses said Peter Hall yelled at Anna Berg: “You are finished.”', 'You are finished', ['Peter Hall']],
    ['Anna Berg said Peter Hall had called the road “a disgrace”.', 'a disgrace', ['Anna Berg']],
    [
      'Police say David Marsh wrote the message to Anna Berg: “I will burn your house down.”',
      'burn your house',
      ['David Marsh'],
    ],
    ['Norwire reported that Peter Hall had told the cabinet “we are broke”.', 'we are broke', ['Peter Hall']],
  ])('%s', async (text, words, who) => {
    expect((await told(text)).by(words)).toEqual(who);
  });

  it('keep the marks that close them', async () => {
    const { content } = await told('Anna Berg recounted how Peter Hall had told her: “You will regret this.”');
    expect(content('You will regret this')).toBe('“You will regret this.”');
  });
});

describe('who replies', () => {
  it('is who was spoken to', async () => {
    const { by } = await told('“We must stop this,” Ruth Lane told Anna Berg. “I agree,” she replied.');
    expect(by('I agree')).toEqual(['Anna Berg']);
  });

  it('is who spoke before, where nobody else was spoken to', async () => {
    const { by } = await told(
      'Ruth Lane was asked about the road. “We must stop this,” she said. “I am tired,” she replied.',
    );
    expect(by('I am tired')).toEqual(['Ruth Lane']);
  });
});

describe('descriptions', () => {
  it.each([
    [
      'Norway’s transport minister tells airlines not to buy ships\n\nJens Lund, minister of transport for Norway, has met the press.',
      'not to buy ships',
      ['Jens Lund'],
    ],
    // Two of them have such an office.
    [
      'Jens Lund, minister of transport for Norway, met Ole Berg, the former transport minister of Norway. The road would open, Norway’s transport minister said.',
      'The road would open',
      ['Norway’s transport minister'],
    ],
    [
      'Harwick Airlines said it was late.\n\nIn a statement on the Norwire website, the company said that “the cause is the wiring”. Norwire is late.',
      'the cause is the wiring',
      ['Norwire'],
    ],
    [
      'The economy is slowing, according to Gallup. The rate of growth rose, according to Gallup.',
      'rate of growth',
      ['Gallup'],
    ],
  ])('%s', async (text, words, who) => {
    expect((await told(text)).by(words)).toEqual(who);
  });

  it('of several do not tell what one person is', async () => {
    const { voices } = await readText('Eager to press the moderators, Tom Pike said that it was late.');
    expect(voices.map(({ role }) => role)).toEqual([undefined]);
  });
});

describe('several speakers', () => {
  it.each([
    [
      'Peter Hall, Anna Berg and Ruth Lane wrote in a joint letter that “the school must stay”.',
      'the school must stay',
      ['Peter Hall', 'Anna Berg', 'Ruth Lane'],
    ],
    [
      'Michelle Fields, along with Velm Post reporter Ben Terris, say the manager yanked her away.',
      'yanked her away',
      ['Michelle Fields', 'Ben Terris'],
    ],
    // Whom somebody spoke to is none of them.
    ['Peter Hall told Anna Berg and Ruth Lane that the school must stay.', 'the school must stay', ['Peter Hall']],
  ])('%s', async (text, words, who) => {
    expect((await told(text)).by(words)).toEqual(who);
  });
});

describe('pronouns', () => {
  it.each([
    'Ole Berg, the minister, said: “The port is closed.” His deputy, Nils Lund, disagreed. “It is open,” he said.',
    'Peter Hall ordered David Marsh to sell. “Get rid of it,” Hall wrote. Marsh refused. “It is open,” he replied.',
  ])('go to nobody who spoke before another one became the subject: %s', async (text) => {
    const { by } = await told(text);
    expect(by('It is open')).not.toContain('Ole Berg');
    expect(by('It is open')).not.toContain('Peter Hall');
  });

  it('stay with who spoke while others are only spoken of', async () => {
    const { by } = await told(
      '“We won,” Peter Hall said. He thanked David Marsh for the money. “It was close,” he said.',
    );
    expect(by('It was close')).toEqual(['Peter Hall']);
  });

  it('go on with who was told something, not with who told it', async () => {
    const { by } = await told(
      'David Marsh was told by Peter Hall that the mill would close. “I will not leave,” he said.',
    );
    expect(by('I will not leave')).toEqual(['David Marsh']);
  });

  it('are never those of the relative pronoun before them', async () => {
    const { by } = await told('Marsh’s quarrel with the channel was aimed at Tom Cole, who he claims has been unfair.');
    expect(by('has been unfair')).not.toContain('Tom Cole');
  });

  it('take "who" for a description that has no name', async () => {
    const { by } = await told(
      'The results surprised most analysts, who had forecast that the company would lose money.',
    );
    expect(by('would lose money')).toEqual(['most analysts']);
  });
});

describe('what is said', () => {
  it('ends with a whole quotation, whatever tells how it was said', async () => {
    const { content } = await told('Peter Hall said, “You tell me,” repeatedly, before he left.');
    expect(content('You tell me')).toBe('“You tell me,”');
  });

  it('has nothing of the paragraph before its quotation', async () => {
    const { content } = await told(
      'In the evening, Grimm talked of the fears of the city after the storm in Velm.\n\n“Safety,” said Anna Grimm, a teacher. “Safety for all.”',
    );
    expect(content('Safety')).toBe('“Safety,” said Anna Grimm, a teacher. “Safety for all.”');
  });

  it.each([
    ['The boy is the third in the town to fall ill this year, say officials.', 'third in the town'],
    ['The man told doctors he ate the meat in Velm on November 5.', 'he ate the meat'],
  ])('is found in the plainest forms: %s', async (text, words) => {
    expect((await told(text)).act(words)).toBe('speech');
  });

  it('is given to its own subject within what another one says', async () => {
    const { by } = await told('Karen Weaver said Peter Hall promised to pay for the bridge in full.');
    expect(by('to pay for the bridge')).toEqual(['Peter Hall']);
  });

  it.each([
    [
      'Velm Motor has asked the state for another 5 billion dlrs in aid on top of what it has had.',
      'another 5 billion',
    ],
    ['Velm Corp reported a first quarter, ended May 30, profit of 3 mln dlrs.', 'first quarter'],
  ])('is more than what is asked for or reported: %s', async (text, words) => {
    expect((await told(text)).act(words)).not.toBe('speech');
  });
});

describe('a quotation over several paragraphs', () => {
  it('belongs together where only the last one closes', async () => {
    const { content, by } = await told(
      '“I never saw the letter.\n\n“I would have known.\n\n“It was not there,” said Peter Hall.',
    );
    expect(content('never saw')).toContain('It was not there');
    expect(by('never saw')).toEqual(['Peter Hall']);
  });
});

describe('headlines', () => {
  it.each([
    ['Velm Motor plans to close two mills', 'intention', 'to close two mills'],
    ['Velm Motor announces new range of cars', 'intention', 'new range of cars'],
  ])('say who means to do what: %s', async (headline, act, content) => {
    const told = await readText(`${headline}\n\nThe firm has had a bad year. Prices fell in May.`, { language: 'en' });
    expect(told.statements[0]).toMatchObject({ act });
    const [span] = told.statements[0]!.content;
    expect(headline.slice(span!.start, span!.end)).toBe(content);
  });

  it('say nothing of others where a clause has another subject', async () => {
    const { statements } = await readText('Berg wins race after Hall plans to quit\n\nIt was a close race.');
    expect(statements).toEqual([]);
  });
});

describe('one voice for one speaker', () => {
  it('takes officials that are named more exactly later for the same', async () => {
    const { voices } = await told(
      'Officials said the road was shut.\n\nEnergy Ministry officials said on Monday that the road would open in May.',
    );
    expect(voices).toEqual(['Energy Ministry officials']);
  });

  it('takes a surname that two people have for neither', async () => {
    const { voices } = await told(
      'David Marsh said it was late. Tom Marsh said it was early.\n\nThe elder Marsh said that he would wait.',
    );
    expect(voices.toSorted()).toEqual(['David Marsh', 'Tom Marsh']);
  });
});

describe('who is quoted', () => {
  it.each([
    ['“The bridge is open,” the Velm Post quoted Peter Hall as saying.', ['Peter Hall']],
    ['Anna Berg quoted Peter Hall as saying: “The bridge is open.”', ['Peter Hall']],
    ['Anna Berg quoted Peter Hall as saying that the bridge is open.', ['Peter Hall']],
    ['“The bridge is open,” the Velm Post quoted a witness as saying.', ['a witness']],
    ['Anna Berg quoted Peter Hall: “The bridge is open.”', ['Peter Hall']],
    ['“The bridge is open,” Anna Berg said her brother, Peter Hall, told her.', ['Peter Hall']],
  ])('%s', async (text, who) => {
    const { by } = await told(text);
    expect(by('bridge is open')).toEqual(who);
  });
});

describe('who shouts at somebody', () => {
  it.each([
    ['David Marsh, 34, shouted at Officer Anna Berg: “I will find you.”', ['David Marsh']],
    ['A court heard how David Marsh screamed at Anna Berg: “I will find you.”', ['David Marsh']],
    ['David Marsh asked Anna Berg: “Do I have to say that I will find you?”', ['David Marsh']],
    ['He shouted at Anna Berg: “I will find you.”', []],
  ])('%s', async (text, who) => {
    expect((await told(text)).by('I will find you')).toEqual(who);
  });
});

describe('whose words a document has', () => {
  it.each([
    ['Anna Berg shared a post by Peter Hall that said: “Read the contract.”', ['Peter Hall']],
    ['Anna Berg read out a letter from Peter Hall which said: “Read the contract.”', ['Peter Hall']],
    ['Anna Berg put up a film in which Peter Hall says: “Read the contract.”', ['Peter Hall']],
  ])('%s', async (text, who) => {
    expect((await told(text)).by('Read the contract')).toEqual(who);
  });
});
