import { diffLists } from '@dateline/core/base';
import type { quotationsOf } from '@dateline/reading';
import type { QuotationWording, StoryQuotation } from '../types.js';
import { type Telling, textOf } from './telling.js';

/** Fewer words between marks are a name or a turn of phrase. */
const FEWEST_WORDS = 4;
/** The part of the shorter of two quotations that the longer one has in the same order, where they are one. */
const SAME = 0.7;
/** Likewise where the longer has twice as many words: of a part nearly every word is to be there. */
const PART = 0.85;
/** Pairs of words that two quotations share at least, and the part of the pairs of the later one; and how many are compared that share most. */
const FEWEST_PAIRS = 2;
const SHARED_PAIRS = 0.25;
const CLOSEST = 4;
/** Quotations that a pair of words is looked up in: the first. */
const MOST_HOLDERS = 40;

interface Word {
  key: string;
  start: number;
  end: number;
}

interface Place {
  telling: Telling;
  span: ReturnType<typeof quotationsOf>[number];
}

/** Quotations of the same words. */
interface Wording {
  text: string;
  words: Word[];
  places: Place[];
}

/** Wordings of one quotation, the first that was met first. */
type Group = Wording[];

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + word.length,
  }));

const pairsOf = (words: readonly Word[]): string[] => words.slice(1).map(({ key }, n) => `${words[n]!.key} ${key}`);

/** Whether two quotations are one, told otherwise or in part. */
function areOne(a: readonly Word[], b: readonly Word[]): boolean {
  const same = diffLists(a, b, ({ key }) => key).filter(({ kind }) => kind === 'same').length;
  const [few, many] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return same >= FEWEST_WORDS - 1 && same / few >= (many >= 2 * few ? PART : SAME);
}

/** Gathers the quotations of all articles that are the same one. */
class Groups {
  readonly all: Group[] = [];
  private readonly byPair = new Map<string, Group[]>();
  private readonly byText = new Map<string, Wording>();

  add(text: string, place: Place): void {
    const words = wordsOf(text);
    if (words.length < FEWEST_WORDS) return;
    const key = words.map((word) => word.key).join(' ');
    const known = this.byText.get(key);
    if (known) {
      known.places.push(place);
      return;
    }
    const wording = { text, words, places: [place] };
    this.byText.set(key, wording);
    const pairs = new Set(pairsOf(words));
    const group = this.closest(pairs).find((other) => areOne(other[0]!.words, words));
    if (group) group.push(wording);
    else this.all.push([wording]);
    const home = group ?? this.all.at(-1)!;
    for (const pair of pairs) {
      const list = this.byPair.get(pair);
      if (!list) this.byPair.set(pair, [home]);
      else if (list.length < MOST_HOLDERS && !list.includes(home)) list.push(home);
    }
  }

  private closest(pairs: ReadonlySet<string>): Group[] {
    const shared = new Map<Group, number>();
    for (const pair of pairs)
      for (const group of this.byPair.get(pair) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count >= Math.max(FEWEST_PAIRS, SHARED_PAIRS * pairs.size))
      .sort(([, a], [, b]) => b - a)
      .slice(0, CLOSEST)
      .map(([group]) => group);
  }
}

const sourceOf = ({ source, sourceId, article }: Telling) => source ?? String(sourceId ?? article.id);
const sourcesOf = (wordings: readonly Wording[]): number =>
  new Set(wordings.flatMap(({ places }) => places.map(({ telling }) => sourceOf(telling)))).size;

/**
 * Direct quotations that several articles of a Story have, with the words that differ. What only one outlet has, and always
 * in the same words, is left out.
 * @param tellings the articles, the oldest first
 */
export function alignQuotations(tellings: readonly Telling[], find: typeof quotationsOf): StoryQuotation[] {
  const groups = new Groups();
  for (const telling of tellings)
    for (const span of find(telling.article)) {
      const bare = withoutStop(telling, span);
      groups.add(textOf(telling, bare), { telling, span: bare });
    }
  return groups.all.flatMap((group) => {
    const sources = sourcesOf(group);
    const articles = new Set(group.flatMap(({ places }) => places.map(({ telling }) => telling)));
    if (articles.size < 2) return [];
    const wordings = shown(group);
    if (sources < 2 && wordings.every(({ differs }) => differs.length === 0)) return [];
    const voice = voiceOf(group);
    return [{ ...(voice !== undefined && { voice }), sources, wordings }];
  });
}

/** A quotation without the comma that only joins it to its sentence. */
function withoutStop(telling: Telling, span: Place['span']): Place['span'] {
  const text = textOf(telling, span);
  const end = span.start + text.replace(/[\s,;:]+$/, '').length;
  return { ...span, start: span.start + text.length - text.trimStart().length, end };
}

/** The wordings of a quotation as they are shown: beside the one that most outlets have. */
function shown(group: Group): QuotationWording[] {
  const sorted = [...group].sort((a, b) => sourcesOf([b]) - sourcesOf([a]) || b.words.length - a.words.length);
  const first = sorted[0]!;
  return sorted.map((wording) => ({
    text: wording.text,
    differs: wording === first ? [] : differences(first, wording),
    places: wording.places.map(({ telling, span }) => ({
      article: telling.article.id,
      ...(telling.source !== undefined && { source: telling.source }),
      span,
    })),
  }));
}

/** The words of a wording that another one has otherwise. What only goes on at either end is not told otherwise. */
function differences(first: Wording, { words }: Wording): { start: number; end: number }[] {
  const edits = diffLists(first.words, words, ({ key }) => key);
  const from = edits.findIndex(({ kind }) => kind === 'same');
  const to = edits.findLastIndex(({ kind }) => kind === 'same');
  const found: { start: number; end: number }[] = [];
  for (let n = 0; n < edits.length; n++) {
    let end = n;
    while (edits[end] && edits[end]!.kind !== 'same') end++;
    if (end === n) continue;
    const run = edits.slice(n, end);
    const added = run.filter(({ kind }) => kind === 'added').map(({ after }) => words[after]!);
    const isWithin = n > from && end <= to;
    // At an end, words were exchanged where both have some.
    if (isWithin || (added.length > 0 && added.length < run.length)) {
      const at = words[edits[n - 1]?.after ?? -1]?.end ?? 0;
      found.push(added.length > 0 ? { start: added[0]!.start, end: added.at(-1)!.end } : { start: at, end: at });
    }
    n = end;
  }
  return found;
}

/** Who says it, by the first Reading that tells. */
function voiceOf(group: Group): string | undefined {
  for (const { places } of group)
    for (const { telling, span } of places) {
      const statement = telling.reading?.statements.findIndex(({ content }) =>
        content.some(({ at, start, end }) => at === span.at && start < span.end && end > span.start),
      );
      const voice = statement === undefined ? undefined : telling.voices[statement];
      if (voice !== undefined) return voice;
    }
  return undefined;
}
