import { columnFor, type Doc, flags as F, plainText, type TokenRange } from '../text/index.js';
import type { Cast, Member } from './cast.js';
import { genderOf } from './gender.js';
import type { Salience } from './salience.js';
import type { VoiceWords } from './voice-words.js';

/** Words between the article and the noun at most. */
const LONGEST = 3;
/** So sure it has to be whom such words mean. */
const PLAIN = 0.85;

const callingOf = columnFor((words: VoiceWords) => (lower) => (words.callings.has(lower) ? 1 : 0));

/** Where a text speaks of somebody by what they stand for: "the Velm billionaire", "the front-runner". */
function standingsIn(doc: Doc, words: VoiceWords): TokenRange[] {
  const { flags, form, lower, size } = doc;
  const { definite, ranking } = words;
  const callings = doc.lexicon.numbers(callingOf(words));
  const found: TokenRange[] = [];
  for (let noun = 1; noun < size; noun++) {
    if (callings[form[noun]!] === 0) continue;
    let first = noun;
    while (first > 0 && noun - first < LONGEST && flags[first - 1]! & F.WORD && !definite.has(lower[first - 1]!))
      first--;
    // "the billionaire Ada Hall" says itself who that is.
    const named = noun + 1 < size && (flags[noun + 1]! & F.CAPITAL) !== 0;
    const ranked = lower.slice(first, noun).some((word) => ranking.has(word));
    if (first > 0 && definite.has(lower[first - 1]!) && !named && !ranked) found.push({ first, last: noun + 1 });
  }
  return found;
}

/** Gives people without an office the words by which a text goes on to speak of them, as far as it is plain who is meant. */
export class Standings {
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly words: VoiceWords;
  private readonly salience: Salience;
  private readonly all: TokenRange[];
  private next = 0;

  constructor(doc: Doc, cast: Cast, words: VoiceWords, salience: Salience) {
    this.doc = doc;
    this.cast = cast;
    this.words = words;
    this.salience = salience;
    this.all = standingsIn(doc, words);
  }

  /** Looks at those before a token, of all that stand behind the ones looked at before. */
  until(token: number): void {
    while (this.next < this.all.length && this.all[this.next]!.first < token) this.look(this.all[this.next++]!);
  }

  private look({ first, last }: TokenRange): void {
    const gender = genderOf(this.words, this.doc.lower[last - 1]!);
    const choice = this.salience.choose(first, (member) => this.fits(member, gender));
    if (!choice || choice.confidence < PLAIN) return;
    choice.member.voice.role ??= plainText(this.doc, first, last);
  }

  private fits(member: Member, gender: Member['gender']): number | undefined {
    const { voice, name, gender: own } = this.cast.introduced(member);
    return voice.kind === 'person' && name && !(gender && own && gender !== own) ? 0 : undefined;
  }
}
