import type { Bench } from '../bench.js';
import { scoreNames } from '../mentions.js';
import { table } from '../table.js';

type Figures = Record<'all' | 'PER' | 'ORG' | 'LOC', { p: number; r: number; f1: number }>;

const TYPES = { person: 'PER', organisation: 'ORG', place: 'LOC' } as const;

export const bench: Bench = {
  name: 'names',
  summary: 'every mention of people, organisations and places, on CoNLL-2003',
  corpus: 'names',
  async run({ corpus }) {
    const figures = (await scoreNames(corpus, 'names', (names, point) => ({
      names: names.flatMap(({ kind, mentions }) =>
        mentions.map(({ start, end }) => [point(start), point(end), TYPES[kind]]),
      ),
    }))) as Figures;
    const rows = (['all', 'PER', 'ORG', 'LOC'] as const).map((type) => {
      const { p, r, f1 } = figures[type];
      return [type, ...[p, r, f1].map((value) => value.toFixed(3))];
    });
    console.log(table(['', 'precision', 'recall', 'F1'], rows));
  },
};
