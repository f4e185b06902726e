import type { Attribution } from '../../../model/assemble.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';

const set = (words: string) => new Set(words.split(' '));

/** Verbs behind which what somebody says, thinks or means to do follows at once. */
const CLAUSE = set('said says told claimed claims argued argues feels believes thinks wrote');
const PLAN = set('planned promised vowed pledged');
/** Verbs behind which only the words themselves follow, in quotation marks: shouted: “...”. */
const ALOUD = set(
  'shouted yelled screamed shrieked roared cried called whispered warned asked replied answered added texted messaged emailed tweeted posted',
);
const ADVERBS = set('also later repeatedly evidently still now never once all both then has had have');
const DETERMINERS = set('the a an some many most several two three four these those');
/** They open a clause behind the verb, or a capital does. */
const OPENS = set('the a an that he she they it we you i his her their its this there some many no what how');
const CONJUNCTIONS = set('that how');
const TOLD = 'told';
const WROTE = 'wrote';
/** To whom something is told or written has at most so many tokens. */
const HEARERS = 8;
/** The longest subject and the shortest statement, in tokens. */
const SUBJECT = 6;
const SHORT = 4;

/** Where the verb of the clause that opens at a token stands; 0 where its subject is no name and no plain phrase. */
function verbOf({ lower, flags }: Doc, first: number, last: number): number {
  const named = (flags[first]! & F.CAPITAL) !== 0 && (flags[first]! & F.SENTENCE_START) === 0;
  if (!named && !DETERMINERS.has(lower[first]!)) return 0;
  const end = Math.min(last, first + SUBJECT);
  for (let token = first + 1; token < end; token++) {
    const word = lower[token]!;
    if (flags[token]! & F.PUNCTUATION) return 0;
    if (CLAUSE.has(word) || PLAN.has(word) || ALOUD.has(word)) return token;
  }
  return 0;
}

/** Behind which words in quotation marks may follow at once and be a part of the clause: had shouted “burn it” before. */
const WORDS = set(
  'said wrote shouted yelled screamed shrieked roared cried whispered replied answered added texted tweeted',
);

function behind({ lower, flags }: Doc, verb: number, last: number): number {
  let next = verb + 1;
  if (next < last && flags[next]! & F.OPEN_QUOTE && WORDS.has(lower[verb]!)) return next;
  // "told her: “...”"
  for (let token = next; token < Math.min(last, next + HEARERS); token++) {
    if (flags[token]! & F.OPEN_QUOTE && (flags[token - 1]! & F.PUNCTUATION || lower[verb] === TOLD)) return token;
  }
  if (lower[verb] === WROTE || ALOUD.has(lower[verb]!)) return 0;
  if (lower[verb] === TOLD) next++;
  if (next + SHORT > last) return 0;
  if (PLAN.has(lower[verb]!)) return lower[next] === 'to' || lower[next] === 'that' ? next : 0;
  return OPENS.has(lower[next]!) || flags[next]! & F.CAPITAL ? next : 0;
}

function inner(doc: Doc, { first, last }: TokenRange): Attribution | undefined {
  const { lower, flags } = doc;
  let start = first;
  while (start < last && (flags[start]! & F.PUNCTUATION || CONJUNCTIONS.has(lower[start]!))) start++;
  const verb = verbOf(doc, start, last);
  if (verb === 0) return undefined;
  const content = behind(doc, verb, last);
  if (content === 0) return undefined;
  let end = last;
  const quoted = (flags[content]! & F.OPEN_QUOTE) !== 0;
  while (end > content && flags[end - 1]! & F.PUNCTUATION && !(quoted && flags[end - 1]! & F.CLOSE_QUOTE)) end--;
  // What goes on in another sentence may be anybody's.
  const stop = doc.sentences[doc.sentence[content]!]!.last;
  if (stop < end) end = stop;
  // Behind “burn it” the clause of who tells of it goes on.
  const atOnce = quoted && content === verb + 1;
  for (let token = content + 1; atOnce && token < end; token++) if (flags[token]! & F.CLOSE_QUOTE) end = token + 1;
  if (atOnce && end - content < SHORT) return undefined;
  while (!quoted && end > content && /^[.!?]$/.test(lower[end - 1]!)) end--;
  let subject = verb;
  while (subject > start + 1 && ADVERBS.has(lower[subject - 1]!)) subject--;
  return {
    source: [{ first: start, last: subject }],
    cue: [{ first: verb, last: verb + 1 }],
    content: [{ first: content, last: end }],
  };
}

/**
 * What somebody tells of the words or plans of another one: "The minister said the group planned to stay", “Many people said he should
 * go,” Hall said. The network gives each token to one attribution alone, which is the outer one.
 */
export function reportedWithin(doc: Doc, attributions: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (const { cue, content } of attributions) {
    const [range] = content;
    const own = cue.length > 0 && range && inner(doc, range);
    if (own) found.push(own);
  }
  return found;
}
