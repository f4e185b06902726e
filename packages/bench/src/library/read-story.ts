import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { random, story, wordNumber } from '../stories.js';

const VOICES = 2_000;
const DOCUMENTS = 20_000;
/** Voices that speak in a story, and statements in it at the most. */
const SPEAKERS = 3;
const STATEMENTS = 8;
/** In one story of so many the first statement is that of the story before it. */
const REPEATED = 5;

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
/** One that speaks as often as its number says: the first in many stories. */
const rank = (count: number, share: number) => Math.floor(count ** share) - 1;
export const voiceName = (number: number): string =>
  `${capital(wordNumber(number * 7 + 1))} ${capital(wordNumber(number * 11 + 5))}`;
export const documentName = (number: number): string => `${capital(wordNumber(number * 13 + 2))} Act`;

/** A story in full (some 300 words) with its Reading: up to eight statements of three voices, an act, and amounts. */
export function readStory(number: number, newest: Date): { article: Article; reading: Reading } {
  const next = random(number + 77);
  const article = story(number, newest);
  const said = number % REPEATED === 0 ? story(number + 1, newest).body[0]! : article.body[0]!;
  const act = documentName(rank(DOCUMENTS, next()));
  const last = `The ${act} gives 40 tonnes of ${wordNumber(number % 500)}.`;
  const body = [said, ...article.body.slice(1), { type: 'paragraph' as const, text: last, marks: [] }];
  const names = [...new Set(Array.from({ length: SPEAKERS }, () => voiceName(rank(VOICES, next()))))];
  const reading: Reading = {
    engine: 'bench',
    language: 'en',
    statements: body.slice(0, STATEMENTS).map((block, at) => ({
      kind: 'indirect',
      act: 'speech',
      content: [{ at, start: 0, end: 'text' in block ? block.text.indexOf('.') : 0 }],
      voices: [{ voice: `v${(at % names.length) + 1}`, confidence: 1 }],
    })),
    voices: names.map((name, n) => ({
      id: `v${n + 1}`,
      kind: 'person',
      name,
      role: `${wordNumber(n + 40)} minister`,
      aliases: [name.split(' ')[1]!, 'she'],
      mentions: [],
    })),
    times: [],
    events: [],
    names: [],
    documents: [{ kind: 'act', name: act, mentions: [{ at: body.length - 1, start: 4, end: 4 + act.length }] }],
    quantities: [
      { span: { at: body.length - 1, start: act.length + 11, end: act.length + 20 }, value: 40, unit: 'tonnes' },
    ],
    structure: { background: [] },
  };
  return { article: { ...article, body }, reading };
}
