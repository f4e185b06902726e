import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { anchoredVoices } from '../identities/anchored.js';
import { type FilledLibrary, inLibrary } from '../identities/library.js';
import { type Half, halfOf, loadPairs, type Mention, type Pair } from '../identities/pairs.js';
import { articleId, articleOf, type CorpusName, storyTexts } from '../identities/stories.js';
import { table } from '../table.js';

const GOALS = { precision: 0.98, recall: 0.85 };

/** Identities of agency copy, as a part of their name or names. */
const LINES: Record<string, RegExp> = {
  'Agriculture Department': /\b(?:agriculture department|department of agriculture|usda)\b/i,
  'Federal Reserve': /^(?:the )?(?:u\.s\. )?(?:fed|federal reserve(?: board)?)$/i,
  'James Baker': /^(?:james|jim) (?:a\. )?baker$/i,
  'Standard and Poor': /\bstandard and poor|^s and p\b/i,
  "Moody's": /\bmoody/i,
  'Bank of England': /\bbank of england$/i,
  'Commerce Department': /^(?:u\.s\. )?(?:commerce department|department of commerce)$/i,
  'Clayton Yeutter': /\byeutter$/i,
  'Paul Volcker': /\bvolcker$/i,
  Reagan: /\breagan$/i,
};

interface Outcome {
  pair: Pair;
  /** One voice of the library, two, or not known: the Reading has no voice there, or the library does not show it. */
  found: 'one' | 'two' | 'no voice' | 'not shown';
}

function voiceAt(library: FilledLibrary, { corpus, id, anchor }: Mention): string | 'no voice' | 'not shown' {
  const name = articleId({ corpus, id });
  const locals = anchoredVoices(library.article(name), library.reading(name), anchor);
  if (locals.length === 0) return 'no voice';
  return locals.map((local) => library.voiceOf(name, local)).find((voice) => voice !== undefined) ?? 'not shown';
}

function outcomeOf(library: FilledLibrary, pair: Pair): Outcome {
  const [a, b] = [voiceAt(library, pair.a), voiceAt(library, pair.b)];
  const lost = (['no voice', 'not shown'] as const).find((what) => a === what || b === what);
  return { pair, found: lost ?? (a === b ? 'one' : 'two') };
}

const share = (part: number, of: number) => (of === 0 ? '-' : (part / of).toFixed(3));

function rowOf(name: string, outcomes: readonly Outcome[]): string[] {
  const count = (same: boolean, found?: Outcome['found']) =>
    outcomes.filter(({ pair, found: is }) => pair.same === same && (found === undefined || is === found)).length;
  const [right, wrong] = [count(true, 'one'), count(false, 'one')];
  const voiced = count(true, 'one') + count(true, 'two');
  return [
    name,
    String(outcomes.length),
    share(right, right + wrong),
    share(right, count(true)),
    share(right, voiced),
    String(wrong),
    String(count(true, 'two')),
    String(count(true, 'no voice') + count(false, 'no voice')),
    String(count(true, 'not shown') + count(false, 'not shown')),
  ];
}

const HEADINGS = [
  '',
  'pairs',
  'precision',
  'recall',
  'of those with voices',
  'wrongly one',
  'wrongly two',
  'no voice',
  'not shown',
];

async function articlesOf(corpus: string, wanted?: ReadonlySet<string>) {
  const texts = (['wire', 'quotes'] as CorpusName[])
    .flatMap((name) => storyTexts(corpus, name))
    .filter((story) => !wanted || wanted.has(articleId(story)));
  return Promise.all(texts.map(articleOf));
}

async function scorePairs(corpus: string, list: boolean): Promise<void> {
  const pairs = loadPairs();
  const wanted = new Set(pairs.flatMap(({ a, b }) => [articleId(a), articleId(b)]));
  const outcomes = await inLibrary(await articlesOf(corpus, wanted), 1, (library) =>
    pairs.map((pair) => outcomeOf(library, pair)),
  );
  const of = (keep: (pair: Pair) => boolean) => outcomes.filter(({ pair }) => keep(pair));
  const half = (name: Half) => (pair: Pair) => halfOf(pair) === name;
  console.log(
    table(HEADINGS, [
      rowOf('tune', of(half('tune'))),
      rowOf('held', of(half('held'))),
      rowOf(
        'easy to mistake',
        of(({ alike }) => alike),
      ),
      rowOf('all', outcomes),
      ['goal', '', String(GOALS.precision), String(GOALS.recall), '', '', '', '', ''],
    ]),
  );
  if (!list) return;
  for (const { pair, found } of of(half('tune')))
    if ((pair.same && found !== 'one') || (!pair.same && found === 'one'))
      console.log(
        `${pair.same ? 'one' : 'two'}, found ${found}: ${[pair.a, pair.b].map(({ corpus, id, anchor }) => `${corpus} ${id} "${anchor}"`).join(' and ')}`,
      );
}

async function scoreLibrary(corpus: string, copies: number): Promise<void> {
  const articles = await Promise.all(storyTexts(corpus, 'wire').map(articleOf));
  await inLibrary(articles, copies, ({ voices }) => {
    console.log(`\n${articles.length} wire stories, each ${copies} times: ${voices.length} voices`);
    const rows = Object.entries(LINES).map(([name, form]) => {
      const found = voices.filter((voice) => form.test(voice.name));
      const most = Math.max(0, ...found.map((voice) => voice.articles));
      return [name, found.length, most, found.reduce((sum, voice) => sum + voice.articles, 0) - most].map(String);
    });
    console.log(table(['', 'voices', 'articles of the largest', 'of the others'], rows));
  });
}

export const bench: Bench = {
  name: 'identities',
  summary:
    'whether two speakers of two stories come to one voice, against pairs judged by reading, and how many voices a library of agency copy has; `-- --list tune` lists what is wrong, `-- --copies 0` leaves the library out',
  corpus: 'wire/stories.jsonl.gz',
  async run({ corpus, rest }) {
    const { values } = parseArgs({ args: rest, options: { list: { type: 'string' }, copies: { type: 'string' } } });
    if (values.list !== undefined && values.list !== 'tune')
      throw new Error(
        'Only `--list tune` is listed: the other half shows whether what was learned there holds elsewhere.',
      );
    await scorePairs(corpus, values.list !== undefined);
    const copies = Number(values.copies ?? 5);
    if (copies > 0) await scoreLibrary(corpus, copies);
  },
};
