import { type Article, articleText } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';
import type { DocumentContext } from '../types.js';

async function read(text: string, context: DocumentContext = {}): Promise<Article> {
  const { format, articles } = await readDocument(text, context);
  expect(format).toBe('wire');
  expect(articles).toHaveLength(1);
  return articles[0]!;
}

const texts = ({ body }: Article) =>
  body.map((block) => ('text' in block ? `${block.type}: ${block.text}` : block.type));

describe('agency copy', () => {
  it('has a header, a dateline, a body and credits', async () => {
    const article = await read(
      `UPDATE 2-Oldhaven ferry raised after nine days

(Adds quotes, background)

By Ines Calder and Tomas Reed

* All 40 crates were found dry

OLDHAVEN, March 4 (Reuters) - Divers raised the ferry Heron on
Monday, nine days after it sank in the harbour.

"We had luck with the tide," the master said.

HARBOUR CLOSED

The port had been shut since the storm, and eleven ships waited
outside the bar.

(Reporting by Ines Calder in Oldhaven and Tomas Reed; Additional reporting by Ana Lund;
Editing by Ole Marsh)

((ines.calder@post.example; +44 20 0000))
Keywords: FERRY OLDHAVEN/
`,
      { published: '2024-03-04T18:00:00Z', language: 'en-GB' },
    );
    expect(article).toMatchObject({
      headline: 'Oldhaven ferry raised after nine days',
      versionNote: { kind: 'update', number: 2, text: 'UPDATE 2' },
      bylines: [
        { name: 'Ines Calder' },
        { name: 'Tomas Reed' },
        { name: 'Ana Lund', role: 'additional reporting' },
        { name: 'Ole Marsh', role: 'editing' },
      ],
      dateline: { place: 'OLDHAVEN', date: '2024-03-04', agency: 'Reuters', evidence: { from: 'published' } },
      published: '2024-03-04T18:00:00Z',
      source: { name: 'Reuters' },
      language: 'en-GB',
    });
    expect(texts(article)).toEqual([
      'item: All 40 crates were found dry',
      'paragraph: Divers raised the ferry Heron on Monday, nine days after it sank in the harbour.',
      'paragraph: "We had luck with the tide," the master said.',
      'heading: HARBOUR CLOSED',
      'paragraph: The port had been shut since the storm, and eleven ships waited outside the bar.',
    ]);
  });

  it('is read in telegraph style: slug, indented paragraphs, end marks', async () => {
    const article = await read(
      `ZCZC
r a BC-FERRY   03-04 0123
OLDHAVEN FERRY RAISED <HRN>
    OLDHAVEN, March 4, Reuter - Divers raised the ferry
Heron on Monday - nine days late
- and found it dry.
    The harbour is open.
 REUTER TR AL
NNNN`,
      { published: '4-MAR-1987 15:01:01.79' },
    );
    expect(article).toMatchObject({
      headline: 'OLDHAVEN FERRY RAISED <HRN>',
      dateline: { place: 'OLDHAVEN', date: '1987-03-04', agency: 'Reuter' },
      published: expect.stringContaining('1987-03-04T15:01:01'),
    });
    expect(texts(article)).toEqual([
      'paragraph: Divers raised the ferry Heron on Monday - nine days late - and found it dry.',
      'paragraph: The harbour is open.',
    ]);
  });

  it('has a section, a headline and a deck, a paragraph a line', async () => {
    const article = await read(`World
Ferry raised from harbour after nine days in the mud
Master thanks the tide
OLDHAVEN, February 8. /POST/. Divers raised the ferry, the master said on Thursday. It sank in December last year.
"The harbour is open again," he said.
The ferry was built on December 22, 2017.
`);
    expect(article).toMatchObject({
      kicker: 'World',
      headline: 'Ferry raised from harbour after nine days in the mud',
      deck: 'Master thanks the tide',
      dateline: { place: 'OLDHAVEN', date: '2018-02-08', agency: 'POST', evidence: { from: 'text' } },
    });
    expect(article.body).toHaveLength(3);
  });

  it('keeps an embargo and the rights, and drops what the desk adds', async () => {
    const article = await read(`EMBARGOED UNTIL 0001 GMT, TUESDAY, MARCH 5

Science

Heron eggs hatch in a laboratory

OLDHAVEN, March 5, 2024 (Harbour Post) -- Twelve eggs hatched.

The team published its notes in 2023.

-30-

Contact: press@post.example
© 2024 Harbour Post. All rights reserved.
`);
    expect(article).toMatchObject({
      kicker: 'Science',
      headline: 'Heron eggs hatch in a laboratory',
      embargo: 'EMBARGOED UNTIL 0001 GMT, TUESDAY, MARCH 5',
      rights: '© 2024 Harbour Post. All rights reserved.',
      dateline: { date: '2024-03-05', evidence: { from: 'written' } },
    });
    expect(articleText(article)).toBe('Twelve eggs hatched.\n\nThe team published its notes in 2023.');
  });

  it('keeps tables as they are set, with their words in order', async () => {
    const article = await read(
      `GRAIN PRICES AT OLDHAVEN

    OLDHAVEN, Feb 26 - The exchange gave these prices, in crowns
a tonne:
          Today    Last week
  Wheat    101.5      99.0
  Rye       88.0      87.5
    Trade was thin, brokers said.`,
      { published: '1987-02-26' },
    );
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
    expect(article.body[1]).toEqual({
      type: 'code',
      text: '        Today    Last week\nWheat    101.5      99.0\nRye       88.0      87.5',
    });
  });

  it('has lists, numbered and not', async () => {
    const article = await read(`Things to know about the ferry

OLDHAVEN (AP) — The ferry Heron was raised. Here is what is known:

1. It sank in February.
2. Nobody was hurt.

- The master is well.
- The crew
  is paid.

The end.`);
    expect(article.body.slice(1, 5)).toEqual([
      { type: 'item', depth: 1, ordered: true, number: 1, text: 'It sank in February.', marks: [] },
      { type: 'item', depth: 1, ordered: true, number: 2, text: 'Nobody was hurt.', marks: [] },
      { type: 'item', depth: 1, ordered: false, text: 'The master is well.', marks: [] },
      { type: 'item', depth: 1, ordered: false, text: 'The crew is paid.', marks: [] },
    ]);
  });

  it('may name its writer and agency above the dateline', async () => {
    const article = await read(`BC-Heron Ferry, 1st Ld-Writethru, 320
Ferry raised from harbor after 9 days
Eds: UPDATES with quotes. ADDS byline.
By INES CALDER
Associated Press
OLDHAVEN, Vt. (AP) — Divers raised the ferry Heron on Monday.
   "We had luck," the master said.
AP-NY-03-04-24 1845EST
`);
    expect(article).toMatchObject({
      headline: 'Ferry raised from harbor after 9 days',
      bylines: [{ name: 'INES CALDER', organisation: 'Associated Press' }],
      dateline: { place: 'OLDHAVEN, Vt.', agency: 'AP' },
      versionNote: { kind: 'update' },
    });
    expect(article.body).toHaveLength(2);
  });

  it('may have no dateline, and no headline', async () => {
    const walk = await readDocument(`A walk along the harbour

By Tomas Reed

The harbour of Oldhaven is best seen on a winter morning, before the boats go out. I went there with no plan.

Nobody was there but the gulls.
`);
    expect(walk.warnings).toEqual([expect.objectContaining({ code: 'no-dateline' })]);
    expect(walk.articles[0]).toMatchObject({
      headline: 'A walk along the harbour',
      bylines: [{ name: 'Tomas Reed' }],
      language: 'en',
    });
    expect(walk.articles[0]?.body).toHaveLength(2);
    const note = await read('This is a note about the ferry, and about what was seen of it.');
    expect(note.headline).toBeUndefined();
    expect(note.body).toHaveLength(1);
  });

  it('says where the year stays open', async () => {
    const { warnings } = await readDocument('Ferry raised\n\nOLDHAVEN, March 4 (AFP) - It was raised on Monday.');
    expect(warnings.map(({ code }) => code)).toEqual(['no-year']);
  });

  it.each([
    ['CORRECTED-UPDATE 1-Grain falls', 'Grain falls', { kind: 'correction', number: 1, text: 'CORRECTED-UPDATE 1' }],
    ['REFILE-Grain falls', 'Grain falls', { kind: 'refile', text: 'REFILE' }],
    ['CLARIFIED: Grain falls', 'Grain falls', { kind: 'clarification', text: 'CLARIFIED' }],
    ['WRAPUP 3-Grain falls', 'Grain falls', { kind: 'update', number: 3, text: 'WRAPUP 3' }],
    ['URGENT-Grain falls', 'Grain falls', { kind: 'urgent', text: 'URGENT' }],
    ['(CORRECTED) - GRAIN FALLS', '(CORRECTED) - GRAIN FALLS', { kind: 'correction', text: 'CORRECTED' }],
    ['CORRECTED - GRAIN FALLS', 'CORRECTED - GRAIN FALLS', { kind: 'correction', text: 'CORRECTED' }],
    ['FLASH FLOOD KILLS NONE', 'FLASH FLOOD KILLS NONE', undefined],
    ['Update on grain', 'Update on grain', undefined],
  ])('notes the version in %j', async (line, headline, note) => {
    const article = await read(`${line}\n\nOLDHAVEN, March 4, 2024 (Reuters) - Grain fell on Monday.`);
    expect(article.headline).toBe(headline);
    expect(article.versionNote).toEqual(note);
  });

  it('says what was corrected', async () => {
    const article = await read(
      'CORRECTED-Grain falls\n(Corrects name in paragraph 2)\nOLDHAVEN, March 4, 2024 (Reuters) - Grain fell.',
    );
    expect(article.versionNote?.text).toBe('CORRECTED (Corrects name in paragraph 2)');
  });

  it.each([
    ['Divers raised it. Enditem', 'Divers raised it.'],
    ['Divers raised it.\n\nENDS', 'Divers raised it.'],
    ['Divers raised it.\n\n###\n\nAbout Acme\nAcme makes ropes.', 'Divers raised it.'],
    ['Divers raised it.\n/TASS/', 'Divers raised it.'],
    ['Divers raised it.\n(c) 1987 Post', 'Divers raised it.'],
    ['Divers raised it.\n\nThe end is near.', 'Divers raised it.\n\nThe end is near.'],
  ])('ends where %j ends', async (text, body) => {
    expect(articleText(await read(`Ferry raised\n\nOLDHAVEN, March 4, 2024 (AFP) - ${text}`))).toBe(body);
  });

  it('keeps every word of the body of any story', async () => {
    const word = fc.constantFrom(
      'the',
      'ferry',
      'Heron',
      'sank',
      'in',
      'March',
      '1987,',
      'said',
      '101.5',
      'crowns',
      'and',
      'Oldhaven',
    );
    const paragraph = fc.array(word, { minLength: 8, maxLength: 60 }).map((words) => `It ${words.join(' ')} again.`);
    const wrapped = (text: string) => text.replace(/(.{30,62})\s/g, '$1\n');
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        const body = paragraphs.map((each, at) => wrapped(`${at ? '' : 'OLDHAVEN, Feb 26 - '}${each}`));
        const article = await read(`FERRY SINKS\n\n${body.map((each) => `    ${each}`).join('\n')}`, {
          published: '1987-02-26',
        });
        expect(articleText(article).split(/\s+/)).toEqual(paragraphs.join(' ').split(' '));
        expect(article.dateline).toMatchObject({ place: 'OLDHAVEN', date: '1987-02-26' });
      }),
    );
  });
});
