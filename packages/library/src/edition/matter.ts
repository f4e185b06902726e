import { type Article, spanText } from '@dateline/core/base';
import type { EditionStatement } from '@dateline/core/library';
import type { Reading, Statement, StatementKind, Voice } from '@dateline/core/reading';

/** An article with what it says. */
export interface ReadArticle {
  id: string;
  /** Who has this text, edited at the most. */
  outlets: readonly string[];
  article: Article;
  reading: Reading;
}

interface Said extends EditionStatement {
  words: ReadonlySet<string>;
  sources: Set<string>;
  weight: number;
}

/** Characters of a statement that is worth a line of its own and still is one. */
const SHORTEST = 30;
const LONGEST = 320;
/** Below this nobody is sure enough who says it. */
const SURE = 0.6;
/** The share of the words of the shorter one from which two statements are the same. */
const SAME = 0.7;

const KIND_WEIGHT: Record<StatementKind, number> = { direct: 1.2, mixed: 1, indirect: 0.4 };
/** What people and bodies say, and what is written for others to read. */
const ACTS = new Set<Statement['act']>(['speech', 'writing']);

/**
 * The statements of a Story that matter most: what more outlets have, people who are named with an office, their own words,
 * what stands near the top. At most one of each voice, and none that only says what is shown of the Story anyway.
 * @param shown the headline and the deck, or the first words
 */
export function statementsThatMatter(
  articles: readonly ReadArticle[],
  count: number,
  shown: string,
): EditionStatement[] {
  const known = wordsOf(shown);
  const all: Said[] = [];
  for (const told of articles) for (const said of saidIn(told)) fold(all, said);
  for (const said of all) said.weight += 1.5 * Math.log2(said.sources.size || 1);
  all.sort((a, b) => b.weight - a.weight);
  const chosen: Said[] = [];
  for (const said of all) {
    if (chosen.length === count) break;
    if (shareOf(said.words, known) >= SAME) continue;
    if (chosen.some((other) => surname(other.voice) === surname(said.voice) || isSame(other.words, said.words)))
      continue;
    chosen.push(said);
  }
  return chosen.map(({ words, weight, sources, ...statement }) => ({
    ...statement,
    outlets: Math.max(1, sources.size),
  }));
}

/** The same statement in another outlet is one, in the form that weighs most. */
function fold(all: Said[], said: Said): void {
  const known = all.findIndex(
    (other) => surname(other.voice) === surname(said.voice) && isSame(other.words, said.words),
  );
  if (known < 0) {
    all.push(said);
    return;
  }
  const other = all[known]!;
  const sources = new Set([...other.sources, ...said.sources]);
  all[known] = { ...(said.weight > other.weight ? said : other), sources };
}

function saidIn({ id, outlets, article, reading }: ReadArticle): Said[] {
  const voices = new Map(reading.voices.map((voice) => [voice.id, voice]));
  return reading.statements.flatMap((statement): Said[] => {
    const [by] = statement.voices;
    const voice = by && by.confidence >= SURE ? voices.get(by.voice) : undefined;
    if (!voice || !ACTS.has(statement.act) || (voice.kind !== 'person' && voice.kind !== 'body')) return [];
    const text = statement.content.map((span) => spanText(article, span)).join(' … ');
    if (text.length < SHORTEST || text.length > LONGEST) return [];
    const { name, role, organisation } = voice;
    return [
      {
        text,
        article: id,
        content: statement.content,
        kind: statement.kind,
        voice: name,
        ...(role !== undefined && { role }),
        ...(organisation !== undefined && { organisation }),
        outlets: 1,
        words: wordsOf(text),
        sources: new Set(outlets),
        weight: weightOf(statement, voice, text),
      },
    ];
  });
}

function weightOf({ kind, content }: Statement, { kind: who, role }: Voice, text: string): number {
  const at = content[0]?.at;
  // The fourth paragraph counts for half of the first.
  const place = typeof at === 'number' ? 1 / (1 + at / 4) : 0.5;
  const length = text.length >= 60 && text.length <= 220 ? 0.4 : 0;
  return KIND_WEIGHT[kind] + (who === 'person' ? 0.3 : 0) + (role === undefined ? 0 : 0.4) + place + length;
}

const surname = (name: string): string => name.toLocaleLowerCase().split(/\s+/).at(-1) ?? '';
const wordsOf = (text: string): Set<string> => new Set(text.toLocaleLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** The share of some words that are among others. */
function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return words.size === 0 ? 0 : shared / words.size;
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  (a.size < b.size ? shareOf(a, b) : shareOf(b, a)) >= SAME;
