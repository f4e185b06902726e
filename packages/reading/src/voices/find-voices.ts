import type { Name, Statement, TextSpan, Voice } from '@dateline/core/reading';
import { allSteps, type Steps } from '../steps.js';
import { CLOSE_QUOTE, OPEN_QUOTE, PARAGRAPH_START } from '../text/flags.js';
import { type Doc, inOrder, rangeOf, tokenAt } from '../text/index.js';
import { behindSource } from './behind-source.js';
import type { Choice } from './candidates.js';
import { Cast, type Member } from './cast.js';
import { cutSubject, findSource, otherSource } from './find-source.js';
import { hearerOf, hearsOnly } from './hearers.js';
import { mergedVoices } from './merge.js';
import { Resolver } from './resolve.js';
import { Salience } from './salience.js';
import { cueWordsOf, saysSomething } from './says.js';
import { Standings } from './standings.js';
import type { VoiceWords } from './voice-words.js';

/** How sure it is that a quotation without a source goes on with whoever spoke before it. */
const GOES_ON = 0.8;

/** Behind so many words who is asked to do something is told what to do. */
const REQUEST = 4;

const STOPS = /^[.!?…:]+$/;

const firstToken = (doc: Doc, { content }: Statement<TextSpan>) => tokenAt(doc, content[0]!.start);
const lastToken = (doc: Doc, { content }: Statement<TextSpan>) => tokenAt(doc, content.at(-1)!.end - 1);

/** Whether a statement is a quotation that opens its paragraph: the same speaker goes on unless another is named. */
function opensParagraph(doc: Doc, statement: Statement<TextSpan>): boolean {
  return (doc.flags[firstToken(doc, statement)]! & (PARAGRAPH_START | OPEN_QUOTE)) === (PARAGRAPH_START | OPEN_QUOTE);
}

/** Whether nothing but the quotation stands in its paragraph. */
function fillsParagraph(doc: Doc, statement: Statement<TextSpan>): boolean {
  const last = lastToken(doc, statement);
  const paragraph = doc.paragraphTokens[doc.paragraph[last]!]!;
  return last === paragraph.last - 1 || (last === paragraph.last - 2 && (doc.flags[last + 1]! & CLOSE_QUOTE) !== 0);
}

/**
 * Who speaks: gives each statement its voices and returns all of them, one a person or body, in order of first mention.
 * `names` are those of the same text; without them only descriptions are told apart.
 */
export const findVoices = (
  doc: Doc,
  statements: Statement<TextSpan>[],
  names: readonly Name<TextSpan>[],
  words: VoiceWords,
): Voice<TextSpan>[] => allSteps(voiceSteps(doc, statements, names, words));

/** Statements that are looked at in a step. */
const FEW = 4;

/** The same, step by step. */
export function* voiceSteps(
  doc: Doc,
  statements: Statement<TextSpan>[],
  names: readonly Name<TextSpan>[],
  words: VoiceWords,
): Steps<Voice<TextSpan>[]> {
  const cast = new Cast(doc, names, words);
  yield;
  const salience = new Salience(doc, cast, words, statements);
  const resolver = new Resolver(doc, cast, words, salience);
  const standings = new Standings(doc, cast, words, salience);
  yield;
  const shown = isShown(words);
  /** Who speaks in each statement. */
  const spoken: Choice[][] = [];
  let before: { choices: Choice[]; statement: Statement<TextSpan> } | undefined;
  for (const [at, statement] of statements.entries()) {
    if (at % FEW === FEW - 1) yield;
    const outer = before && isWithin(statement, before.statement) ? before : undefined;
    if (outer) {
      const { source } = statement;
      const inner = firstToken(doc, outer.statement);
      salience.passOver([]);
      // Within reported speech "he" may be who speaks, within a quotation only "I" is.
      const reported = outer.statement.kind === 'indirect';
      const choices = !source
        ? []
        : reported
          ? resolver.resolve(source)
          : resolver.resolveInner(source, outer.choices, inner);
      const isPerson = ({ member }: Choice) => member.voice.kind === 'person';
      // Behind "the agency reported that Hall said" the story goes on with Hall.
      if (reported && source && !outer.choices.some(isPerson)) {
        for (const { member } of choices.filter(isPerson))
          salience.spoke(member, tokenAt(doc, source[0]!.start), false, undefined);
      }
      const isSpeech = !reported || statement.act === 'speech';
      spoken.push(isSpeech ? choices.filter(shown) : choices);
      continue;
    }
    cutSubject(doc, statement, cast);
    const source = statement.source ?? findSource(doc, statement, cast, words);
    if (source && !statement.source) statement.source = source;
    const start = tokenAt(doc, source?.[0]?.start ?? statement.content[0]!.start);
    const recalled = behindSource(doc, statement, cast, words);
    standings.until(start);
    salience.passOver(statement.content.map((span) => rangeOf(doc, span)));
    const cue = cueWordsOf(doc, statement);
    const replies = cue.some((word) => words.replying.has(word));
    let choices = source ? resolver.resolve(recalled ?? nearest(joined(doc, source), statement.cue), replies) : [];
    if (source && !choices.some(shown)) {
      const other = otherSource(doc, statement, cast, words);
      if (other) choices = resolver.resolve(other);
    }
    // "The show has not hurt interest. “It has a marvelous result.”"
    const told = !source || (!choices.some(shown) && !cue.some((word) => words.tells(word)));
    if (told && before && statement.kind === 'direct' && goesOn(doc, before.statement, statement)) {
      choices = before.choices.map(({ member, confidence }) => ({ member, confidence: Math.min(confidence, GOES_ON) }));
      if (source) statement.act = before.statement.act;
    }
    // Behind "Marsh was told by Hall" the story goes on with Marsh.
    if (choices.length > 0 && !hearsOnly(cue, words)) {
      const asked = cue.some((word) => words.asking.has(word)) && !isRequest(doc, statement, words);
      const hearer = hearerOf(doc, statement, cast, words);
      for (const { member } of choices) salience.spoke(member, start, asked, hearer);
    }
    if (statement.act === 'speech' && !saysSomething(doc, statement, cue, words)) {
      statement.act = words.stanceOf(cue);
    }
    spoken.push(statement.act === 'speech' ? choices.filter(shown) : choices);
    before = { choices, statement };
  }
  standings.until(doc.size);
  yield;
  return yield* number(cast, statements, spoken, words, headlineEnd(doc));
}

/** The pieces of a source, those joined that nothing but space parts: a full stop that closes no sentence parted "Sen. | Ada Hall". */
function joined({ text }: Doc, source: readonly TextSpan[]): TextSpan[] {
  const pieces: TextSpan[] = [];
  for (const span of source) {
    const before = pieces.at(-1);
    if (before && text.slice(before.end, span.start).trim() === '')
      pieces[pieces.length - 1] = { start: before.start, end: span.end };
    else pieces.push(span);
  }
  return pieces;
}

/** Of the pieces of a source the one by its cue: "the source said Chiles told Baker". */
function nearest(source: TextSpan[], cue: readonly TextSpan[] = []): TextSpan[] {
  const [verb] = cue;
  if (!verb || source.length < 2) return source;
  const away = ({ start, end }: TextSpan) => Math.max(verb.start - end, start - verb.end);
  return [source.reduce((best, span) => (away(span) < away(best) ? span : best))];
}

/** Whether a statement is part of what another one says. */
function isWithin({ content: [inner] }: Statement<TextSpan>, { content }: Statement<TextSpan>): boolean {
  return content.some(({ start, end }) => start < inner!.start && inner!.end <= end);
}

/** "Hall asked him to stand": who asks somebody to do something goes on, who asks a question is answered. */
function isRequest(doc: Doc, statement: Statement<TextSpan>, words: VoiceWords): boolean {
  const first = firstToken(doc, statement);
  return (
    statement.kind === 'indirect' && doc.lower.slice(first, first + REQUEST).some((word) => words.addressing.has(word))
  );
}

/** Whether a quotation without a source is more of what somebody says in the statement before. */
function goesOn(doc: Doc, before: Statement<TextSpan>, { content }: Statement<TextSpan>): boolean {
  const statement = { content } as Statement<TextSpan>;
  const paragraphs = doc.paragraph[firstToken(doc, statement)]! - doc.paragraph[lastToken(doc, before)]!;
  if (paragraphs === 0) return before.kind !== 'indirect';
  return paragraphs === 1 && opensParagraph(doc, statement) && fillsParagraph(doc, statement);
}

/** A name, a body, a document or an office: somebody, of whom it is worth knowing what they say. */
const isShown =
  (words: VoiceWords) =>
  ({ member: { voice, head } }: Choice): boolean =>
    (voice.kind !== 'group' && voice.kind !== 'unnamed') || (head !== undefined && words.isOffice(head));

const voiceOf = ({ member, confidence }: Choice) => ({ voice: member.voice.id, confidence });

/** Where the headline ends: a first paragraph that no sentence closes; 0 where there is none. */
function headlineEnd({ paragraphTokens: [line, more], lower, end }: Doc): number {
  return line && more && !STOPS.test(lower[line.last - 1]!) ? end[line.last - 1]! : 0;
}

/** Each member once, where it stands first, with the confidence that comes last. */
function unique(choices: readonly Choice[]): Choice[] {
  const confidences = new Map(choices.map(({ member, confidence }) => [member, confidence]));
  return [...confidences].map(([member, confidence]) => ({ member, confidence }));
}

/** Gives the voices that speak their ids, in order of first mention; step by step. */
function* number(
  cast: Cast,
  statements: readonly Statement<TextSpan>[],
  spoken: readonly (readonly Choice[])[],
  words: VoiceWords,
  headline: number,
): Steps<Voice<TextSpan>[]> {
  const speaking = new Set<Member>();
  for (const choices of spoken) for (const { member } of choices) speaking.add(member);
  const members = cast.members.filter((member) => speaking.has(member));
  yield;
  const merged = yield* mergedVoices(members, cast.members, words, headline);
  yield;
  for (const [member, other] of merged) {
    for (const span of member.voice.mentions) cast.also(other, member.voice.name, span);
  }
  const voices: Voice<TextSpan>[] = [];
  for (const member of members) {
    if (merged.has(member)) continue;
    voices.push(cast.introduced(member).voice);
    if (voices.length % FEW === 0) yield;
  }
  const whole = ({ member, confidence }: Choice) => ({ member: merged.get(member) ?? member, confidence });
  for (const { mentions } of voices) inOrder(mentions, ({ start }) => start);
  inOrder(voices, ({ mentions }) => mentions[0]?.start ?? 0);
  voices.forEach((voice, at) => {
    voice.id = `v${at + 1}`;
  });
  spoken.forEach((own, at) => {
    const choices = own.map(whole);
    statements[at]!.voices = choices.length < 2 ? choices.map(voiceOf) : unique(choices).map(voiceOf);
  });
  return voices;
}
