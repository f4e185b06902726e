import { articleText } from '@dateline/core/base';
import type { AddedThing, StoryPart } from '../types.js';
import type { Added } from './added.js';
import type { Telling } from './telling.js';

/** The part of an article that an earlier one has word by word, where it is the same text again. */
const COPIED = 0.8;
/** Likewise where it takes that one further. */
const TAKEN_ON = 0.5;
/** The part of what an article adds that is statements, where it tells how people react. */
const REACTING = 0.5;
/** The part of a text that stands in quotations, where it gives a document. */
const QUOTED = 0.5;

interface Found {
  telling: Telling;
  number: number;
  things: readonly AddedThing[];
  repeats: Added['repeats'];
  earlier: readonly Telling[];
  /** Who spoke in earlier articles. */
  voices: ReadonlySet<string>;
}

/** What part an article plays in its Story. */
export function partOf({ telling, number, things, repeats, earlier, voices }: Found): {
  part: StoryPart;
  copyOf?: number;
} {
  if (number === 0) return { part: 'first' };
  const [copied, shared] = [...repeats.by].reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0]);
  const share = repeats.of > 0 ? shared / repeats.of : 0;
  if (things.length === 0 && share >= COPIED) return { part: 'copy', copyOf: copied };
  if (reacts(telling, things, voices)) return { part: 'reaction' };
  if (share >= TAKEN_ON || telling.article.versionNote !== undefined) return { part: 'update' };
  if (givesDocument(telling, earlier)) return { part: 'document' };
  const isOfTheSame = earlier.some(({ sourceId }) => sourceId !== undefined && sourceId === telling.sourceId);
  return { part: isOfTheSame ? 'update' : 'report' };
}

/** Whether an article tells how somebody who has not spoken yet takes the news: by its headline or its first sentence. */
function reacts(
  { sentences, voices: names }: Telling,
  things: readonly AddedThing[],
  voices: ReadonlySet<string>,
): boolean {
  const lead = sentences.find(({ isBody }) => isBody);
  const isSaid = lead?.reacts || sentences.some(({ span, reacts }) => span.at === 'headline' && reacts);
  const statements = things.filter(({ kind }) => kind === 'statement').length;
  const isLead = things[0] !== undefined && lead !== undefined && things[0].span.at === lead.span.at;
  const isNew = names.some((name) => name === undefined || !voices.has(name));
  return isSaid === true && isLead && isNew && statements >= REACTING * things.length && statements > 0;
}

/** Whether an article is about a document that none before it names, or gives its words. */
function givesDocument(telling: Telling, earlier: readonly Telling[]): boolean {
  const { article, reading, sentences } = telling;
  const quoted = article.body.reduce((sum, block) => sum + (block.type === 'quote' ? block.text.length : 0), 0);
  if (quoted > 0 && quoted >= QUOTED * articleText(article).length) return true;
  if (!reading) return false;
  const head = sentences.find(({ isBody }) => isBody)?.span;
  const isKnown = (name: string) =>
    earlier.some((other) => other.reading?.documents.some((one) => one.name.toLowerCase() === name.toLowerCase()));
  return reading.documents.some(({ name, mentions }) => {
    const isAtHead = mentions.some(
      ({ at, start }) =>
        at === 'headline' || (typeof at === 'number' && head !== undefined && isBefore({ at, start }, head)),
    );
    return isAtHead && mentions.length > 1 && !isKnown(name);
  });
}

const isBefore = (a: { at: number; start: number }, b: { at: unknown; end: number }) =>
  a.at < Number(b.at) || (a.at === b.at && a.start < b.end);
