import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.js';
import { GOLD, type GoldStory, loadStories } from '../gold/load.js';
import { scoreStory, storyFigures } from '../gold/tally.js';
import { toldByLabels } from '../gold/told.js';
import { alike, Words } from '../gold/words.js';
import { table } from '../table.js';

/** How many statements of one reader the other one has too, by the share of words that must be the same. */
function agreed(one: GoldStory, other: GoldStory, least: number): number {
  const words = new Words(one.story.text);
  const others = other.statements.map(({ content }) => words.cover(content));
  return one.statements.filter(({ content }) => {
    const cover = words.cover(content);
    return others.some((their) => alike(cover, their) >= least);
  }).length;
}

const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

export const bench: Bench = {
  name: 'voices-agreement',
  summary: 'how far the second reader of the gold of voices agrees with the first',
  corpus: 'quotes',
  async run({ corpus }) {
    const folder = 'voices/second';
    if (!existsSync(join(GOLD, folder))) {
      console.log(`Nothing is labelled by a second reader yet (gold/${folder}).`);
      return;
    }
    const firsts = loadStories(corpus);
    const pairs = loadStories(corpus, folder).map((second) => {
      const first = firsts.find(({ set, id }) => set === second.set && id === second.id);
      if (!first) throw new Error(`${second.set} ${second.id} is labelled by the second reader alone.`);
      return { first, second };
    });
    const rows: [string, string][] = [0.5, 0.8].map((least) => {
      const [one, two] = [
        total(pairs.map(({ first, second }) => agreed(first, second, least))),
        total(pairs.map(({ first, second }) => agreed(second, first, least))),
      ];
      const [firstAll, secondAll] = [
        total(pairs.map(({ first }) => first.statements.length)),
        total(pairs.map(({ second }) => second.statements.length)),
      ];
      const f1 = (2 * (one / firstAll) * (two / secondAll)) / (one / firstAll + two / secondAll);
      return [
        `statements with ${least} of their words the same: F1`,
        `${f1.toFixed(3)} (${firstAll} and ${secondAll})`,
      ];
    });
    const figures = storyFigures(pairs.map(({ first, second }) => scoreStory(first, toldByLabels(second))));
    console.log(table([`${pairs.length} stories, the second reader against the first`, ''], [...rows, ...figures]));
  },
};
