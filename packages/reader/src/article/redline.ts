import type { Redline, RedlineBlock, RedlineKind, StoryRedline } from '@dateline/core/library';
import { changesMessages } from '../messages/en/changes.js';
import { fullWhen } from './when.js';

const FIELDS: readonly RedlineKind[] = ['headline', 'deck', 'section', 'published', 'media'];

/** Characters of a quotation that a list shows. */
const LONGEST = 160;
const shortened = (text: string) =>
  text.length <= LONGEST
    ? text
    : `${text
        .slice(0, LONGEST)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`;

/** One thing that is meant otherwise, as a list shows it. */
export interface RedlineItem {
  label: string;
  before?: string;
  after?: string;
  /** The number of the block that shows it; undefined where no text does. */
  block: number | undefined;
}

function labelOf({ kind, before, after }: Redline['changes'][number]): string {
  const { kinds, added, removed, changed } = changesMessages;
  const came = (after?.length ?? 0) > (before?.length ?? 0);
  if (kind === 'negation') return came ? added(kinds[kind]) : removed(kinds[kind]);
  if (!FIELDS.includes(kind)) return kinds[kind];
  return (before === undefined ? added : after === undefined ? removed : changed)(kinds[kind]);
}

/** What is meant otherwise, in the order in which it is told. */
export function redlineItems({ changes }: Pick<Redline, 'changes'>): RedlineItem[] {
  return changes.map((change) => ({
    label: labelOf(change),
    ...(change.before !== undefined && { before: shortened(change.before) }),
    ...(change.after !== undefined && { after: shortened(change.after) }),
    block: change.block,
  }));
}

/** A block that changed, or from one on how many stayed as they were. */
export type RedlinePart =
  | { kind: 'block'; number: number; block: RedlineBlock }
  | { kind: 'same'; number: number; count: number };

/** The redline without what stayed: as a person looks through it. */
export function redlineParts({ blocks }: Pick<Redline, 'blocks'>): RedlinePart[] {
  const parts: RedlinePart[] = [];
  blocks.forEach((block, number) => {
    const last = parts.at(-1);
    // The headline is always shown: it says which story this is.
    if (block.kind !== 'same' || block.type === 'headline') parts.push({ kind: 'block', number, block });
    else if (last?.kind === 'same') last.count++;
    else parts.push({ kind: 'same', number, count: 1 });
  });
  return parts;
}

/** In place of blocks that stayed. */
export const sameSentence = (count: number): string => changesMessages.same(count);

/** From which version to which. */
export function redlineSentence({ from, to, changes, blocks }: StoryRedline): string {
  if (from.hash === to.hash) return changesMessages.oneVersion;
  const when = fullWhen(from.seen);
  if (changes.length > 0) return changesMessages.meantOtherwise(changes.length, when);
  const isOther = blocks.some(({ kind }) => kind !== 'same');
  return isOther ? changesMessages.otherWords(when) : changesMessages.saysTheSame(when);
}
