import type { VoiceLabel } from './labels.js';
import type { GoldStory, ResolvedStatement } from './load.js';
import type { Speaker, Told } from './told.js';
import { alike, holds, plain, Words, within } from './words.js';

/** `none`: nobody was given, or somebody without a name who is not one of the right ones. */
export type Outcome = 'right' | 'wrong' | 'none';

const FOUND = 0.5;
const INSIDE = 0.8;

/**
 * Tells whether a speaker is a voice of the gold: by a name of it, a part of one ("Cruz"), or its name with more before it
 * ("Senator Cruz"). A name that is exactly another one's is not, nor is more behind it ("Cruz campaign").
 */
export function matcher({ voices, names }: GoldStory): (speaker: Speaker, voice: VoiceLabel) => boolean {
  const forms = new Map(voices.map((voice) => [voice, [voice.name, ...voice.also].map(plain)]));
  const others = names.filter(({ kind }) => kind === 'person').map((name) => name.forms.map(plain));
  return ({ name }, voice) => {
    const given = plain(name);
    const own = forms.get(voice)!;
    if (own.includes(given)) return true;
    const taken = [...forms.values(), ...others].some((list) => list[0] !== own[0] && list.includes(given));
    return !taken && own.some((form) => ` ${form} `.includes(` ${given} `) || ` ${given}`.endsWith(` ${form}`));
  };
}

/** The bodies that a nameless voice speaks for, which a Reading may show in its place. */
function bodies({ names }: GoldStory, { kind, organisations }: VoiceLabel): string[] {
  const persons = names.filter((name) => name.kind === 'person').flatMap(({ forms }) => forms.map(plain));
  return kind === 'described' ? organisations.map(plain).filter((name) => !persons.includes(name)) : [];
}

/** How the speakers given for a statement compare with its voices. */
export function judge(gold: GoldStory, statement: ResolvedStatement, given: readonly Speaker[]): Outcome {
  const fits = matcher(gold);
  const voices = gold.voices.filter(({ id }) => statement.voices.includes(id));
  const named = voices.filter(({ kind }) => kind !== 'described');
  const right = (speaker: Speaker) =>
    voices.some(
      (voice) => fits(speaker, voice) || bodies(gold, voice).some((body) => holds(body, plain(speaker.name))),
    );
  if (given.some((speaker) => speaker.named && !right(speaker))) return 'wrong';
  if (given.some((speaker) => !right(speaker))) return 'none';
  if (named.length === 0) return 'right';
  return named.every((voice) => given.some((speaker) => fits(speaker, voice))) ? 'right' : 'none';
}

export interface StatementResult {
  statement: ResolvedStatement;
  found: boolean;
  outcome: Outcome;
  given: Speaker[];
  /** The told statement that is most like it, where one was found. */
  told?: Told['statements'][number];
}

export interface ShownResult {
  told: Told['statements'][number];
  right: boolean;
}

/**
 * Compares what is told with the statements of a story. A told statement belongs to the gold statement it is most like, where
 * half of their words are the same or four fifths of it lie within; several may belong to one. A gold statement that
 * only overlaps with what belongs to another one (as "he said he fears X" does) is right where those speakers are right.
 * A statement that may be left out has no result.
 */
export function scoreStatements(gold: GoldStory, told: Told): StatementResult[] {
  const words = new Words(gold.story.text);
  const wanted = gold.statements.map(({ content }) => words.cover(content));
  const covers = told.statements.map(({ content }) => words.cover(content));
  const near = (cover: Set<number>, want: Set<number>) => alike(cover, want) >= FOUND || within(cover, want) >= INSIDE;
  const owner = covers.map((cover) => {
    const scores = wanted.map((want) => (near(cover, want) ? alike(cover, want) : 0));
    const best = Math.max(0, ...scores);
    return best > 0 ? scores.indexOf(best) : -1;
  });
  return gold.statements.flatMap((statement, number): StatementResult | [] => {
    if (statement.optional) return [];
    const want = wanted[number]!;
    const own = told.statements.filter((_, at) => owner[at] === number);
    const byLikeness = told.statements
      .map((one, at) => ({ one, likeness: alike(covers[at]!, want) }))
      .sort((a, b) => b.likeness - a.likeness);
    const union = new Set(covers.flatMap((cover, at) => (owner[at] === number ? [...cover] : [])));
    const best = byLikeness[0];
    if (own.length > 0 && within(want, union) >= FOUND) {
      const given = [...new Map(own.flatMap(({ voices }) => voices).map((voice) => [voice.id, voice])).values()];
      const nearest = byLikeness.find(({ one }) => own.includes(one))!.one;
      return { statement, found: true, outcome: judge(gold, statement, given), given, told: nearest };
    }
    if (best && best.likeness >= FOUND && judge(gold, statement, best.one.voices) === 'right') {
      return { statement, found: true, outcome: 'right', given: best.one.voices, told: best.one };
    }
    return { statement, found: false, outcome: 'none', given: [] };
  });
}

/** What is shown as speech (act speech, with a voice), and whether the gold has it as speech or writing of the same voices. */
export function scoreShown(gold: GoldStory, told: Told): ShownResult[] {
  const words = new Words(gold.story.text);
  const spoken = gold.statements.filter(({ act }) => act === 'speech' || act === 'writing');
  const wanted = spoken.map(({ content }) => words.cover(content));
  return told.statements
    .filter(({ act, voices }) => act === 'speech' && voices.length > 0)
    .map((one) => {
      const cover = words.cover(one.content);
      const right = spoken.some(
        (statement, at) =>
          (alike(cover, wanted[at]!) >= FOUND || within(cover, wanted[at]!) >= INSIDE) &&
          judge(gold, statement, one.voices) === 'right',
      );
      return { told: one, right };
    });
}
