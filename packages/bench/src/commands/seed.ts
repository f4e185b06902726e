import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, blockText, type Span, spanText } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { type Reading, read } from '@dateline/reading';
import type { Bench } from '../bench.js';
import { json } from '../corpus.js';

interface Expected {
  article: {
    kicker: string;
    headline: string;
    deck: string;
    dateline: { place: string; date: string; agency: string };
    paragraphs: number;
    bodyStarts: string;
    bodyEnds: string;
  };
  voices: { name: string; role: string; aliases?: string[]; direct: number; indirectAtLeast: number }[];
  times: { text: string; type: string; value: string }[];
  deadline: { of: string; date: string };
  documents: { kind: string; issuer: string; date: string; mentionsAtLeast: number }[];
  places: string[];
  background: { fromParagraph: number };
}

/** What was expected, whether it is there, and what was found. */
type Check = [what: string, ok: boolean, found: unknown];

const same = (what: string, expected: unknown, found: unknown): Check => [what, found === expected, found];

function articleChecks({ article: expected }: Expected, article: Article): Check[] {
  const texts = article.body.flatMap((block) => blockText(block) ?? []);
  const { dateline } = article;
  return [
    same('kicker', expected.kicker, article.kicker),
    same('headline', expected.headline, article.headline),
    same('deck', expected.deck, article.deck),
    same('dateline place', expected.dateline.place, dateline?.place),
    same('dateline date', expected.dateline.date, dateline?.date),
    same('dateline agency', expected.dateline.agency, dateline?.agency),
    same('paragraphs', expected.paragraphs, texts.length),
    ['body starts', texts[0]?.startsWith(expected.bodyStarts) ?? false, texts[0]?.slice(0, 40)],
    ['body ends', texts.at(-1)?.endsWith(expected.bodyEnds) ?? false, texts.at(-1)?.slice(-40)],
  ];
}

function voiceChecks(expected: Expected, { voices, statements }: Reading): Check[] {
  const checks = expected.voices.flatMap(({ name, role, aliases = [], direct, indirectAtLeast }): Check[] => {
    const voice = voices.find((other) => other.name === name);
    const own = statements.filter((statement) => statement.voices.some((by) => by.voice === voice?.id));
    const directs = own.filter(({ kind }) => kind === 'direct').length;
    const indirects = own.filter(({ kind }) => kind === 'indirect').length;
    // "She" stands in the text in lower case alone.
    const forms = new Set(voice?.aliases.map((alias) => alias.toLowerCase()));
    return [
      [`voice ${name}`, voice !== undefined, voice?.kind],
      same(`  role ${role}`, role, voice?.role),
      ...aliases.map((alias): Check => [`  alias ${alias}`, forms.has(alias.toLowerCase()), voice?.aliases.join(', ')]),
      [`  direct ${direct}`, directs === direct, directs],
      [`  indirect, at least ${indirectAtLeast}`, indirects >= indirectAtLeast, indirects],
    ];
  });
  const people = voices.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  return [...checks, [`no other person speaks`, people.length === expected.voices.length, people.join(', ')]];
}

function restChecks(expected: Expected, article: Article, reading: Reading): Check[] {
  const text = (span: Span) => spanText(article, span);
  const { times, events, documents, names, structure } = reading;
  const deadlines = events.filter(({ kind }) => kind === 'deadline');
  const blocks = structure.background.map(({ at }) => (typeof at === 'number' ? at + 1 : 0));
  return [
    ...expected.times.map(({ text: words, type, value }): Check => {
      const found = times.find(({ span }) => text(span) === words);
      return [`time ${words}: ${type} ${value}`, found?.type === type && found.value === value, found?.value];
    }),
    [
      `deadline ${expected.deadline.date}`,
      deadlines.some(({ value, span }) => value === expected.deadline.date && text(span).includes('24 months')),
      deadlines.map(({ value, span }) => `${value} ${text(span)}`).join('; '),
    ],
    ...expected.documents.map(({ kind, issuer, date, mentionsAtLeast }): Check => {
      const found = documents.find((document) => document.kind === kind && document.issuer === issuer);
      const ok = found?.date === date && found.mentions.length >= mentionsAtLeast;
      return [
        `document ${kind} of the ${issuer}, ${date}`,
        ok,
        found && `${found.date}, ${found.mentions.length} mentions`,
      ];
    }),
    ...expected.places.map((place): Check => {
      const found = names.find(({ kind, name }) => kind === 'place' && name === place);
      return [`place ${place}`, found !== undefined, found?.country];
    }),
    [
      `background from paragraph ${expected.background.fromParagraph}`,
      blocks[0] === expected.background.fromParagraph,
      blocks[0],
    ],
  ];
}

export const bench: Bench = {
  name: 'seed',
  summary: 'the story the project started from: all that a careful reader finds in it',
  corpus: 'seed',
  async run({ corpus }) {
    const expected = json<Expected>(join(corpus, 'seed/expected.json'));
    const { articles } = await readDocument(readFileSync(join(corpus, 'seed/story.txt')));
    const [article] = articles;
    if (!article) {
      console.log('missing  the article');
      return;
    }
    const reading = await read(article);
    const checks = [
      ...articleChecks(expected, article),
      ...voiceChecks(expected, reading),
      ...restChecks(expected, article, reading),
    ];
    for (const [what, ok, found] of checks) {
      console.log(ok ? `ok       ${what}` : `missing  ${what} (found: ${found ?? 'nothing'})`);
    }
    console.log(`${checks.filter(([, ok]) => ok).length} of ${checks.length}`);
  },
};
