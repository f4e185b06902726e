import { readFileSync } from 'node:fs';
import type { Article, Span } from '@dateline/core';
import type { Redline, RedlineChange, RedlineKind } from '@dateline/core/library';
import { read, redline } from '@dateline/reading';

/** A story of the gold. */
export interface GoldStory {
  headline: string;
  deck?: string;
  body: string[];
}

/** What is done to a story; numbers of paragraphs are those of the story as it is kept. */
export type GoldEdit =
  | { find: string; replace: string }
  | { everywhere: string; replace: string }
  | { removeParagraph: number }
  | { insertParagraph: number; text: string }
  | { splitParagraph: number; at: string }
  | { joinParagraphs: number }
  | { moveParagraph: number; to: number };

/** A change that is meant, by a few words of each version. */
export interface GoldChange {
  kind: RedlineKind;
  before?: string;
  after?: string;
}

export interface GoldEntry {
  story: string;
  /** What makes the earlier version of the story. */
  first?: GoldEdit[];
  edits: GoldEdit[];
  /** Nothing in an entry of noise. */
  changes?: GoldChange[];
  /** What means something and has no kind: to tell of it is right, and so is not to. */
  other?: Omit<GoldChange, 'kind'>[];
}

const folder = new URL('../../gold/redline/', import.meta.url);
export const readGold = <T>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;

/** A paragraph with what was inserted before it; the texts it was split into. */
interface Slot {
  number: number;
  inserted: string[];
  texts: string[];
}

/** A version of a story: exchanges of words first, then paragraphs, then what is exchanged everywhere. */
export function edited(story: GoldStory, edits: readonly GoldEdit[]): GoldStory {
  let { headline, deck } = story;
  const slots: Slot[] = [...story.body, ''].map((text, number) => ({
    number,
    inserted: [],
    texts: text ? [text] : [],
  }));
  const each = (change: (text: string) => string) => {
    headline = change(headline);
    if (deck !== undefined) deck = change(deck);
    for (const slot of slots) {
      slot.texts = slot.texts.map(change);
      slot.inserted = slot.inserted.map(change);
    }
  };
  const slotAt = (number: number) => slots.find((slot) => slot.number === number)!;
  for (const edit of edits) if ('find' in edit) each((text) => text.replace(edit.find, () => edit.replace));
  for (const edit of edits) {
    if ('removeParagraph' in edit) slotAt(edit.removeParagraph).texts = [];
    if ('insertParagraph' in edit) slotAt(edit.insertParagraph).inserted.push(edit.text);
    if ('splitParagraph' in edit) split(slotAt(edit.splitParagraph), edit.at);
    if ('joinParagraphs' in edit) {
      const [one, next] = [slotAt(edit.joinParagraphs), slotAt(edit.joinParagraphs + 1)];
      one.texts = [[...one.texts, ...next.texts].join(' ')];
      next.texts = [];
    }
  }
  for (const edit of edits)
    if ('moveParagraph' in edit) {
      const [slot] = slots.splice(slots.indexOf(slotAt(edit.moveParagraph)), 1);
      slots.splice(slots.indexOf(slotAt(edit.to)), 0, slot!);
    }
  for (const edit of edits)
    if ('everywhere' in edit) each((text) => text.replaceAll(edit.everywhere, () => edit.replace));
  const body = slots.flatMap(({ inserted, texts }) => [...inserted, ...texts]);
  return { headline, ...(deck !== undefined && { deck }), body };
}

function split(slot: Slot, at: string): void {
  slot.texts = slot.texts.flatMap((text) => {
    const place = text.indexOf(at);
    return place > 0 ? [text.slice(0, place).trimEnd(), text.slice(place)] : [text];
  });
}

export function articleOf(id: string, { headline, deck, body }: GoldStory): Article {
  return {
    schemaVersion: 2,
    id,
    headline,
    ...(deck !== undefined && { deck }),
    bylines: [],
    direction: 'ltr',
    language: 'en',
    topics: [],
    media: [],
    attachments: [],
    body: body.map((text) => ({ type: 'paragraph', text, marks: [] })),
    provenance: {},
  };
}

/** Both versions of an entry, and what is told of them. */
export interface Told {
  before: GoldStory;
  after: GoldStory;
  redline: Redline;
}

export async function tell(stories: Record<string, GoldStory>, { story, first = [], edits }: GoldEntry): Promise<Told> {
  const [before, after] = [edited(stories[story]!, first), edited(stories[story]!, edits)];
  const [old, now] = [articleOf(story, before), articleOf(story, after)];
  const [oldReading, reading] = [await read(old), await read(now)];
  return { before, after, redline: redline({ article: old, reading: oldReading }, { article: now, reading }) };
}

/** Where words stand in a version. */
function placesOf({ headline, deck, body }: GoldStory, words: string): Span[] {
  const texts: [Span['at'], string][] = [['headline', headline], ['deck', deck ?? ''], ...body.entries()];
  return texts.flatMap(([at, text]) => {
    const found: Span[] = [];
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
      found.push({ at, start, end: start + words.length });
    return found;
  });
}

/** Whether spans touch words of a version; undefined where one of the two is not given. */
function touches(spans: readonly Span[], version: GoldStory, words: string | undefined): boolean | undefined {
  if (spans.length === 0 || words === undefined) return undefined;
  const places = placesOf(version, words);
  return spans.some((span) =>
    places.some((place) => place.at === span.at && place.start < span.end && span.start < place.end),
  );
}

/** Whether a change that is told stands where words of the gold stand, in the versions in which both have words. */
function isAt(
  { beforeSpans, afterSpans }: RedlineChange,
  gold: Omit<GoldChange, 'kind'>,
  { before, after }: Told,
): boolean {
  const sides = [touches(beforeSpans, before, gold.before), touches(afterSpans, after, gold.after)];
  return sides.includes(true) && !sides.includes(false);
}

/** What of an entry is not told, and what is told and is not so. */
export function judge(entry: GoldEntry, told: Told): { missed: GoldChange[]; wrong: RedlineChange[] } {
  const { changes = [], other = [] } = entry;
  const found = told.redline.changes;
  const isRight = (change: RedlineChange) =>
    changes.some((gold) => gold.kind === change.kind && isAt(change, gold, told)) ||
    other.some((gold) => isAt(change, gold, told));
  return {
    missed: changes.filter((gold) => !found.some((change) => gold.kind === change.kind && isAt(change, gold, told))),
    wrong: found.filter((change) => !isRight(change)),
  };
}
