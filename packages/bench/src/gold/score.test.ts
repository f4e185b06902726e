import { describe, expect, it } from 'vitest';
import { makeAnchor } from './anchor.js';
import type { VoiceLabel } from './labels.js';
import { type GoldStory, resolveLabels, type Trap } from './load.js';
import { scoreShown, scoreStatements } from './score-statements.js';
import { scoreTrap } from './score-traps.js';
import { duplicates, scoreField } from './score-voices.js';
import { type Speaker, type Told, toldByLabels } from './told.js';

const text =
  'Senator Ada Holt, chair of the Rivers Committee, met Nell Holt. "The weir is closed," she said. ' +
  'An aide to Ms. Holt told reporters that the weir would open in May at a cost of $4 million.';
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const voice = (id: string, kind: VoiceLabel['kind'], name: string, more: Partial<VoiceLabel> = {}): VoiceLabel => ({
  id,
  kind,
  name,
  also: [],
  roles: [],
  organisations: [],
  ...more,
});

const gold: GoldStory = resolveLabels(
  {
    set: 'quotes',
    id: 'weir',
    split: 'tune',
    voices: [
      voice('holt', 'person', 'Ada Holt', { roles: ['chair', 'Senator'], organisations: ['Rivers Committee'] }),
      voice('aide', 'described', 'An aide', { organisations: ['Ada Holt', 'Rivers Committee'] }),
    ],
    statements: [
      { kind: 'direct', act: 'speech', voices: ['holt'], content: [makeAnchor(text, range('"The weir is closed,"'))] },
      {
        kind: 'indirect',
        act: 'speech',
        voices: ['aide'],
        content: [makeAnchor(text, range('the weir would open in May at a cost of $4 million'))],
      },
    ],
    names: [
      { kind: 'person', name: 'Ada Holt', forms: ['Ada Holt'] },
      { kind: 'person', name: 'Nell Holt', forms: ['Nell Holt'] },
    ],
    documents: [],
    quantities: [{ text: '$4 million', value: 4e6, unit: 'USD' }],
    quantitiesIn: 'all',
  },
  { set: 'quotes', id: 'weir', text },
);

const speaker = (id: string, name: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  named: true,
  name,
  ...more,
});

function told(first: Speaker[], second: Speaker[]): Told {
  const [one, two] = toldByLabels(gold).statements;
  return {
    ...toldByLabels(gold),
    voices: [...first, ...second],
    statements: [
      { ...one!, voices: first },
      { ...two!, voices: second },
    ],
  };
}

const outcomes = (first: Speaker[], second: Speaker[]) =>
  scoreStatements(gold, told(first, second)).map(({ outcome }) => outcome);

describe('statements', () => {
  it('are right where every voice is given, and nobody is right for a voice without a name', () => {
    expect(outcomes([speaker('v1', 'Senator Ada Holt')], [])).toEqual(['right', 'right']);
    expect(outcomes([], [speaker('v2', 'the aide', { named: false })])).toEqual(['none', 'right']);
  });

  it('are wrong where another person is given, a namesake or whom an aide speaks for', () => {
    expect(outcomes([speaker('v1', 'Nell Holt')], [speaker('v2', 'Ada Holt')])).toEqual(['wrong', 'wrong']);
    expect(outcomes([], [speaker('v2', 'Rivers Committee')])).toEqual(['none', 'right']);
  });

  it('count as shown only where the gold has them with the same speaker', () => {
    const shown = scoreShown(gold, told([speaker('v1', 'Ada Holt')], [speaker('v2', 'Nell Holt')]));
    expect(shown.map(({ right }) => right)).toEqual([true, false]);
  });

  it('are not found where less than half of their words are told', () => {
    const half = told([speaker('v1', 'Ada Holt')], []);
    const content = [range('the weir would')];
    const part: Told = { ...half, statements: [{ ...half.statements[1]!, content }] };
    expect(scoreStatements(gold, part).map(({ found }) => found)).toEqual([false, false]);
  });
});

describe('voices', () => {
  it('are duplicates where two are one', () => {
    const two = told([speaker('v1', 'Ada Holt'), speaker('v2', 'Senator Ada Holt')], [speaker('v3', 'Nell Holt')]);
    expect(duplicates(gold, two).map(({ id }) => id)).toEqual(['v2']);
  });

  it('have the right organisation where it is one of those of the gold', () => {
    const field = (organisation?: string) =>
      scoreField(gold, told([speaker('v1', 'Ada Holt', organisation ? { organisation } : {})], []), 'organisation');
    expect(field('the Rivers Committee').map(({ right }) => right)).toEqual([true]);
    expect(field('Rivers').map(({ right }) => right)).toEqual([false]);
    expect(field().map(({ right }) => right)).toEqual([false]);
  });
});

it('gives each quotation of a trap the statement that is most like it', () => {
  const trap: Trap = {
    name: 'nested',
    split: 'tune',
    text: '"He said, \'Go now,\'" Ada Holt said.',
    quotations: [
      { quotation: "He said, 'Go now,'", speaker: 'Ada Holt', not: [] },
      { quotation: 'Go now', speaker: null, not: ['Ada Holt'] },
    ],
    why: 'a quotation within a quotation',
  };
  const content = [{ start: 0, end: 20 }];
  const statement = { kind: 'direct' as const, act: 'speech' as const, content, voices: [speaker('v1', 'Ada Holt')] };
  const results = scoreTrap(trap, { ...told([], []), statements: [statement] });
  expect(results.map(({ outcome }) => outcome)).toEqual(['right', 'right']);
  const wrong = scoreTrap(trap, {
    ...told([], []),
    statements: [{ ...statement, voices: [speaker('v1', 'Bo Lund')] }],
  });
  expect(wrong[0]!.outcome).toBe('wrong');
});
