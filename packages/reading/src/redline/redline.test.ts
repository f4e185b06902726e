import type { Article } from '@dateline/core';
import type { RedlineKind } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../language/english/index.js';
import { read } from '../read.js';
import { nothing } from '../read-doc.js';
import { redline } from './redline.js';

function article(paragraphs: readonly string[], change: Partial<Article> = {}): Article {
  return {
    schemaVersion: 2,
    id: 'a1',
    headline: 'Council approves plan for harbour bridge',
    bylines: [],
    published: '2024-03-13',
    direction: 'ltr',
    language: 'en',
    topics: [],
    media: [],
    attachments: [],
    body: paragraphs.map((text) => ({ type: 'paragraph', text, marks: [] })),
    provenance: {},
    ...change,
  } as Article;
}

const compare = async (before: Article, after: Article) =>
  redline({ article: before, reading: await read(before) }, { article: after, reading: await read(after) });

const STORY = [
  'The city council of Harwick voted on Tuesday to rebuild the old harbour bridge, which was closed in 2019 after cracks were found.',
  'The work will cost $5 million and take 18 months, said Maria Lindgren, the head of the council. Eleven members voted for the plan and four against it.',
  '"We have waited long enough for this bridge," Lindgren told reporters. "It is time to build."',
  'Residents will have to use the ferry until the work is done. The ferry carries about 2,000 people a day, 12 percent more than last year.',
  'Tom Garrick, who runs a bakery near the harbour, said he was glad. "My customers could not reach me," he said.',
  'The mayor, John Petersen, did not attend the meeting.',
];

/** The story with words exchanged; every exchange must find its words. */
function edited(...exchanges: readonly (readonly [string, string])[]): string[] {
  return exchanges.reduce(
    (paragraphs, [from, to]) => {
      expect(
        paragraphs.some((text) => text.includes(from)),
        from,
      ).toBe(true);
      return paragraphs.map((text) => text.replace(from, to));
    },
    [...STORY],
  );
}

const meanings = async (paragraphs: readonly string[], change?: Partial<Article>, from: readonly string[] = STORY) =>
  (await compare(article(from), article(paragraphs, change))).changes.map(({ kind, before, after }) => [
    kind,
    before,
    after,
  ]);

describe('what a change means', () => {
  it.each<[string, [string, string], [RedlineKind, string | undefined, string | undefined]]>([
    ['a count', ['Eleven members', 'Twelve members'], ['number-changed', 'Eleven', 'Twelve']],
    ['an amount', ['$5 million', '$7 million'], ['number-changed', '$5 million', '$7 million']],
    ['a scale', ['$5 million', '$5 billion'], ['number-changed', '$5 million', '$5 billion']],
    ['a share', ['12 percent', '14 percent'], ['number-changed', '12 percent', '14 percent']],
    ['a unit', ['12 percent', '12 percentage points'], ['number-changed', '12 percent', '12 percentage points']],
    ['a length of time', ['18 months', '24 months'], ['number-changed', '18 months', '24 months']],
    ['a weekday', ['on Tuesday', 'on Monday'], ['number-changed', 'Tuesday', 'Monday']],
    ['a year', ['in 2019', 'in 2018'], ['number-changed', '2019', '2018']],
    ['a spelling of a name', ['John Petersen', 'Jon Pedersen'], ['name-corrected', 'John Petersen', 'Jon Pedersen']],
    ['another name', ['Tom Garrick', 'Paul Osborne'], ['name-corrected', 'Tom Garrick', 'Paul Osborne']],
    ['a negation that went', ['did not attend', 'attended'], ['negation', 'did not attend', 'attended']],
    ['a negation that came', ['said he was glad', 'said he was not glad'], ['negation', undefined, 'not']],
    ['never', ['who runs a bakery', 'who never runs a bakery'], ['negation', undefined, 'never']],
    ['a prefix', ['was glad', 'was unglad'], ['negation', 'glad', 'unglad']],
    [
      'a quotation',
      ['It is time to build.', 'It is high time to build.'],
      [
        'quotation-altered',
        'We have waited long enough for this bridge … It is time to build',
        'We have waited long enough for this bridge … It is high time to build',
      ],
    ],
  ])('%s', async (_, exchange, expected) => {
    const found = await meanings(edited(exchange));
    if (expected[0] === 'quotation-altered') {
      expect(found).toHaveLength(1);
      expect(found[0]![0]).toBe('quotation-altered');
    } else expect(found).toEqual([expected]);
  });

  it('a name that is corrected throughout is one change', async () => {
    const changed = edited(['Maria Lindgren', 'Maria Lundgren'], ['," Lindgren told', '," Lundgren told']);
    const { changes } = await compare(article(STORY), article(changed));
    expect(changes).toMatchObject([{ kind: 'name-corrected', before: 'Maria Lindgren', after: 'Maria Lundgren' }]);
    expect(changes[0]!.afterSpans.map(({ at }) => at)).toEqual([1, 2]);
  });

  it('quotations that came and went', async () => {
    const one = '"We were not asked, and we will not forget it," said Olga Brandt, who lives at the ferry.';
    expect(await meanings([...STORY, one])).toEqual([
      ['quotation-added', undefined, 'We were not asked, and we will not forget it'],
    ]);
    expect(await meanings(STORY, {}, [...STORY, one])).toEqual([
      ['quotation-removed', 'We were not asked, and we will not forget it', undefined],
    ]);
    const paraphrase = edited(['"My customers could not reach me," he said.', 'His customers stayed away, he said.']);
    expect(await meanings(paraphrase)).toEqual([['quotation-removed', 'My customers could not reach me', undefined]]);
  });

  it('a number or a negation in a quotation alters it', async () => {
    expect(await meanings(edited(['could not reach', 'could reach']))).toEqual([
      ['negation', 'not', undefined],
      ['quotation-altered', 'My customers could not reach me', 'My customers could reach me'],
    ]);
  });

  it('numbers and names of the headline, and single words of the deck, as in a paragraph', async () => {
    const change = {
      headline: 'Council approves plan for 2 harbour bridges',
      deck: 'Work begins in June, says Ana Reyes.',
    };
    const story = (more: Partial<Article>) => article(STORY, { ...change, ...more });
    const told = async (more: Partial<Article>) =>
      (await compare(story({}), story(more))).changes.map(({ kind, before, after }) => [kind, before, after]);
    const headline = 'Council approves plan for 3 harbour bridges';
    expect(await told({ headline })).toEqual([
      ['headline', change.headline, headline],
      ['number-changed', '2', '3'],
    ]);
    expect(await told({ deck: 'Work starts in June, says Anna Reyes.' })).toEqual([
      ['name-corrected', 'Ana Reyes', 'Anna Reyes'],
    ]);
    expect(await told({ deck: 'The ferry stays until then.' })).toMatchObject([
      ['deck', change.deck, expect.anything()],
    ]);
  });

  it('a name that is given another quotation, and another body', async () => {
    expect(await meanings(edited(['Lindgren told', 'Garrick told']))).toEqual([
      ['name-corrected', 'Lindgren', 'Garrick'],
    ]);
    const story = [...STORY, "He spoke for the builders' union BAU on Monday."];
    const other = [...STORY, 'He spoke for the railway union BGV on Monday.'];
    expect(await meanings(other, {}, story)).toEqual([['name-corrected', 'BAU', 'BGV']]);
  });

  it('fields around the body', async () => {
    const change = {
      headline: 'Council rejects plan for harbour bridge',
      deck: 'Work begins in June.',
      section: 'Local',
      published: '2024-03-14T08:00:00Z',
    };
    expect(await meanings(STORY, change)).toEqual([
      ['headline', 'Council approves plan for harbour bridge', 'Council rejects plan for harbour bridge'],
      ['deck', undefined, 'Work begins in June.'],
      ['section', undefined, 'Local'],
      ['published', '2024-03-13', '2024-03-14T08:00:00Z'],
    ]);
    const media = (url: string) => ({ media: [{ kind: 'image' as const, url, alt: 'The bridge' }] });
    const pictures = async (from: string, to: string) =>
      (await compare(article(STORY, media(from)), article(STORY, media(to)))).changes.map(({ kind }) => kind);
    expect(await pictures('https://a.example/bridge-800x600.jpg', 'https://a.example/bridge-1200x900.jpg?v=2')).toEqual(
      [],
    );
    expect(await pictures('https://a.example/bridge.jpg', 'https://a.example/ferry.jpg')).toEqual(['media']);
  });

  it('German', async () => {
    const story = [
      'Der Stadtrat von Lindau hat am Dienstag beschlossen, die alte Brücke zu erneuern. Die Arbeiten kosten 2,5 Millionen Euro und dauern zwölf Monate.',
      '„Wir haben lange genug gewartet“, sagte die Bürgermeisterin Claudia Alfons. Der Bau ist nicht umstritten.',
    ];
    const german = (paragraphs: readonly string[]) =>
      article(paragraphs, { language: 'de', headline: 'Brücke wird erneuert' });
    const found = async (...exchanges: [string, string][]) => {
      const changed = story.map((text) => exchanges.reduce((all, [from, to]) => all.replace(from, to), text));
      const { changes } = await compare(german(story), german(changed));
      return changes.map(({ kind, before, after }) => [kind, before, after]);
    };
    expect(await found(['2,5 Millionen', '3,5 Millionen'])).toEqual([
      ['number-changed', '2,5 Millionen Euro', '3,5 Millionen Euro'],
    ]);
    expect(await found(['nicht umstritten', 'umstritten'])).toEqual([['negation', 'nicht', undefined]]);
    expect(await found(['lange genug', 'viel zu lange'])).toEqual([
      ['quotation-altered', 'Wir haben lange genug gewartet', 'Wir haben viel zu lange gewartet'],
    ]);
    expect(await found(['Claudia Alfons', 'Claudia Alfonso'])).toEqual([
      ['name-corrected', 'Claudia Alfons', 'Claudia Alfonso'],
    ]);
    expect(await found(['Stadtrat', 'Rat der Stadt'], ['„Wir', '"Wir'], ['gewartet“', 'gewartet"'])).toEqual([]);
  });
});

describe('noise', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      'glyphs of quotation and apostrophes',
      [['"My customers could not reach me,"', '“My customers could not reach me,”']],
    ],
    ['dashes', [['bridge, which was', 'bridge – which was']]],
    ['a slip in an ordinary word', [['Residents', 'Resdients']]],
    ['a slip in a quotation', [['customers', 'custmers']]],
    ['another ordinary word', [['rebuild', 'restore']]],
    ['a short form written out', [['18 months', '18 mos.']]],
    ['percent', [['12 percent', '12%']]],
    ['per cent', [['12 percent', '12 per cent']]],
    [
      'numbers in words',
      [
        ['$5 million', '$5,000,000'],
        ['Eleven', '11'],
        ['2,000', '2000'],
        ['four against', '4 against'],
      ],
    ],
    ['a contraction', [['did not attend', "didn't attend"]]],
    [
      'capitals',
      [
        ['city council of Harwick', 'City Council of Harwick'],
        ['The mayor', 'The Mayor'],
      ],
    ],
    [
      'a full name for a short one',
      [
        [', Lindgren told', ', Maria Lindgren told'],
        ['"We', '"We'],
      ].slice(1) as [string, string][],
    ],
    ['spaces', [['The ferry carries', ' The  ferry carries']]],
  ])('%s', async (_, exchanges) => {
    expect(await meanings(edited(...exchanges))).toEqual([]);
  });

  it('paragraphs that were split, joined or moved', async () => {
    const [first, second, third, fourth, fifth, sixth] = STORY as [string, string, string, string, string, string];
    const [cost, votes] = second.split(/(?<=council\.) /);
    expect(await meanings([first, cost!, votes!, third, fourth, fifth, sixth])).toEqual([]);
    expect(await meanings([`${first} ${second}`, third, fourth, `${fifth} ${sixth}`])).toEqual([]);
    expect(await meanings([first, fifth, third, sixth, second, fourth])).toEqual([]);
  });

  it('lines that tell of the text', async () => {
    const at = (hour: string) => [
      ...STORY,
      `Updated at ${hour} on March 13, 2024`,
      'Reporting by Ines Calder; editing by Jo Marsh',
    ];
    const now = at('11:40').map((text) => text.replace('Jo Marsh', 'Ada Stone'));
    expect(await meanings(now, {}, at('10:30'))).toEqual([]);
    const credit = (agency: string) => [`HARWICK (${agency}) - ${STORY[0]}`, ...STORY.slice(1)];
    expect(await meanings(credit('Velm News'), {}, credit('Associated Wire'))).toEqual([]);
    expect(await meanings([...STORY, 'This story was updated at 3 p.m.'])).toEqual([]);
  });

  it('short forms of bodies and places', async () => {
    const story = ['The United Nations sent aid to the United States on Sept. 3, Gov. Anna Reyes said.', ...STORY];
    const written = ['The UN sent aid to the U.S. on September 3, Governor Anna Reyes said.', ...STORY];
    expect(await meanings(written, {}, story)).toEqual([]);
  });

  it.each([
    ['Three-quarters of them agreed.', '75 percent of them agreed.'],
    ['Two-thirds of them agreed.', 'They agreed, 2/3 of them.'],
    ['It rose by half a percent.', 'It rose by 0.5 percent.'],
    ['It cost £1.2m to build.', 'It cost 1.2 million pounds to build.'],
    ['A 200-metre ship sank.', 'A 200m ship sank.'],
    ['It went at 45 miles per hour.', 'It went at 45 mph.'],
    ['It begins at 7.22 a.m. on Friday.', 'It begins at 7:22 am on Friday.'],
    ['It begins at 2:30 p.m. on Friday.', 'It begins at 14:30 on Friday.'],
    ['On May 14, 2024, it will open.', 'On 14 May 2024 it will open.'],
    ['They won in the 2012-13 season.', 'They won in the 2012/2013 season.'],
    ['In the 21st century it was closed.', 'In the twenty-first century it was closed.'],
    ['Velm Ltd bought Harrow Co. today.', 'Velm Limited bought Harrow Company today.'],
    ['Today he met J. Marlow of the council.', 'Today he met John Marlow of the council.'],
    ['They voted for the Progressive Democrats.', 'They voted for the Prog Dems.'],
  ])('%s / %s', async (one, other) => {
    expect(await meanings([...STORY, other], {}, [...STORY, one])).toEqual([]);
    expect(await meanings([...STORY, one], {}, [...STORY, other])).toEqual([]);
  });

  it('a headline in other capitals and marks', async () => {
    expect(await meanings(STORY, { headline: 'COUNCIL APPROVES  PLAN FOR HARBOUR BRIDGE' })).toEqual([]);
  });
});

describe('any two versions', () => {
  const words = fc.array(
    fc.constantFrom(
      'The',
      'bridge',
      'fell',
      'on',
      'Monday.',
      '"It',
      'was',
      'not',
      'old,"',
      'Lindgren',
      'said.',
      '12',
      'five',
      'million',
      '$3',
    ),
    { maxLength: 24 },
  );
  const paragraphs = fc.array(
    words.map((all) => all.join(' ')),
    { maxLength: 6 },
  );
  const bare = (list: readonly string[]) => ({
    article: article(list, { language: 'en' }),
    reading: { ...nothing(english, undefined) } as unknown as Reading,
  });

  it('are shown whole', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (old, now) => {
        const { blocks, changes } = redline(bare(old), bare(now));
        const shown = blocks.map(({ runs }) => runs.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join(''));
        expect(shown.filter((text) => text !== '')).toEqual([article([]).headline, ...now.filter(Boolean)]);
        for (const { block } of changes) expect(blocks[block!]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('do not differ from themselves, and the same is found each time', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (old, now) => {
        expect(redline(bare(now), bare(structuredClone(now))).same).toBe(true);
        expect(redline(bare(old), bare(now))).toEqual(redline(bare(old), bare(now)));
      }),
    );
  });
});

describe('the view', () => {
  it('shows the later version with what was removed in its place', async () => {
    const { blocks, changes } = await compare(
      article(STORY),
      article(edited(['Eleven members', 'Twelve members']).toSpliced(3, 1)),
    );
    expect(blocks[2]).toMatchObject({
      kind: 'changed',
      at: 1,
      runs: [
        { kind: 'same' },
        { kind: 'removed', text: 'Eleven ', change: 0 },
        { kind: 'added', text: 'Twelve', change: 0 },
        { kind: 'same' },
      ],
    });
    expect(blocks[4]).toMatchObject({ kind: 'removed', runs: [{ kind: 'removed', text: STORY[3] }] });
    expect(changes[0]).toMatchObject({
      block: 2,
      beforeSpans: [{ at: 1, start: 96, end: 102 }],
      afterSpans: [{ at: 1, start: 96, end: 102 }],
    });
    const shown = blocks
      .filter(({ at }) => typeof at === 'number')
      .map(({ runs }) => runs.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join(''))
      .filter(Boolean);
    expect(shown).toEqual(edited(['Eleven members', 'Twelve members']).toSpliced(3, 1));
  });
});
