import type { Trap } from './load.js';
import type { Outcome } from './score-statements.js';
import type { Speaker, Told } from './told.js';
import { alike, holds, plain, Words } from './words.js';

export interface TrapResult {
  quotation: Trap['quotations'][number];
  outcome: Outcome;
  given: Speaker[];
}

function judge({ speaker, also = [] }: Trap['quotations'][number], given: readonly Speaker[]): Outcome {
  const right = [...(speaker ? [speaker] : []), ...also].map(plain);
  const fits = ({ name }: Speaker) => right.some((form) => holds(form, plain(name)));
  if (given.some((one) => one.named && !fits(one))) return 'wrong';
  if (given.some((one) => !fits(one))) return 'none';
  return speaker === null || given.length > 0 ? 'right' : 'none';
}

/**
 * Who is given for each quotation of a trap: by the statement that is most like it, each statement for one quotation
 * alone. Where the text names nobody, nobody is right; a quotation that is not found has outcome `none`.
 */
export function scoreTrap(trap: Trap, told: Told): TrapResult[] {
  const words = new Words(trap.text);
  const wanted = trap.quotations.map(({ quotation }) => {
    const start = trap.text.indexOf(quotation);
    return words.cover([{ start, end: start + quotation.length }]);
  });
  const covers = told.statements.map(({ content }) => words.cover(content));
  const pairs = wanted
    .flatMap((want, quotation) => covers.map((cover, at) => ({ quotation, at, likeness: alike(want, cover) })))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Map<number, number>();
  for (const { quotation, at } of pairs) {
    if (!taken.has(quotation) && ![...taken.values()].includes(at)) taken.set(quotation, at);
  }
  return trap.quotations.map((quotation, number) => {
    const at = taken.get(number);
    if (at === undefined) return { quotation, outcome: quotation.speaker === null ? 'right' : 'none', given: [] };
    const given = told.statements[at]!.voices;
    return { quotation, outcome: judge(quotation, given), given };
  });
}
