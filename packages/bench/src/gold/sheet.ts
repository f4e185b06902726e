import { makeAnchor, occurrences } from './anchor.js';
import type { Drawn } from './draw.js';
import type {
  Act,
  NameKind,
  NameLabel,
  Piece,
  QuantityLabel,
  StatementKind,
  StoryLabels,
  TimeLabel,
  VoiceLabel,
} from './labels.js';
import { type Range, sentences } from './sentences.js';

/** How a sheet is written; printed by `pnpm bench voices-labels -- --help`. */
export const SHEET_FORM = `A sheet holds one label a line; numbers are those of the printed sentences.
story N                             the labels that follow belong to story N of the draw; \`story N part\` where only a part
                                    of its quantities is labelled
v KEY p|b|d NAME | roles | organisations | also     a voice: person, body, described; several of a field apart by " / "
s d|i|m s|w|b|i|e|f KEYS SPANS      a statement: direct, indirect, mixed; speech, writing, belief, intention, expectation,
                                    finding; KEYS apart by commas, or -
n p|o|l NAME / form / form          a name that is no voice: person, organisation, place (persons and bodies among the voices
                                    are added with those of their names that are capitalised and in the text)
d N TEXT / form / form              a document as written in sentence N, and other forms of its name
q N TEXT = VALUE[..TO] UNIT         a quantity, as written in sentence N
t N TEXT = VALUE                    a time expression with its TIMEX3 value; without one where it may be told or not (German stories)
dl PLACE                            the place of the dateline (German stories)
s? n? d?                            what may be left out
SPANS, apart by " + ":   4  4-6  a sentence or several    4q  4-6q  what stands in quotation marks there, each a span
                         4>said that   behind these words    4<, he said   before them    4>a<b   between
                         4-6:First words..last words   from and to these words, both within`;

const KINDS: Record<string, StatementKind> = { d: 'direct', i: 'indirect', m: 'mixed' };
const ACTS: Record<string, Act> = {
  s: 'speech',
  w: 'writing',
  b: 'belief',
  i: 'intention',
  e: 'expectation',
  f: 'finding',
};
const VOICES: Record<string, VoiceLabel['kind']> = { p: 'person', b: 'body', d: 'described' };
const NAMES: Record<string, NameKind> = { p: 'person', o: 'organisation', l: 'place' };

function known<T>(table: Record<string, T>, letter: string | undefined): T {
  const value = table[letter ?? ''];
  if (value === undefined) throw new Error(`"${letter}" is none of ${Object.keys(table).join(', ')}`);
  return value;
}

const list = (field: string | undefined): string[] =>
  (field ?? '')
    .split(' / ')
    .map((item) => item.trim())
    .filter(Boolean);

/** Without white space and commas at its ends, and without the full stop of a sentence whose marks are outside. */
function tidy(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[\s,;:]/.test(text[start]!)) start++;
  while (end > start && /[\s,;:.]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function find(text: string, piece: string, { start, end }: Range): number {
  const at = text.slice(start, end).indexOf(piece);
  if (at < 0) throw new Error(`"${piece}" is not in the sentence`);
  return start + at;
}

const QUOTED = /„[^“”"]*(?:[“”"]|$)|«[^»]*(?:»|$)|»[^«]*(?:«|$)|[“"][^”"]*(?:[”"]|$)|``.*?(?:''|$)/gs;

function quoted(text: string, { start, end }: Range): Range[] {
  const found = [...text.slice(start, end).matchAll(QUOTED)];
  if (found.length === 0) throw new Error('nothing stands in quotation marks there');
  return found.map(({ 0: piece, index }) => ({ start: start + index, end: start + index + piece.length }));
}

/** The spans that one piece of SPANS names. */
function spans(text: string, pieces: readonly Range[], words: string): Range[] {
  const match = /^(\d+)(?:-(\d+))?(q$|:|(?=[<>])|$)(.*)$/s.exec(words.trim());
  const head = pieces[Number(match?.[1])];
  const tail = pieces[Number(match?.[2] ?? match?.[1])];
  if (!match || !head || !tail) throw new Error(`"${words}" names no sentence`);
  const whole = { start: head.start, end: tail.end };
  if (match[3] === 'q') return quoted(text, whole);
  if (match[3] === ':') {
    const [first = '', last = ''] = match[4]!.split('..');
    const start = find(text, first, head);
    const end = last
      ? find(text, last, { start: Math.max(start, tail.start), end: tail.end }) + last.length
      : start + first.length;
    return [{ start, end }];
  }
  const after = />([^<]*)/.exec(match[4]!)?.[1];
  const before = /<(.*)$/.exec(match[4]!)?.[1];
  const start = after ? find(text, after, head) + after.length : whole.start;
  const end = before ? find(text, before, { start: Math.max(start, tail.start), end: tail.end }) : whole.end;
  return [tidy(text, { start, end })];
}

function piece(text: string, pieces: readonly Range[], number: string, words: string): Piece {
  const sentence = pieces[Number(number)];
  if (!sentence) throw new Error(`there is no sentence ${number}`);
  const found = occurrences(text, words);
  const at = text.indexOf(words, sentence.start);
  if (at < 0 || at >= sentence.end) throw new Error(`"${words}" does not begin in the sentence`);
  const occurrence = found.indexOf(at) + 1;
  return { text: words, ...(found.length > 1 && { occurrence }) };
}

function voice(rest: string): VoiceLabel {
  const [head = '', roles, organisations, also] = rest.split('|');
  const match = /^(\S+) (\S) (.*)$/.exec(head.trim());
  return {
    id: match?.[1] ?? '',
    kind: known(VOICES, match?.[2]),
    name: match?.[3] ?? '',
    also: list(also),
    roles: list(roles),
    organisations: list(organisations),
  };
}

function quantity(text: string, pieces: readonly Range[], rest: string): QuantityLabel {
  const match = /^(\d+) (.+) = (-?[\d.]+)(?:\.\.(-?[\d.]+))? (.+)$/.exec(rest);
  if (!match) throw new Error('a quantity is "q N TEXT = VALUE UNIT"');
  const to = match[4] === undefined ? {} : { to: Number(match[4]) };
  return { ...piece(text, pieces, match[1]!, match[2]!), value: Number(match[3]), ...to, unit: match[5]! };
}

function time(text: string, pieces: readonly Range[], rest: string): TimeLabel {
  const [, number = '', words = '', value] = /^(\d+) (.+?)(?: = (\S+))?$/.exec(rest) ?? [];
  return { ...piece(text, pieces, number, words), ...(value && { value }) };
}

/** Persons and bodies among the voices are names too. */
function voiceNames(text: string, voices: readonly VoiceLabel[]): NameLabel[] {
  return voices
    .filter(({ kind }) => kind !== 'described')
    .map(({ kind, name, also }) => ({
      kind: kind === 'person' ? 'person' : 'organisation',
      name,
      forms: [name, ...also].filter(
        (form) => /^\P{Ll}/u.test(form) && !/^(?:The|His|She|He|It)\b/.test(form) && text.includes(form),
      ),
    }));
}

function add(labels: StoryLabels, text: string, pieces: readonly Range[], line: string): void {
  const [mark = '', ...words] = line.split(' ');
  const rest = words.join(' ').trim();
  const what = mark.replace('?', '');
  const optional = mark.endsWith('?') && { optional: true as const };
  if (what === 'v') labels.voices.push(voice(rest));
  else if (what === 's') {
    const [kind, act, keys, ...where] = words;
    const content = where
      .join(' ')
      .split(' + ')
      .flatMap((part) => spans(text, pieces, part));
    labels.statements.push({
      kind: known(KINDS, kind),
      act: known(ACTS, act),
      voices: keys === '-' ? [] : keys!.split(','),
      content: content.map((range) => makeAnchor(text, range)),
      ...optional,
    });
  } else if (what === 'n') {
    const [name = '', ...forms] = list(rest.slice(2));
    labels.names.push({
      kind: known(NAMES, rest[0]),
      name,
      forms: [name, ...forms].filter((form) => text.includes(form)),
      ...optional,
    });
  } else if (what === 'd') {
    const [name = '', ...also] = list(words.slice(1).join(' '));
    labels.documents.push({
      ...piece(text, pieces, words[0]!, name),
      also,
      ...optional,
    });
  } else if (what === 'q') labels.quantities.push(quantity(text, pieces, rest));
  else if (what === 't') labels.times = [...(labels.times ?? []), time(text, pieces, rest)];
  else if (what === 'dl') labels.dateline = rest;
  else throw new Error('a line begins with story, v, s, n, d, q, t or dl');
}

/** Turns a sheet into labels. Throws with the number of the line where one is not understood. */
export function readSheet(sheet: string, drawn: readonly Drawn[]): StoryLabels[] {
  const stories: StoryLabels[] = [];
  let text = '';
  let pieces: Range[] = [];
  for (const [number, line] of sheet.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    try {
      const start = /^story (\d+)( part)?$/.exec(line.trim());
      if (start) {
        const story = drawn[Number(start[1])];
        if (!story) throw new Error('the draw has no such story');
        text = story.text;
        pieces = sentences(text);
        stories.push({
          set: story.set,
          id: story.id,
          split: story.split,
          voices: [],
          statements: [],
          names: [],
          documents: [],
          quantities: [],
          quantitiesIn: start[2] ? 'part' : 'all',
        });
      } else add(stories.at(-1)!, text, pieces, line.trim());
    } catch (error) {
      throw new Error(`line ${number + 1}, "${line}": ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const labels of stories) {
    const story = drawn.find(({ set, id }) => set === labels.set && id === labels.id)!;
    labels.names.unshift(...voiceNames(story.text, labels.voices));
  }
  return stories;
}
