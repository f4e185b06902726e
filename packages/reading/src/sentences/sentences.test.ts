import { type Article, parseArticle, spanText } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { read } from '../read.js';
import { quotationsOf } from './quotations.js';
import { sentencesOf } from './sentences.js';

const article = (text: string, language = 'en'): Article =>
  parseArticle({ id: 'a', language, published: '2026-03-04', body: [{ type: 'paragraph', text }] });
const keys = (text: string, language?: string) =>
  sentencesOf(article(text, language)).flatMap(({ words }) => words.map(({ key }) => key));

describe('words of a sentence', () => {
  it.each([
    ['At least twelve people were killed.', '12 dead'],
    ['It is $1.2 million.', '1,200,000 dollars'],
    ['Profits rose by 5 percent.', 'Profit increases, up five pct'],
    ['Rescuers searched the harbours', 'rescue, searching: harbour'],
    ['Zwei Boote fielen aus.', 'boot fällt 2', 'de'],
    ['O’Hara’s café', "o'hara cafe"],
  ])('%j are those of %j', (one, other, language?: string) => {
    expect(keys(one, language).sort()).toEqual(keys(other, language).sort());
    expect(keys(one, language)).not.toEqual([]);
  });

  it('are others where a number or a word is', () => {
    expect(keys('12 boats')).not.toEqual(keys('13 boats'));
    expect(keys('red boats')).not.toEqual(keys('blue boats'));
  });

  it('know names, numbers and what became of a thing', () => {
    const [sentence] = sentencesOf(article('The board of Lund Lines rejected the 40 offers.'));
    expect(sentence!.words.map(({ kind }) => kind)).toEqual(['word', 'name', 'name', 'turn', 'number', 'word']);
  });

  it('know a day by whatever name, where the Reading does', async () => {
    const day = async (text: string) => {
      const one = article(text);
      return sentencesOf(one, await read(one)).flatMap(({ words }) => words.filter(({ kind }) => kind === 'day'));
    };
    const [[tuesday], [yesterday], [date]] = await Promise.all([
      day('The ferry sank on Tuesday evening.'),
      day('The ferry sank yesterday.'),
      day('The ferry sank on March 3, 2026.'),
    ]);
    expect(tuesday!.key).toBe(yesterday!.key);
    expect(tuesday!.key).toBe(date!.key);
  });
});

describe('sentences', () => {
  it('stand where they are, but for those of small words alone', () => {
    const one = article('Dr. Lund went to the harbour. "Is the storm over?" she asked. So it was. Nobody knew.');
    expect(sentencesOf(one).map(({ span }) => spanText(one, span))).toEqual([
      'Dr. Lund went to the harbour.',
      '"Is the storm over?" she asked.',
      'Nobody knew.',
    ]);
  });

  it('tell whether they deny, react, or speak of the text', () => {
    const [plain, denied, twice, notice, reacts] = sentencesOf(
      article(
        "The mayor closed the bridge. The mayor didn't close the bridge. Nobody did not close the bridge. " +
          'Reporting by Ida Lund. The mayor condemned the harbour.',
      ),
    );
    expect([plain, denied, twice].map((one) => one!.denies)).toEqual([false, true, false]);
    expect(notice!.isNotice).toBe(true);
    expect(plain!.isNotice).toBe(false);
    expect([plain, reacts].map((one) => one!.reacts)).toEqual([false, true]);
  });

  it('are none in a language without tables', () => {
    expect(sentencesOf(article('这是一个关于渡轮的故事。', 'zh'))).toEqual([]);
  });
});

it('quotations are what stands between marks, and blocks of quotation', () => {
  const one = parseArticle({
    id: 'a',
    headline: 'A "headline" has none',
    body: [
      { type: 'paragraph', text: 'She said: “We will stay.” He said "no."' },
      { type: 'quote', text: 'The harbour is closed.' },
    ],
  });
  expect(quotationsOf(one).map((span) => spanText(one, span))).toEqual([
    'We will stay.',
    'no.',
    'The harbour is closed.',
  ]);
});
