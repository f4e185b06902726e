import type { Name, Statement, TextSpan, Voice } from '@dateline/core/reading';
import type { PlugStatement } from './language-plug.js';

/** How sure it is who speaks: named by the plug, named in the source, meant there by a part of a name. */
const GIVEN = 1;
const NAMED = 0.9;
const MEANT = 0.8;

const overlap = (one: TextSpan, other: TextSpan) => one.start < other.end && other.start < one.end;
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [];

interface Speaker {
  voice: Omit<Voice<TextSpan>, 'id'>;
  confidence: number;
}

const voiceOf = ({ kind, name, aliases, mentions }: Name<TextSpan>): Speaker['voice'] => ({
  kind: kind === 'person' ? 'person' : 'body',
  name,
  aliases,
  mentions,
});

/** Whom the words of a source name, or mean by the last word of a name. Nobody where several could be meant. */
function speakerOf(
  text: string,
  { source = [], speaker }: PlugStatement,
  names: readonly Name<TextSpan>[],
): Speaker | undefined {
  if (speaker) {
    const known = names.find(({ name }) => name === speaker.name);
    return {
      voice: { aliases: known?.aliases ?? [], mentions: known?.mentions ?? source, ...speaker },
      confidence: GIVEN,
    };
  }
  const named = names.find(({ mentions }) => mentions.some((mention) => source.some((span) => overlap(mention, span))));
  if (named) return { voice: voiceOf(named), confidence: NAMED };
  const words = new Set(source.flatMap(({ start, end }) => wordsOf(text.slice(start, end))));
  const meant = names.filter(({ name }) => words.has(wordsOf(name).at(-1) ?? ''));
  return meant.length === 1 ? { voice: voiceOf(meant[0]!), confidence: MEANT } : undefined;
}

/** Who speaks in a text, by the names that its plug found: a language needs no tables of its own for this. */
export function plugVoices(
  text: string,
  found: readonly PlugStatement[],
  names: readonly Name<TextSpan>[],
): { statements: Statement<TextSpan>[]; voices: Voice<TextSpan>[] } {
  const voices: Voice<TextSpan>[] = [];
  const people = names.filter(({ kind }) => kind !== 'place');
  const statements = found.map((statement): Statement<TextSpan> => {
    const { speaker: _, ...said } = statement;
    const by = speakerOf(text, statement, people);
    if (!by) return { ...said, voices: [] };
    let voice = voices.find(({ name }) => name === by.voice.name);
    if (!voice) {
      voice = { id: `v${voices.length + 1}`, ...by.voice };
      voices.push(voice);
    }
    return { ...said, voices: [{ voice: voice.id, confidence: by.confidence }] };
  });
  return { statements, voices };
}
