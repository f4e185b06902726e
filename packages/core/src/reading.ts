/**
 * The types of a Reading, which `@dateline/reading` makes.
 * @module @dateline/core/reading
 */
import type { Span } from './types.js';

/** A stretch of bare text: half-open, UTF-16 code units. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Whether a statement stands in quotation marks: wholly (`direct`), not at all (`indirect`), or in part (`mixed`). */
export type StatementKind = 'direct' | 'indirect' | 'mixed';
/** What somebody does by a statement. `speech` has a quotation or a clause for its content: who only praises a thing has a belief of it. */
export type Act = 'speech' | 'writing' | 'belief' | 'intention' | 'expectation' | 'finding';

/** An attribution in PolNeAR's sense: content that the text gives to a source. */
export interface Statement<S = Span> {
  kind: StatementKind;
  act: Act;
  /** What is said; several spans where the attribution splits it or it runs over paragraphs. */
  content: S[];
  /** The words that name who says it. */
  source?: S[];
  /** The words that make it an attribution: said, according to, is expected to. */
  cue?: S[];
  /** Who says it; several where they say it together, none where nobody can be named with confidence. */
  voices: StatementVoice[];
}

/** One of those who make a statement. */
export interface StatementVoice {
  /** The id of one of `Reading.voices`. */
  voice: string;
  /** 0 to 1. */
  confidence: number;
}

/** One person or body of the article that speaks. */
export interface Voice<S = Span> {
  /** Unique in its Reading: v1, v2 ... in order of first mention. */
  id: string;
  kind: 'person' | 'body' | 'group' | 'document' | 'unnamed';
  /** The full name, or the description where the text gives no name. */
  name: string;
  role?: string;
  organisation?: string;
  /** Other forms the text uses, pronouns as well. */
  aliases: string[];
  mentions: S[];
}

/** The types of TIMEX3 (ISO-TimeML): a day or longer, a time of day, a length, something that recurs. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression, as TIMEX3 (ISO-TimeML) has it. */
export interface Time<S = Span> {
  span: S;
  type: TimexType;
  /** TIMEX3 value: 2018-02-08, 2017-12, 1998-Q1, P24M, PAST_REF ... */
  value: string;
  /** TIMEX3 mod: APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN ... */
  mod?: string;
}

/** A dated clause. Events stand in the order of their days. */
export interface Event<S = Span> {
  kind: 'event' | 'deadline';
  /** The clause. */
  span: S;
  /** TIMEX3 value of a day, month, year or time. */
  value: string;
  /** The number of the Time that dates it. */
  time: number;
}

/** A person, organisation or place, once an article. A mention of a place may stand within that of an organisation: Velm Police Department. */
export interface Name<S = Span> {
  kind: 'person' | 'organisation' | 'place';
  name: string;
  aliases: string[];
  mentions: S[];
  /** ISO 3166-1 alpha-2, for places a gazetteer knows. */
  country?: string;
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
}

/** A document the article leans on. */
export interface DocumentReference<S = Span> {
  kind:
    | 'resolution'
    | 'bill'
    | 'act'
    | 'treaty'
    | 'report'
    | 'study'
    | 'case'
    | 'statement'
    | 'letter'
    | 'order'
    | 'survey'
    | 'document';
  /** As the text names it. */
  name: string;
  issuer?: string;
  number?: string;
  /** TIMEX3 value of the day or year it is from. */
  date?: string;
  mentions: S[];
}

/** A number with its unit. */
export interface Quantity<S = Span> {
  span: S;
  value: number;
  /** ISO 4217 for money, SI or plain words else; percent as '%'. */
  unit?: string;
}

/** How the text is built. */
export interface Structure<S = Span> {
  /** The paragraph that tells the news. */
  lead?: S;
  /** Stretches that tell what came before the news. */
  background: S[];
}

/** The parts of a Reading that hang on the language. */
export type ReadingPart =
  | 'statements'
  | 'voices'
  | 'times'
  | 'events'
  | 'names'
  | 'documents'
  | 'quantities'
  | 'structure';

/** What a story says. Stand-off: it points into the text and never rewrites it. */
export interface Reading<S = Span> {
  /** The version of the engine that made it. */
  engine: string;
  /** BCP 47 of the tables used, `und` where there are none for the text. */
  language: string;
  /** What was not looked for, because there are no tables for it in this language; absent where nothing is lacking. */
  lacks?: ReadingPart[];
  /** The day that relative times were resolved against. */
  anchor?: string;
  statements: Statement<S>[];
  voices: Voice<S>[];
  times: Time<S>[];
  events: Event<S>[];
  names: Name<S>[];
  documents: DocumentReference<S>[];
  quantities: Quantity<S>[];
  structure: Structure<S>;
}

/** What is known of a bare text. */
export interface ReadTextContext {
  /** Day or instant the text was filed, ISO 8601. */
  published?: string;
  /** BCP 47. */
  language?: string;
}
