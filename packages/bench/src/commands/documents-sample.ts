import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { json } from '../corpus.js';
import { GOLD } from '../gold/load.js';
import {
  type DrawnPiece,
  judgeSample,
  KINDS,
  piecesOf,
  readVerdicts,
  samplePieces,
  type Verdict,
} from '../gold/sample.js';
import { corpusStories } from '../gold/story.js';
import { toldByReading } from '../gold/told.js';
import { table } from '../table.js';

const SETS = ['quotes', 'wire'] as const;
/** Of each kind from each corpus. */
const COUNT = 50;
const VERDICTS = join(GOLD, 'verdicts.json');

async function draw(corpus: string, seed: string): Promise<DrawnPiece[]> {
  const drawn: DrawnPiece[] = [];
  for (const set of SETS) {
    const pieces: DrawnPiece[] = [];
    for (const story of corpusStories(corpus, set)) pieces.push(...piecesOf(story, await toldByReading(story)));
    for (const kind of KINDS) {
      const all = pieces.filter((piece) => piece.kind === kind);
      console.log(`${set}: ${all.length} ${kind} told`);
      drawn.push(...samplePieces(all, COUNT, seed));
    }
  }
  return drawn;
}

function print(pieces: readonly DrawnPiece[]): void {
  for (const [number, { kind, told, text, sentence }] of pieces.entries()) {
    console.log(`\n${number} ${kind}: ${told} [${text}]\n   ${sentence}`);
  }
}

export const bench: Bench = {
  name: 'documents-sample',
  summary:
    'precision of documents and quantities drawn at random and judged by hand (-- --seed N: another sample; -- --print: those without one; -- SHEET: adds verdicts, `NUMBER +` or `NUMBER - what is wrong`)',
  corpus: 'quotes',
  async run({ corpus, rest }) {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { print: { type: 'boolean' }, seed: { type: 'string', default: '1' } },
    });
    const verdicts = existsSync(VERDICTS) ? json<Verdict[]>(VERDICTS) : [];
    const drawn = await draw(corpus, values.seed);
    const { open } = judgeSample(drawn, verdicts);
    if (values.print) return print(open);
    for (const sheet of positionals) verdicts.push(...readVerdicts(readFileSync(sheet, 'utf8'), open));
    if (positionals.length > 0) writeFileSync(VERDICTS, `${JSON.stringify(verdicts, null, 2)}\n`);
    const rows = KINDS.flatMap((kind) =>
      [...SETS, 'all'].map((set) => {
        const part = drawn.filter((piece) => piece.kind === kind && (set === 'all' || piece.set === set));
        const { right, judged, wrong } = judgeSample(part, verdicts);
        const ways = wrong.map(([why, count]) => `${why} ${count}`).join(', ');
        return [
          `${kind}, ${set}`,
          judged === 0 ? '-' : (right / judged).toFixed(3),
          `${judged} of ${part.length}`,
          ways,
        ];
      }),
    );
    console.log(table(['', 'precision', 'judged', 'wrong'], rows));
  },
};
