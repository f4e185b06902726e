/** As much of a text as is looked at. */
const ENOUGH = 2400;

/** Words whose share tells stories from offers: most pages that offer something are in English or a few other languages. */
const LISTS: Record<string, string> = {
  you: 'you your yours yourself du dein deine sie ihr ihre ihren ihrer vous votre vos usted su sus',
  we: 'we our ours us wir unser unsere unseren uns nous notre nos nosotros nuestro nuestra nuestros',
  said: 'said says told according asked announced sagte erklärte laut dit selon dijo según',
  grammar: 'the and of to der die und le la et el y',
  past: 'was were had did',
  offer:
    'service services customer customers client clients solution solutions free shipping warranty price prices pricing quote quotes appointment appointments schedule contact course courses enrol enroll apply product products shop order delivery guarantee team plan plans',
  reasoning: 'can will should must if when because but however while although',
};
const KINDS = Object.keys(LISTS);
const PAST = KINDS.indexOf('past');
const KIND_OF = new Map(Object.values(LISTS).flatMap((list, kind) => list.split(' ').map((word) => [word, kind])));

const SIGNS: Record<string, string> = {
  quotes: '"“”«»„',
  commas: ',;:',
  stops: '.!?。！？',
  asks: '?？',
  brackets: '([',
};
const SIGN_KINDS = Object.keys(SIGNS);
/** By character, its kinds of signs, a bit each. */
const SIGN_OF = new Map<string, number>();
Object.values(SIGNS).forEach((signs, kind) => {
  for (const sign of signs) SIGN_OF.set(sign, (SIGN_OF.get(sign) ?? 0) | (1 << kind));
});

const LETTER = 1;
const MARK = 2;
const DIGIT = 3;
const SIGN = 4;
const NOTHING = 5;
/** By character what it is, once that was asked. */
const CLASS_OF = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return SIGN_OF.has(character) ? SIGN : NOTHING;
}

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (CLASS_OF[code] === 0) CLASS_OF[code] = classify(code);
  return CLASS_OF[code]!;
};

/** Words, numbers and signs of a text, each from where to where it stands and what it begins with. */
function eachToken(text: string, take: (kind: number, from: number, to: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const from = at;
    const kind = classAt(text, at++);
    if (kind === LETTER) while (at < text.length && classAt(text, at) <= MARK) at++;
    else if (kind === DIGIT) while (at < text.length && classAt(text, at) === DIGIT) at++;
    if (kind === LETTER || kind === DIGIT || kind === SIGN) take(kind, from, at);
  }
}

/** Names of what `textShares` counts. */
export const TEXT_SHARES: readonly string[] = [...KINDS, ...SIGN_KINDS, 'numbers', 'capitals'];

/** Characters of a long word; shorter ones stand in any text. */
export const LONG = 4;

/** The long words of a text's beginning in lower case, and how often words and signs of some kinds stand there, by word. */
export function textShares(texts: Iterable<string>): { words: Set<string>; shares: number[] } {
  let text = '';
  for (const one of texts) {
    if (text.length > ENOUGH) break;
    text += `${one}\n`;
  }
  const counts = TEXT_SHARES.map(() => 0);
  const add = (kind: number) => {
    counts[kind]!++;
  };
  const words = new Set<string>();
  let total = 0;
  const beginning = text.slice(0, ENOUGH);
  eachToken(beginning, (type, from, to) => {
    if (type === SIGN) {
      const signs = SIGN_OF.get(beginning.charAt(from)) ?? 0;
      for (let kind = 0; kind < SIGN_KINDS.length; kind++) if (signs & (1 << kind)) add(KINDS.length + kind);
      return;
    }
    total++;
    const token = beginning.slice(from, to);
    if (type === DIGIT) {
      add(KINDS.length + SIGN_KINDS.length);
      if (token.length >= LONG) words.add(token);
      return;
    }
    const word = token.toLowerCase();
    if (word !== token) add(KINDS.length + SIGN_KINDS.length + 1);
    if (word.length >= LONG) words.add(word);
    const kind = KIND_OF.get(word) ?? (word.length > 4 && word.endsWith('ed') ? PAST : undefined);
    if (kind !== undefined) add(kind);
  });
  return { words, shares: counts.map((count) => count / (total || 1)) };
}
