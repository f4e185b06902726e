import { Database } from '../store/database.js';

/** The tokenizer of the index, so that what is judged in memory is what a search would find. */
const TOKENIZER = 'unicode61 remove_diacritics 2';
/** Code points whose letters are looked up at once. */
const BLOCK = 256;
/** FTS5 takes these for parts of a word only behind a letter: combining diacritics. */
const [FIRST_MARK, LAST_MARK] = [0x300, 0x331];

/** What a code point becomes in a token: nothing (''), or another; undefined where it separates tokens. */
type Folded = string | undefined;

const ascii: Folded[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z\d]/i.test(character) ? character.toLowerCase() : undefined;
});

let letters: { db: Database; blocks: Map<number, Folded[]> } | undefined;

function openLetters(): NonNullable<typeof letters> {
  const db = new Database(':memory:');
  db.exec(`create virtual table seen using fts5(text, tokenize = "${TOKENIZER}");
    create virtual table terms using fts5vocab(seen, 'row')`);
  return { db, blocks: new Map() };
}

/**
 * Asks the tokenizer itself what it makes of a block of code points, each between two marks of its own: no table of Unicode
 * here can then differ from the one that SQLite was built with.
 */
function learn(block: number): Folded[] {
  letters ??= openLetters();
  const { db, blocks } = letters;
  const known = blocks.get(block);
  if (known) return known;
  const points = Array.from({ length: BLOCK }, (_, n) => block * BLOCK + n);
  const isScalar = (point: number) => point < 0xd800 || (point > 0xdfff && point <= 0x10ffff);
  const text = points.map((point, n) => (isScalar(point) ? `q${n}x${String.fromCodePoint(point)}z` : '')).join(' ');
  db.run('insert into seen(text) values(?)', text);
  const terms = new Set(db.all<{ term: string }>('select term from terms').map(({ term }) => term));
  db.run('delete from seen');
  const folded: Folded[] = points.map(() => undefined);
  for (const term of terms) {
    const [, number, letter] = /^q(\d+)x(.*)z$/su.exec(term) ?? [];
    if (number !== undefined && letter !== undefined) folded[Number(number)] = letter;
  }
  blocks.set(block, folded);
  return folded;
}

const beginsNone = (code: number) => code >= FIRST_MARK && code <= LAST_MARK;

let characters = 0;

/** How many characters were cut into tokens since the thread began. */
export const tokenized = (): number => characters;

/** The tokens of a text as the index has them, in order. */
export function tokenize(text: string): string[] {
  characters += text.length;
  const tokens: string[] = [];
  let token = '';
  // Most tokens are ASCII, and are taken as they stand, from here on; -1 outside of them.
  let from = -1;
  let upper = false;
  const end = (at: number) => {
    if (from >= 0) {
      const whole = text.slice(from, at);
      tokens.push(upper ? whole.toLowerCase() : whole);
      from = -1;
      upper = false;
    } else if (token !== '') {
      tokens.push(token);
      token = '';
    }
  };
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 128) {
      const folded = ascii[code];
      if (folded === undefined) end(at);
      else if (token !== '') token += folded;
      else {
        if (from < 0) from = at;
        if (code >= 65 && code <= 90) upper = true;
      }
      continue;
    }
    const wide = code >= 0xd800 && code <= 0xdbff;
    if (wide) code = text.codePointAt(at)!;
    const folded = learn(code >> 8)[code & 0xff];
    if (folded === undefined || (from < 0 && token === '' && beginsNone(code))) end(at);
    else {
      if (from >= 0) token = text.slice(from, at).toLowerCase();
      from = -1;
      upper = false;
      token += folded;
    }
    if (code > 0xffff) at++;
  }
  end(text.length);
  return tokens;
}
