import type { Article } from '@dateline/core';
import { parseArticle } from '@dateline/core';
import { quotationsOf, read, sentencesOf } from '@dateline/reading';
import { describe, expect, it } from 'vitest';
import { alignQuotations } from './align-quotations.js';
import { grownFor, growthOf } from './growth.js';
import { SaidBefore, Weights } from './said-before.js';
import { documentsOf } from './story-documents.js';
import { tellingOf } from './telling.js';

const article = (id: string, headline: string, ...paragraphs: string[]): Article =>
  parseArticle({
    id,
    headline,
    language: 'en',
    published: '2026-03-03T09:00:00Z',
    body: paragraphs.map((text) => ({ type: 'paragraph', text })),
  });

/** Articles as a Story has them, each of an outlet of its own unless it is named in the id: "gazette-2". */
const tell = (...articles: Article[]) =>
  Promise.all(
    articles.map(async (each) =>
      tellingOf({ article: each, reading: await read(each), source: each.id.split('-')[0]! }, sentencesOf),
    ),
  );
const numbered = (tellings: Awaited<ReturnType<typeof tell>>) =>
  tellings.map((telling) => ({
    ...telling,
    sourceId: [...telling.source!].reduce((sum, c) => sum + c.charCodeAt(0), 0),
  }));
const grow = async (...articles: Article[]) => growthOf(numbered(await tell(...articles))).grown;
const texts = ({ added }: { added: { text: string }[] }) => added.map(({ text }) => text);

const first = article(
  'gazette-1',
  'Ferry sinks off Velmar, 12 dead',
  'The ferry Aurora sank off the port of Velmar on Monday night, and at least 12 people were killed, the coast guard said.',
  'The ship carried 94 passengers and left Velmar at seven in the evening for the island of Osk.',
  '"The water came in through the bow doors within minutes," Captain Ida Lund told reporters.',
  'Rescuers pulled 61 survivors from the sea. Helicopters searched until dawn.',
);
const update = article(
  'gazette-2',
  'Ferry toll rises to 19',
  'The ferry Aurora sank off the port of Velmar on Monday night, and at least 19 people were killed, the coast guard said.',
  'The ship carried 94 passengers and left Velmar at seven in the evening for the island of Osk.',
  '"The water came in through the bow doors within minutes," Captain Ida Lund told reporters.',
  'Rescuers pulled 61 survivors from the sea. Helicopters searched until dawn.',
);
const copy = article(
  'herald',
  'Twelve die as ferry goes down',
  'OSK - The ferry Aurora sank off the port of Velmar on Monday night, and at least twelve people were killed, the coast guard said.',
  'The ship carried 94 passengers and left Velmar at seven in the evening for the island of Osk.',
  '"The water came in through the bow doors within minutes," Captain Ida Lund told reporters.',
);
const reworded = article(
  'courier',
  'Ferry disaster near Velmar',
  'On Monday night, the coast guard said, the ferry Aurora went down off Velmar port; the dead number at least 12.',
  'Sixty-one survivors were pulled from the sea by rescuers, and until dawn helicopters were searching.',
  'Bound for Osk island, the vessel had left Velmar at seven that evening. It was carrying 94 passengers.',
);
const reaction = article(
  'post',
  'Minister orders inquiry, unions condemn owner',
  'Transport Minister Paul Brandt condemned the owner of the Aurora and ordered an inquiry on Tuesday.',
  '"Nobody will sail with such doors again," Brandt said.',
  "The seamen's union said it had warned Lund Lines of the doors in 2024.",
);

describe('how a Story grows', () => {
  it('begins with the first report, which adds all it says', async () => {
    const [grown] = await grow(first);
    expect(grown!.part).toBe('first');
    expect(texts(grown!)).toEqual(
      expect.arrayContaining([
        first.body[0]!.type === 'paragraph' ? first.body[0].text : '',
        expect.stringContaining('94 passengers'),
        expect.stringContaining('bow doors'),
      ]),
    );
  });

  it('shows of an update the new figure alone, marked, where it stands', async () => {
    const [, grown] = await grow(first, update);
    expect(grown!.part).toBe('update');
    expect(grown!.added).toHaveLength(1);
    const { text, span, marks } = grown!.added[0]!;
    expect(text).toBe(update.body[0]!.type === 'paragraph' ? update.body[0].text : '');
    expect(span).toMatchObject({ at: 0, start: 0, end: text.length });
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['19 people']);
  });

  it('knows a near-copy, which adds nothing', async () => {
    const [, , grown] = await grow(first, update, copy);
    expect(grown).toMatchObject({ part: 'copy', copyOf: 0, added: [] });
  });

  it('is not fooled by other words and another order', async () => {
    const [, grown] = await grow(first, reworded);
    expect(texts(grown!)).toEqual([]);
    expect(grown!.part).toBe('report');
  });

  it('takes nothing for new that only stands elsewhere', async () => {
    const turned = article(
      'courier',
      'Ferry sinks',
      ...first.body.flatMap((b) => ('text' in b && b.text ? [b.text] : [])).reverse(),
    );
    expect(texts((await grow(first, turned))[1]!)).toEqual([]);
  });

  it('tells a reaction, with who speaks', async () => {
    const [, grown] = await grow(first, reaction);
    expect(grown!.part).toBe('reaction');
    expect(grown!.added.find(({ text }) => text.includes('Nobody will sail'))).toMatchObject({
      kind: 'statement',
      voice: 'Paul Brandt',
    });
  });

  it('takes a denial for new, though the words are the same', async () => {
    const denied = article(
      'post',
      'No inquiry',
      'Transport Minister Paul Brandt did not order an inquiry into the sinking of the Aurora.',
    );
    const ordered = article(
      'gazette',
      'Inquiry',
      'Transport Minister Paul Brandt ordered an inquiry into the sinking of the Aurora.',
    );
    expect(texts((await grow(ordered, denied))[1]!)).toHaveLength(1);
    expect(texts((await grow(ordered, { ...ordered, id: 'post' }))[1]!)).toEqual([]);
  });

  it('takes for new what became of a thing', async () => {
    const offer = article(
      'gazette',
      'Offer',
      'Norvik Bank offered 40 million dollars for the shipping company Lund Lines on Monday.',
    );
    const refusal = article(
      'post',
      'Refusal',
      'The shipping company Lund Lines on Monday rejected the offer of 40 million dollars by Norvik Bank.',
    );
    expect(texts((await grow(offer, refusal))[1]!)).toHaveLength(1);
  });

  it('marks as unseen what no article says that was read, whichever came first', async () => {
    const tellings = numbered(await tell(first, update, reaction));
    const unseen = (read: boolean[]) =>
      grownFor(growthOf(tellings), tellings, read).map(({ added }) => added.filter((thing) => thing.unseen).length);
    expect(unseen([true, false, false])[1]).toBe(1);
    expect(unseen([true, false, false])[2]).toBeGreaterThan(1);
    // The update says what the first report said, but for its old toll.
    expect(unseen([false, true, true])[0]).toBeLessThan(2);
    expect(unseen([true, true, true])).toEqual([0, 0, 0]);
  });

  it('works without Readings, and on articles without words', async () => {
    const bare = [first, update, article('post', '', '...'), { ...first, id: 'x', body: [] }].map((each) =>
      tellingOf({ article: each }, sentencesOf),
    );
    expect(growthOf(bare).grown.map(({ added }) => added.length)).toEqual([expect.any(Number), 1, 0, 0]);
  });

  it('compares each sentence with a bounded number of others, however many articles there are', async () => {
    const words = [
      'harbour',
      'council',
      'bridge',
      'storm',
      'market',
      'school',
      'tunnel',
      'forest',
      'museum',
      'airport',
    ];
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        tellingOf(
          {
            article: article(
              `a${n}`,
              'Aurora',
              ...words.map(
                (word, k) => `Velmar said the ${word} near Osk would get ${n * 7 + k + 20} lamps in ${1900 + n}.`,
              ),
            ),
          },
          sentencesOf,
        ),
      );
    const steps = (count: number) => {
      const tellings = many(count);
      const said = new SaidBefore(new Weights(tellings.flatMap(({ sentences }) => sentences)));
      tellings.forEach(({ sentences }, number) => {
        for (const sentence of sentences) {
          said.look(sentence);
          said.add(sentence, number);
        }
      });
      return said.steps / count;
    };
    expect(steps(200)).toBeLessThan(1.5 * steps(100));
  });
});

describe('quotations', () => {
  const told = (id: string, quotation: string) =>
    article(id, 'Ferry', `Captain Ida Lund said: "${quotation}" She gave no more details.`);

  it('are one entry with its outlets, and the words that differ are marked', async () => {
    const [found, ...others] = alignQuotations(
      await tell(
        told('gazette', 'The water came in through the bow doors within minutes.'),
        told('herald', 'The water came in through the bow doors within minutes.'),
        told('post', 'The water came in through the stern doors within minutes.'),
        told('courier', 'The water came in through the doors within minutes.'),
        told('times', 'through the bow doors within minutes'),
      ),
      quotationsOf,
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ voice: 'Ida Lund', sources: 5 });
    const wordings = found!.wordings.map(({ text, differs, places }) => ({
      differs: differs.map(({ start, end }) => text.slice(start, end)),
      at: differs.map(({ start }) => text.slice(0, start)),
      articles: places.map((place) => place.article),
    }));
    expect(wordings).toEqual([
      { differs: [], at: [], articles: ['gazette', 'herald'] },
      { differs: ['stern'], at: ['The water came in through the '], articles: ['post'] },
      { differs: [''], at: ['The water came in through the'], articles: ['courier'] },
      { differs: [], at: [], articles: ['times'] },
    ]);
  });

  it('lead to their places', async () => {
    const tellings = await tell(
      told('gazette', 'We lost both engines at once.'),
      told('post', 'We lost all engines at once.'),
    );
    for (const { places, text } of alignQuotations(tellings, quotationsOf)[0]!.wordings)
      for (const { article: id, span } of places) {
        const block = tellings.find((telling) => telling.article.id === id)!.article.body[span.at as number]!;
        expect('text' in block && block.text.slice(span.start, span.end)).toBe(text);
      }
  });

  it('of one outlet alone, and others that only share common words, are left out', async () => {
    const tellings = await tell(
      told('gazette', 'We lost both engines at once and then the lights went out.'),
      told('gazette-2', 'We lost both engines at once and then the lights went out.'),
      told('post', 'And then we went to the harbour and waited for the boats.'),
    );
    expect(
      alignQuotations(
        tellings.map((one) => ({ ...one, source: one.source!.split('-')[0]! })),
        quotationsOf,
      ),
    ).toEqual([]);
  });
});

describe('documents', () => {
  it('are those that articles lean on, by how many name them', async () => {
    const act = 'The Safe Harbours Act of 2019 asks for two sets of doors.';
    const found = documentsOf(
      await tell(
        article('a', 'One', act, 'Resolution 2231 is older.'),
        article('b', 'Two', `Lawyers pointed to the law. ${act}`),
      ),
    );
    expect(found[0]).toMatchObject({ kind: 'act', places: [{ article: 'a' }, { article: 'b' }] });
  });
});
