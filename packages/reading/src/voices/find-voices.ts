import type { Name, Statement, TextSpan, Voice } from '@dateline/core/reading';
import { CLOSE_QUOTE, OPEN_QUOTE, PARAGRAPH_START } from '../text/flags.js';
import { type Doc, tokenAt } from '../text/index.js';
import { Cast, type Member } from './cast.js';
import { Resolver } from './resolve.js';
import type { VoiceWords } from './voice-words.js';

/** Whether a statement is a quotation that opens its paragraph: the same speaker goes on unless another is named. */
function opensParagraph(doc: Doc, { content }: Statement<TextSpan>): boolean {
  const first = tokenAt(doc, content[0]!.start);
  return (doc.flags[first]! & (PARAGRAPH_START | OPEN_QUOTE)) === (PARAGRAPH_START | OPEN_QUOTE);
}

/** Whether nothing but the quotation stands in its paragraph. */
function fillsParagraph(doc: Doc, { content }: Statement<TextSpan>): boolean {
  const last = tokenAt(doc, content.at(-1)!.end - 1);
  const paragraph = doc.paragraphTokens[doc.paragraph[last]!]!;
  return last === paragraph.last - 1 || (last === paragraph.last - 2 && (doc.flags[last + 1]! & CLOSE_QUOTE) !== 0);
}

/**
 * Who speaks: gives each statement its voice and returns the voices, one a person or body, in order of first mention.
 * `names` are those of the same text; without them only descriptions are told apart.
 */
export function findVoices(
  doc: Doc,
  statements: Statement<TextSpan>[],
  names: readonly Name<TextSpan>[],
  words: VoiceWords,
): Voice<TextSpan>[] {
  const cast = new Cast(doc, names, words);
  const resolver = new Resolver(doc, cast, words);
  const spoken = new Map<Statement<TextSpan>, Member>();
  let before: { member: Member | undefined; paragraph: number } | undefined;
  for (const statement of statements) {
    const start = statement.source?.[0]?.start ?? statement.content[0]!.start;
    const paragraph = doc.paragraph[tokenAt(doc, start)] ?? 0;
    let member = statement.source ? resolver.resolve(statement.source) : undefined;
    if (!statement.source && statement.kind === 'direct' && before?.member && paragraph - before.paragraph === 1) {
      if (opensParagraph(doc, statement) && fillsParagraph(doc, statement)) member = before.member;
    }
    if (member) {
      spoken.set(statement, member);
      resolver.spoke(member, start);
    }
    before = { member, paragraph: doc.paragraph[tokenAt(doc, statement.content.at(-1)!.end - 1)] ?? paragraph };
  }
  return number(cast, spoken);
}

/** Gives the voices that speak their ids, in order of first mention. */
function number(cast: Cast, spoken: Map<Statement<TextSpan>, Member>): Voice<TextSpan>[] {
  const speaking = new Set(spoken.values());
  const voices = cast.members.filter((member) => speaking.has(member)).map(({ voice }) => voice);
  for (const { mentions } of voices) if (mentions.length > 1) mentions.sort((a, b) => a.start - b.start);
  voices.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  voices.forEach((voice, at) => {
    voice.id = `v${at + 1}`;
  });
  for (const [statement, { voice }] of spoken) statement.voices = [{ voice: voice.id, confidence: 1 }];
  return voices;
}
