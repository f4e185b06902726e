import type { Bench } from '../bench.js';
import { scoreNames } from '../mentions.js';
import { table } from '../table.js';

export const bench: Bench = {
  name: 'places',
  summary: 'places of news texts and where they are, within 161 km',
  corpus: 'places',
  async run({ corpus }) {
    const figures = await scoreNames(corpus, 'places', (names, point) => ({
      places: names
        .filter(({ kind }) => kind === 'place')
        .flatMap(({ mentions, latitude: lat, longitude: lon }) =>
          mentions.map(({ start, end }) => ({
            start: point(start),
            end: point(end),
            ...(lat !== undefined && { lat, lon }),
          })),
        ),
    }));
    console.log(
      table(
        ['', ''],
        Object.entries(figures).map(([what, value]) => [what, String(value)]),
      ),
    );
  },
};
