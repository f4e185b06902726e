import type { Alternative, Chapter, JsonValue, Subject, Transcript } from '@dateline/core';
import type { Person } from '../article/people.js';

/** RawText of a feed before they are made plain text or blocks. */
export interface RawText {
  value: string;
  /** Whether the value is HTML, once what the feed's own format escapes is undone. */
  html: boolean;
  /** Where relative addresses in it start, as the feed says (XML Base). */
  base?: string;
  /** As the feed names it; empty where it takes back what stands around. */
  language?: string;
}

/** A file that belongs to an item, as the feed describes it. */
export interface FileDraft {
  url: string;
  type?: string;
  /** Bytes. */
  length?: number;
  /** Seconds. */
  duration?: number;
  title?: string;
}

/** What belongs to the recording of an item, beside the file. */
export interface RecordingDraft {
  transcript: Transcript[];
  chapters: Chapter[];
  chaptersUrl?: string;
  alternatives: Alternative[];
}

export interface MediaDraft extends FileDraft {
  kind: 'image' | 'video' | 'audio';
  /** Pixels. */
  width?: number;
  height?: number;
  alt?: string;
  caption?: string;
  credit?: string;
}

/** A value and how good its source is; 0 is best. */
interface Ranked<Value> {
  rank: number;
  value: Value;
}

/** The single fields of an item or a feed, each offered by several elements, of which the best is kept. */
export class Choice<Fields extends object> {
  readonly #chosen: { [Field in keyof Fields]?: Ranked<Fields[Field]> } = {};

  /**
   * Keeps a value unless a better one is there; of two equally good ones the first, or the last where `last` says so.
   */
  offer<Field extends keyof Fields>(field: Field, rank: number, value: Fields[Field] | undefined, last = false): void {
    if (value === undefined) return;
    const chosen = this.#chosen[field];
    if (chosen && (chosen.rank < rank || (chosen.rank === rank && !last))) return;
    this.#chosen[field] = { rank, value };
  }

  get<Field extends keyof Fields>(field: Field): Fields[Field] | undefined {
    return this.#chosen[field]?.value;
  }
}

export interface ItemFields {
  title: RawText;
  summary: RawText;
  /** What stands beside a description under a name of its own. */
  abstract: RawText;
  deck: RawText;
  id: string;
  url: string;
  /** Where the story stands, when `url` leads there by way of somebody who counts. */
  canonicalUrl: string;
  discussion: string;
  published: string;
  updated: string;
  language: string;
  rights: RawText;
  section: string;
  source: { name?: string; url?: string };
}

export interface ItemDraft {
  fields: Choice<ItemFields>;
  contents: RawText[];
  /** With the rank of the element that names them; only the best rank counts. */
  people: (Ranked<Person> & { rank: number })[];
  topics: string[];
  /** Topics of which the feed names the vocabulary. */
  subjects: Subject[];
  /** What nothing here reads, by its name with its prefix. */
  extra: Record<string, JsonValue> | undefined;
  files: FileDraft[];
  media: MediaDraft[];
  recording: RecordingDraft;
  /** Seconds, said of the item and not of one of its files. */
  duration?: number;
}

export interface FeedFields {
  title: RawText;
  description: RawText;
  id: string;
  /** Its own address. */
  self: string;
  site: string;
  language: string;
  icon: string;
  updated: string;
  rights: RawText;
  hub: string;
  /** Minutes. */
  ttl: number;
  skipHours: number[];
  skipDays: string[];
}

export interface FeedDraft {
  fields: Choice<FeedFields>;
  /** Whose items those are that name nobody. */
  people: Person[];
  items: ItemDraft[];
}

export function newItem(): ItemDraft {
  return {
    fields: new Choice(),
    contents: [],
    people: [],
    topics: [],
    subjects: [],
    extra: undefined,
    files: [],
    media: [],
    recording: { transcript: [], chapters: [], alternatives: [] },
  };
}

export function newFeed(): FeedDraft {
  return { fields: new Choice(), people: [], items: [] };
}
