import type { Name, TextSpan } from '@dateline/core/reading';
import { readText } from '@dateline/reading';
import { codePoints, jsonLines, score } from './corpus.js';

interface Row {
  id: string;
  text: string;
  published?: string;
}

/** Scores what a Reading of each text of a corpus's file gives; `row` makes a prediction of its names, in code points. */
export async function scoreNames(
  corpus: string,
  kind: string,
  row: (names: Name<TextSpan>[], point: (offset: number) => number) => object,
): Promise<Record<string, unknown>> {
  const file = `${kind}/dev.jsonl`;
  const predictions = [];
  for (const { id, text, published } of jsonLines<Row>(`${corpus}/${file}`)) {
    const { names } = await readText(text, { language: 'en', ...(published && { published }) });
    predictions.push({ id, ...row(names, codePoints(text)) });
  }
  return score(corpus, kind, file, predictions);
}
