import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { loadStories, loadTraps } from '../gold/load.js';
import { storyMisses, trapMisses } from '../gold/misses.js';
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

function rows(sides: readonly Figures[]): string[][] {
  return sides[0]!.map(([what], number) => [what, ...sides.map((side) => side[number]![1]), GOALS[what] ?? '']);
}

function halves<T>(all: readonly T[], split: (one: T) => string): T[][] {
  return [all.filter((one) => split(one) === 'tune'), all.filter((one) => split(one) === 'held'), [...all]];
}

export const bench: Bench = {
  name: 'voices',
  summary:
    'who says what, against stories labelled by hand, and the speaker traps; `-- --list tune` lists what is wrong',
  corpus: 'quotes',
  async run({ corpus, rest }) {
    const { values } = parseArgs({ args: rest, options: { list: { type: 'string' } } });
    if (values.list !== undefined && values.list !== 'tune') {
      throw new Error(
        'Only `--list tune` is listed: the other half shows whether what was learned there holds elsewhere.',
      );
    }
    const stories: StoryScore[] = [];
    for (const gold of loadStories(corpus)) stories.push(scoreStory(gold, await toldByReading(gold.story)));
    const traps: TrapScore[] = [];
    for (const trap of loadTraps()) traps.push(scoreOfTrap(trap, await toldOfText(trap.text)));
    console.log(
      table(
        ['', 'tune', 'held', 'all', 'goal'],
        [
          ...rows(halves(stories, ({ gold }) => gold.split).map(storyFigures)),
          ...rows(halves(traps, ({ trap }) => trap.split).map(trapFigures)),
        ],
      ),
    );
    if (values.list === undefined) return;
    for (const story of stories.filter(({ gold }) => gold.split === 'tune'))
      storyMisses(story).map((line) => console.log(line));
    for (const trap of traps.filter(({ trap: { split } }) => split === 'tune'))
      trapMisses(trap).map((line) => console.log(line));
  },
};
