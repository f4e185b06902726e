import type { PieceResult } from './score-pieces.js';
import type { Range } from './sentences.js';
import type { CorpusStory } from './story.js';
import type { StoryScore, TrapScore } from './tally.js';

const MOST = 160;

/** What is wrong in one story, a line each. */
export function storyMisses({ gold, ...score }: StoryScore): string[] {
  const { text } = gold.story;
  const voiceName = (id: string) => gold.voices.find((voice) => voice.id === id)!.name;
  const quote = (content: readonly Range[]) => {
    const words = content
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' ');
    return words.length > MOST ? `${words.slice(0, MOST / 2)} ~ ${words.slice(-MOST / 2)}` : words;
  };
  const names = (speakers: readonly { name: string }[]) => speakers.map(({ name }) => name).join(' + ') || 'nobody';
  const lines = [
    ...score.statements
      .filter(({ outcome }) => outcome !== 'right')
      .map(({ statement, outcome, found, given }) => {
        const what = outcome === 'wrong' ? 'wrong speaker' : found ? 'no speaker' : 'not found';
        const should = statement.voices.map(voiceName).join(' + ') || 'nobody';
        return `${what} (${statement.kind}, ${statement.act}): ${names(given)} for ${should}: ${quote(statement.content)}`;
      }),
    ...score.shown
      .filter(({ right }) => !right)
      .map(({ told }) => `shown as speech: ${names(told.voices)}: ${quote(told.content)}`),
    ...score.duplicates.map(({ name }) => `duplicate voice: ${name}`),
    ...(['roles', 'organisations'] as const).flatMap((field) =>
      score[field]
        .filter(({ right }) => !right)
        .map(
          ({ voice, given }) => `${field}: ${voice.name}: ${given ?? 'none'} for ${voice[field].join(' / ') || 'none'}`,
        ),
    ),
  ];
  return [
    ...lines.map((line) => `${where(gold.story)}  ${line}`),
    ...(['names', 'documents', 'quantities'] as const).flatMap((what) => pieceMisses(what, gold.story, score[what])),
  ];
}

const where = ({ set, id }: CorpusStory) => `${set} ${id.slice(0, 40)}`;

/** Names, documents or quantities that were missed or made up, a line each. */
export function pieceMisses(what: string, story: CorpusStory, { missed, madeUp }: PieceResult): string[] {
  return [
    ...missed.map((words) => `${where(story)}  ${what}, missed: ${words}`),
    ...madeUp.map((words) => `${where(story)}  ${what}, made up: ${words}`),
  ];
}

export function trapMisses({ trap, results }: TrapScore): string[] {
  return results
    .filter(({ outcome }) => outcome !== 'right')
    .map(({ quotation, outcome, given }) => {
      const who = given.map(({ name }) => name).join(' + ') || 'nobody';
      return `trap ${trap.name}  ${outcome}: ${who} for ${quotation.speaker ?? 'nobody'}: ${quotation.quotation}`;
    });
}
