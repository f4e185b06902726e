import { type Alias, aliasKey } from '../../store/aliases.js';
import type { NewId } from './free-id.js';

/** A row of articles, as it is written. */
export interface ArticleRow {
  at: number;
  article: number;
  id: string;
  hash: string;
  source: number | null;
  time: string;
  first_seen: string;
  kicker: string | null;
  headline: string | null;
  cased: string | null;
  deck: string | null;
  excerpt: string | null;
  byline: string | null;
  language: string | null;
  direction: string;
  image: string | null;
  minutes: number | null;
  length: number;
  origin: string;
  listing: number;
  owner: number | null;
  due: number;
  /** Until when somebody makes its Reading; a new text is taken anew. */
  lease?: Date | null;
  arrived: number;
  renewed: number | null;
}

/** A version that is to be kept: the line of a block. */
export interface NewVersion {
  hash: string;
  block: number;
  line: number;
  /** ISO 8601 instant when it was first seen, where that is not now. */
  seen?: string;
}

/** An article while stories are put: as it is in the library, or new, with what is to be written of it. */
export class Entry {
  row: ArticleRow;
  /** What its id is made of; undefined for one that is here. */
  newId: NewId | undefined;
  /** The row as it was; undefined for a new one. */
  readonly before: ArticleRow | undefined;
  readonly names: Map<string, Alias>;
  /** The feeds that list it, -N for what person N added. */
  readonly feeds: Set<number>;
  /** What the feed that brings the stories said last, where that differs. */
  told: string | undefined;
  readonly versions: NewVersion[] = [];
  readonly newNames: Alias[] = [];
  /** What other feeds said last, where the text becomes another one. */
  readonly others = new Map<number, string>();
  /** The numbers of the rules that found it, of those who did not see it before. */
  readonly rules = new Set<number>();
  isTold = false;
  isRenewed = false;
  isTouched = false;
  /** The name of the source, which has a number once it is written. */
  source: { name: string; folded: string; url?: string } | undefined;

  constructor(
    row: ArticleRow,
    how: { newId?: NewId; names: readonly Alias[]; feeds: Iterable<number>; told?: string | undefined },
  ) {
    this.row = row;
    this.newId = how.newId;
    this.before = this.isNew ? undefined : { ...row };
    this.names = new Map(how.names.map((alias) => [aliasKey(alias), alias]));
    this.feeds = new Set(how.feeds);
    this.told = how.told;
  }

  get isNew(): boolean {
    return this.newId !== undefined;
  }

  /** Whether the row is to be written anew. */
  get isWritten(): boolean {
    return this.isNew || this.isRenewed || this.isTouched;
  }
}
