import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { type GermanScore, germanFigures, scoreGerman } from '../gold/german.js';
import { isGerman } from '../gold/language.js';
import { type DocumentStory, loadDocumentStories, loadStories, loadTraps } from '../gold/load.js';
import { pieceMisses, storyMisses, trapMisses } from '../gold/misses.js';
import { type PieceResult, scoreDocuments } from '../gold/score-pieces.js';
import {
  type Figures,
  type StoryScore,
  scoreOfTrap,
  scoreStory,
  storyFigures,
  type TrapScore,
  trapFigures,
} from '../gold/tally.js';
import { toldByReading, toldOfText } from '../gold/told.js';
import { table } from '../table.js';

/** What is asked of a Reading. */
const GOALS: Record<string, string> = {
  'direct and mixed: right speaker': 'at least 0.96',
  'direct and mixed: wrong person': 'at most 0.015',
  'all statements: right speaker': 'at least 0.90',
  'shown as speech: precision': 'at least 0.96',
  'voices: duplicates': 'at most 0.035',
  role: 'at least 0.85',
  organisation: 'at least 0.75',
  'documents: precision': 'at least 0.95',
  'quantities: precision': 'at least 0.95',
  'traps: given to a wrong person': '0',
};

const HALVES = ['tune', 'held', 'all'];

interface DocumentScore {
  gold: DocumentStory;
  result: PieceResult;
}

/** Every figure of the halves beside each other. */
const rowsOf = (sides: readonly Figures[]) =>
  sides[0]!.map(([what], row): [string, ...string[]] => [what, ...sides.map((side) => side[row]![1])]);

async function german(corpus: string, list: boolean): Promise<void> {
  const scores: GermanScore[] = [];
  for (const gold of loadStories(corpus, 'german')) scores.push(scoreGerman(gold, await toldByReading(gold.story)));
  const halfOf = (half: string) => scores.filter(({ story }) => half === 'all' || story.gold.split === half);
  console.log(table(['', ...HALVES], rowsOf(HALVES.map((half) => germanFigures(halfOf(half))))));
  if (!list) return;
  for (const { story, times } of halfOf('tune')) {
    for (const line of [...storyMisses(story), ...times.misses.map((miss) => `${story.gold.id}  ${miss}`)])
      console.log(line);
  }
}

export const bench: Bench = {
  name: 'voices',
  summary:
    'who says what, against stories labelled by hand, and the speaker traps; `-- --language de` for German pages, `-- --list tune` lists what is wrong',
  corpus: 'quotes',
  async run({ corpus, rest }) {
    const { values } = parseArgs({ args: rest, options: { list: { type: 'string' }, language: { type: 'string' } } });
    if (values.list !== undefined && values.list !== 'tune') {
      throw new Error(
        'Only `--list tune` is listed: the other half shows whether what was learned there holds elsewhere.',
      );
    }
    if (isGerman(values.language)) return german(corpus, values.list !== undefined);
    const stories: StoryScore[] = [];
    for (const gold of loadStories(corpus)) stories.push(scoreStory(gold, await toldByReading(gold.story)));
    const documents: DocumentScore[] = [];
    for (const gold of loadDocumentStories(corpus)) {
      documents.push({ gold, result: scoreDocuments(gold, (await toldByReading(gold.story)).documents) });
    }
    const traps: TrapScore[] = [];
    for (const trap of loadTraps()) traps.push(scoreOfTrap(trap, await toldOfText(trap.text)));

    const sides: Figures[] = HALVES.map((half) => {
      const inHalf = ({ split }: { split: string }) => half === 'all' || split === half;
      return [
        ...storyFigures(
          stories.filter(({ gold }) => inHalf(gold)),
          documents.filter(({ gold }) => inHalf(gold)).map(({ result }) => result),
        ),
        ...trapFigures(traps.filter(({ trap }) => inHalf(trap))),
      ];
    });
    const rows = rowsOf(sides).map((row) => [...row, GOALS[row[0]] ?? '']);
    console.log(table(['', ...HALVES, 'goal'], rows));
    if (values.list === undefined) return;
    const tune = ({ split }: { split: string }) => split === 'tune';
    const misses = [
      ...stories.filter(({ gold }) => tune(gold)).flatMap(storyMisses),
      ...documents
        .filter(({ gold }) => tune(gold))
        .flatMap(({ gold, result }) => pieceMisses('documents', gold.story, result)),
      ...traps.filter(({ trap }) => tune(trap)).flatMap(trapMisses),
    ];
    for (const line of misses) console.log(line);
  },
};
