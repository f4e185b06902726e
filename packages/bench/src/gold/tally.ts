import type { GoldStory, Trap } from './load.js';
import { type PieceResult, scoreDocuments, scoreNames, scoreQuantities, sum } from './score-pieces.js';
import { type ShownResult, type StatementResult, scoreShown, scoreStatements } from './score-statements.js';
import { scoreTrap, type TrapResult } from './score-traps.js';
import { duplicates, type FieldResult, scoreField } from './score-voices.js';
import type { Speaker, Told } from './told.js';

/** All that is scored of one story. */
export interface StoryScore {
  gold: GoldStory;
  statements: StatementResult[];
  shown: ShownResult[];
  voices: number;
  duplicates: Speaker[];
  roles: FieldResult[];
  organisations: FieldResult[];
  names: PieceResult;
  documents: PieceResult;
  quantities: PieceResult;
}

export interface TrapScore {
  trap: Trap;
  results: TrapResult[];
}

export function scoreStory(gold: GoldStory, told: Told): StoryScore {
  return {
    gold,
    statements: scoreStatements(gold, told),
    shown: scoreShown(gold, told),
    voices: told.voices.length,
    duplicates: duplicates(gold, told),
    roles: scoreField(gold, told, 'role'),
    organisations: scoreField(gold, told, 'organisation'),
    names: scoreNames(gold, told),
    documents: scoreDocuments(gold, told.documents),
    quantities: scoreQuantities(gold, told),
  };
}

export const scoreOfTrap = (trap: Trap, told: Told): TrapScore => ({ trap, results: scoreTrap(trap, told) });

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
export const of = (part: number, whole: number) => `${share(part, whole)} of ${whole}`;

/** Rows of figures, a word for each and its value. */
export type Figures = [string, string][];

function statementFigures(what: string, results: readonly StatementResult[]): Figures {
  const count = (outcome: string) => results.filter((one) => one.outcome === outcome).length;
  const found = results.filter((one) => one.found);
  return [
    [`${what}: found`, of(found.length, results.length)],
    [`${what}: right speaker`, of(count('right'), results.length)],
    [
      `${what}: right speaker, of those found`,
      of(found.filter(({ outcome }) => outcome === 'right').length, found.length),
    ],
    [`${what}: wrong person`, of(count('wrong'), results.length)],
  ];
}

function pieceFigures(what: string, results: readonly PieceResult[], precise = results): Figures {
  const all = sum(results);
  const counted = sum(precise);
  return [
    [`${what}: precision`, of(counted.right, counted.told)],
    [`${what}: recall`, of(all.found, all.wanted)],
  ];
}

/** All figures of a set of stories, and of stories of which the documents alone are labelled. */
export function storyFigures(stories: readonly StoryScore[], documents: readonly PieceResult[] = []): Figures {
  const statements = stories.flatMap((one) => one.statements);
  const shown = stories.flatMap((one) => one.shown);
  const voices = stories.reduce((all, one) => all + one.voices, 0);
  const repeated = stories.flatMap((one) => one.duplicates);
  const matched = statements.filter(({ told }) => told);
  const right = (results: readonly { right: boolean }[]) =>
    of(results.filter((one) => one.right).length, results.length);
  const whole = stories.filter(({ gold }) => gold.quantitiesIn === 'all');
  return [
    ...statementFigures(
      'direct and mixed',
      statements.filter(({ statement }) => statement.kind !== 'indirect'),
    ),
    ...statementFigures('all statements', statements),
    ['act, of those found', of(matched.filter((one) => one.told!.act === one.statement.act).length, matched.length)],
    ['kind, of those found', of(matched.filter((one) => one.told!.kind === one.statement.kind).length, matched.length)],
    ['shown as speech: precision', right(shown)],
    ['voices: duplicates', of(repeated.length, voices)],
    ['role', right(stories.flatMap((one) => one.roles))],
    ['organisation', right(stories.flatMap((one) => one.organisations))],
    ...pieceFigures(
      'names',
      stories.map((one) => one.names),
    ),
    ...pieceFigures('documents', [...stories.map((one) => one.documents), ...documents]),
    ...pieceFigures(
      'quantities',
      stories.map((one) => one.quantities),
      whole.map((one) => one.quantities),
    ),
  ];
}

export function trapFigures(traps: readonly TrapScore[]): Figures {
  const results = traps.flatMap((one) => one.results);
  const count = (outcome: string) => String(results.filter((one) => one.outcome === outcome).length);
  return [
    ['traps: quotations', String(results.length)],
    ['traps: right', count('right')],
    ['traps: given to a wrong person', count('wrong')],
    ['traps: given to nobody or not found', count('none')],
  ];
}
