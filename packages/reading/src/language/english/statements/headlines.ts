import { CONTENT_AFTER, CONTENT_BEFORE, CUE, OUT, SOURCE_BEFORE } from '../../../model/labels.js';
import { type Doc, flags as F } from '../../../text/index.js';

const set = (words: string) => new Set(words.split(' '));

/** Verbs by which a headline tells in one line who says or means to do what. */
const SAYS = set(
  'says tells announces warns vows urges accuses denies claims promises pledges admits confirms declares proposes insists orders threatens',
);
/** The same with what is foreseen behind it: sees higher profits. */
const FORESEES = set('sees forecasts predicts');
const MEANS = set('plans wants hopes expects intends aims seeks');
/** Behind a verb of telling who is told may stand; content begins there all the same. */
const TO = set('to');
/** The longest headline, its longest subject and its shortest content, in tokens. */
const LONGEST = 20;
const SUBJECT = 7;
const SHORT = 3;
const ENDS = /^[.!?:;]$/;
/** They open a clause or a phrase that no subject goes on behind. */
const STOPS = set('who which that when while as after before because if than and but or');

/**
 * Labels the headline of a text, where the learned labels find nothing in it: “Velm Motor plans to close two mills”. What they were
 * learned from has few headlines in lower case, and none of agencies.
 */
export function labelHeadline(doc: Doc, labels: Uint8Array): void {
  const { lower, flags, paragraphTokens } = doc;
  const line = paragraphTokens[0];
  if (!line || paragraphTokens.length < 2 || line.last - line.first > LONGEST || ENDS.test(lower[line.last - 1]!))
    return;
  for (let token = line.first; token < line.last; token++) {
    const part = labels[token]! & ~1;
    if (part === CONTENT_BEFORE || part === CONTENT_AFTER) return;
  }
  if (!(flags[line.first]! & F.CAPITAL)) return;
  for (let verb = line.first + 1; verb < line.last && verb - line.first <= SUBJECT; verb++) {
    const word = lower[verb]!;
    if (STOPS.has(word) || (flags[verb]! & F.PUNCTUATION && !/^[’'.&-]/.test(word))) return;
    const means = MEANS.has(word);
    if (!means && !SAYS.has(word) && !FORESEES.has(word)) continue;
    if (line.last - verb <= SHORT || (means && !TO.has(lower[verb + 1]!))) return;
    labels.fill(OUT, line.first, line.last);
    labels.fill(SOURCE_BEFORE + 1, line.first, verb);
    labels[line.first] = SOURCE_BEFORE;
    labels[verb] = CUE;
    labels.fill(CONTENT_AFTER + 1, verb + 1, line.last);
    labels[verb + 1] = CONTENT_AFTER;
    return;
  }
}
