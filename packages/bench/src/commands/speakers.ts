import { readText } from '@dateline/reading';
import type { Bench } from '../bench.js';
import { codePoints, jsonLines, score } from '../corpus.js';
import { table } from '../table.js';

interface Row {
  id: string;
  text: string;
  dct: string;
}

/** The statements of a text by their content and cue, each with the names of its voices. */
async function predict({ id, text, dct }: Row) {
  const { statements, voices } = await readText(text, { language: 'en', published: dct });
  const point = codePoints(text);
  return {
    id,
    statements: statements.map(({ content, cue = [], voices: makers }) => ({
      spans: [...content, ...cue].map(({ start, end }) => [point(start), point(end)]),
      names: makers.flatMap(({ voice }) => voices.find((one) => one.id === voice)?.name ?? []),
    })),
  };
}

export const bench: Bench = {
  name: 'speakers',
  summary: 'who is named for the reported speech of Wikinews stories (MEANTIME)',
  corpus: 'speakers',
  async run({ corpus }) {
    const predictions = [];
    for (const row of jsonLines<Row>(`${corpus}/speakers/dev.jsonl`)) predictions.push(await predict(row));
    const figures = score(corpus, 'speakers', 'speakers/dev.jsonl', predictions);
    console.log(
      table(
        ['', ''],
        Object.entries(figures).map(([what, value]) => [what, String(value)]),
      ),
    );
  },
};
