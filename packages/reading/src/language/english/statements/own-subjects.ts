import type { Attribution } from '../../../model/assemble.js';
import type { Doc } from '../../../text/index.js';

/** A subject is shorter than so many tokens; a content that long says something of its own. */
const LONGEST = 12;
const PARTICIPLE = /ing$/;

/**
 * "Berg said that the chief, Ole Fries, had promised her a job": what stands between two cues is the subject of the second
 * and no content of the first, which goes on to the end. Changes the attributions.
 */
export function ownSubjects({ lower }: Doc, attributions: readonly Attribution[]): void {
  attributions.forEach((attribution, number) => {
    const before = attributions[number - 1];
    const cue = attribution.cue[0];
    const said = before?.content.at(-1);
    const content = attribution.content.at(-1);
    // The source of the one before was lent to it, for want of one.
    if (!before || !cue || !said || !content || attribution.source !== before.source) return;
    if (before.source.length === 0 || before.content.length > 1 || content.first < cue.last) return;
    if (said.first < before.cue[0]!.last || said.last - said.first > LONGEST || PARTICIPLE.test(lower[cue.first]!))
      return;
    if (said.last !== cue.first && (said.last !== cue.first - 1 || lower[said.last] !== ',')) return;
    if (lower[said.first] !== 'that') return;
    attribution.source = [{ first: said.first + 1, last: said.last }];
    before.content = [{ first: said.first, last: content.last }];
  });
}
