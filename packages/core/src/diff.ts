import { diffLists, diffWords, type Edit, type WordEdit } from './edits.js';
import { ordered } from './ordered.js';
import type { Article, Block, CaptionPart, CellPart, Mark } from './types.js';

/** Every field of an Article but its body. */
export type ArticleField = Exclude<keyof Article, 'body'>;

/** What became of one item of a list: a block, a part of a block, a mark, a byline, a chapter. */
export interface ItemChange<T = unknown> {
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** Its number in the earlier list. */
  before?: number;
  /** Its number in the later list. */
  after?: number;
  /** What was added, or what a changed item is now. */
  item?: T;
  /** For a changed item: the properties that are not as they were. */
  properties?: string[];
  /** For a changed item with another text: its words, in order. */
  words?: WordEdit[];
}

/** What became of a caption, a credit or a cell. */
export interface PartChange extends ItemChange<CaptionPart | CellPart> {
  /** For a changed part whose marks differ: what became of each mark. */
  marks?: ItemChange<Mark>[];
}

/** What became of a block. */
export interface BlockChange extends ItemChange<Block> {
  /** For a changed block whose marks differ: what became of each mark. */
  marks?: ItemChange<Mark>[];
  /** For a changed block whose captions or cells differ: what became of each. */
  parts?: PartChange[];
}

type ChangeOf<F extends ArticleField> = F extends ArticleField
  ? {
      field: F;
      /** The earlier value; absent where there was none. */
      before?: Article[F];
      /** The later value; absent where there is none. */
      after?: Article[F];
      /** For a text that was there before and after: its words, in order. */
      words?: WordEdit[];
      /** For a list: what became of each item. */
      items?: ItemChange[];
      /** For an object that was there before and after: the properties that are not as they were. */
      properties?: string[];
    }
  : never;

/** How one field of an Article became another. */
export type FieldChange = ChangeOf<ArticleField>;

/** How one version of an Article became another. */
export interface ArticleDiff {
  /** Whether both Articles say the same in every field. */
  same: boolean;
  fields: FieldChange[];
  /** All blocks of both bodies, those that stayed as well, in the order of the later body. */
  blocks: BlockChange[];
}

/** Every field, in the order in which its change is told. The compiler refuses a field of the schema that is missing. */
const FIELDS: { [F in ArticleField]: true } = {
  schemaVersion: true,
  id: true,
  kicker: true,
  headline: true,
  deck: true,
  bylines: true,
  dateline: true,
  published: true,
  updated: true,
  versionNote: true,
  embargo: true,
  language: true,
  direction: true,
  url: true,
  canonicalUrl: true,
  guid: true,
  discussionUrl: true,
  source: true,
  section: true,
  topics: true,
  rights: true,
  summary: true,
  media: true,
  attachments: true,
  entries: true,
  corrections: true,
  credits: true,
  subjects: true,
  extra: true,
  provenance: true,
};

/** A value in one form: properties in the order of their names, none that is undefined. */
const canonical = (value: unknown) => JSON.stringify(ordered(value));
const isEqual = (before: unknown, after: unknown) => canonical(before) === canonical(after);

type Properties = Record<string, unknown>;
const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null;

function changedProperties(before: Properties, after: Properties): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isEqual(before[name], after[name]));
}

const textOf = (item: unknown): string | undefined =>
  isObject(item) && typeof item.text === 'string' ? item.text : undefined;

/** What tells an item of a list that carries no text from another one. */
const NAMES = ['url', 'name', 'title', 'code', 'role'];
const isOneName = (before: Properties, after: Properties) => {
  const name = NAMES.find((each) => before[each] !== undefined);
  return name !== undefined && before[name] === after[name];
};

/** Half of the longer text at least is still there. */
function keepsHalf(before: string, after: string, edits: readonly WordEdit[]): boolean {
  const kept = edits.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  return kept * 2 >= Math.max(before.length, after.length) && kept > 0;
}

/** Whether two items are one that was edited. */
function isEdit(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after) || before.type !== after.type) return false;
  const [old, now] = [plain(before), plain(after)];
  if (Math.min(old.length, now.length) * 2 < Math.max(old.length, now.length) && old && now) return false;
  return old === '' || now === '' ? isOneName(before, after) : keepsHalf(old, now, diffWords(old, now));
}

const plain = (item: Properties): string =>
  textOf(item) ?? (Array.isArray(item.parts) ? item.parts.map((part) => textOf(part) ?? '').join('\n') : '');

/** How far ahead the edited form of what was removed is looked for. */
const AHEAD = 4;

/** Tells each item of two lists; what was removed is paired with its edited form at the same position. */
function itemChanges<T>(
  before: readonly T[],
  after: readonly T[],
  isOne: (before: T, after: T) => boolean = isEdit,
): ItemChange<T>[] {
  const changes: ItemChange<T>[] = [];
  const edits = diffLists(before, after, canonical);
  for (let i = 0; i < edits.length; i++) {
    const removed: Edit<T>[] = [];
    const added: Edit<T>[] = [];
    for (; i < edits.length && edits[i]!.kind !== 'same'; i++)
      (edits[i]!.kind === 'removed' ? removed : added).push(edits[i]!);
    const add = ({ after: number, item }: Edit<T>) => changes.push({ kind: 'added', after: number, item });
    for (const old of removed) {
      const at = added.slice(0, AHEAD).findIndex((next) => isOne(old.item, next.item));
      if (at < 0) {
        changes.push({ kind: 'removed', before: old.before });
        continue;
      }
      added.splice(0, at).forEach(add);
      changes.push(itemChange(old, added.shift()!));
    }
    added.forEach(add);
    const same = edits[i];
    if (same) changes.push({ kind: 'same', before: same.before, after: same.after });
  }
  return changes;
}

function itemChange<T>(before: Edit<T>, after: Edit<T>): ItemChange<T> {
  const [old, now] = [before.item as Properties, after.item as Properties];
  const change: ItemChange<T> = { kind: 'changed', before: before.before, after: after.after, item: after.item };
  change.properties = changedProperties(old, now);
  const [oldText, nowText] = [textOf(old), textOf(now)];
  if (oldText !== undefined && nowText !== undefined && oldText !== nowText) change.words = diffWords(oldText, nowText);
  return change;
}

type Marked = { marks?: Mark[] };
type Parted = { parts?: (CaptionPart | CellPart)[] };

const isOneMark = (before: Mark, after: Mark) => before.type === after.type;
const cellOf = (part: CaptionPart | CellPart) => (part.role === 'cell' ? `${part.row} ${part.column}` : '');
const isOnePart = (before: CaptionPart | CellPart, after: CaptionPart | CellPart) =>
  before.role === after.role && cellOf(before) === cellOf(after);

/** Adds to a changed item what became of its marks. */
function withMarks<T, C extends ItemChange<T> & { marks?: ItemChange<Mark>[] }>(change: C, before: readonly T[]): C {
  if (!change.properties?.includes('marks')) return change;
  const { marks: old = [] } = before[change.before!] as Marked;
  const { marks: now = [] } = change.item as Marked;
  return { ...change, marks: itemChanges(old, now, isOneMark) };
}

function blockChanges(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  return itemChanges(before, after).map((item): BlockChange => {
    const change = withMarks<Block, BlockChange>(item, before);
    if (!change.properties?.includes('parts')) return change;
    const { parts: old = [] } = before[change.before!] as Parted;
    const { parts: now = [] } = change.item as Parted;
    const parts = itemChanges(old, now, isOnePart).map((part) =>
      withMarks<CaptionPart | CellPart, PartChange>(part, old),
    );
    return { ...change, parts };
  });
}

function fieldChange(field: ArticleField, before: unknown, after: unknown): FieldChange {
  const change: Properties = { field };
  if (before !== undefined) change.before = before;
  if (after !== undefined) change.after = after;
  if (typeof before === 'string' && typeof after === 'string') change.words = diffWords(before, after);
  const lists = [before ?? after, after ?? before];
  if (lists.every(Array.isArray)) change.items = itemChanges((before ?? []) as unknown[], (after ?? []) as unknown[]);
  else if (isObject(before) && isObject(after)) change.properties = changedProperties(before, after);
  return change as unknown as FieldChange;
}

/**
 * How one version of a story became another: every field around the body, each block, and within these items, words,
 * marks, captions and cells. Nothing is left out, so a diff is empty (`same`) exactly when both Articles have equal values
 * in all fields of the schema, and `applyDiff` makes the later one of the earlier one. Properties may stand in any order,
 * and one that is undefined is as one that is absent. It is plain JSON.
 */
export function diffArticles(before: Article, after: Article): ArticleDiff {
  const fields = (Object.keys(FIELDS) as ArticleField[])
    .filter((field) => !isEqual(before[field], after[field]))
    .map((field) => fieldChange(field, before[field], after[field]));
  const blocks = blockChanges(before.body, after.body);
  return { same: fields.length === 0 && blocks.every(({ kind }) => kind === 'same'), fields, blocks };
}
