import * as z from 'zod';
import { blockSchema, mediaAddressSchema } from './block.js';
import type { JsonValue } from './json-value.js';
import { linkAddressSchema } from './mark.js';
import { SCHEMA_VERSION } from './schema-version.js';

const day = z.iso.date();
/** A day as `z.iso.date` knows them, without its anchors. */
const DAY = z.regexes.date.source.slice(1, -1);
const MOMENT = new RegExp(
  `^${DAY}(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?)?$`,
);
/**
 * An ISO 8601 moment: with the offset that was published; without one where none is known, which is local time; or a day
 * where no time of day is known.
 */
export const momentSchema = z.string().regex(MOMENT, 'not a day or moment of the calendar (ISO 8601)');
/** A language, and what narrows it: script, region, variants. Or one of private use. */
export const languageTagSchema = z
  .string()
  .regex(
    /^(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?|[XxIi](?:-[A-Za-z0-9]{1,8})+)$/,
    'not a language tag (BCP 47)',
  );

export const bylineSchema = z.object({
  name: z.string(),
  role: z.string().optional(),
  organisation: z.string().optional(),
  url: linkAddressSchema.optional(),
  email: z.string().optional(),
});

export const datelineSchema = z.object({
  /** As laid out in the copy, such as `MOSCOW, February 8. /TASS/.` */
  text: z.string(),
  place: z.string().optional(),
  date: day.optional(),
  agency: z.string().optional(),
  /** From what the year and day were worked out: the year as written, the date of publication, or the days the text names. */
  evidence: z.object({ from: z.enum(['written', 'published', 'text']), why: z.string() }).optional(),
});

export const versionNoteSchema = z.object({
  kind: z.enum(['update', 'correction', 'refile', 'clarification', 'withdrawal', 'advisory', 'urgent']),
  number: z.int().optional(),
  text: z.string(),
});

export const sourceSchema = z.object({ name: z.string(), url: linkAddressSchema.optional() });

export const mediaSchema = z.object({
  kind: z.enum(['image', 'video', 'audio']),
  url: mediaAddressSchema,
  mediaType: z.string().optional(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  /** Seconds. */
  duration: z.number().nonnegative().optional(),
  alt: z.string().optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
});

/** A text of what is said in a recording. */
export const transcriptSchema = z.object({
  url: linkAddressSchema,
  /** Media type, such as text/vtt. */
  type: z.string().optional(),
  language: languageTagSchema.optional(),
});

export const chapterSchema = z.object({
  /** Seconds from the beginning. */
  start: z.number().nonnegative(),
  end: z.number().nonnegative().optional(),
  title: z.string(),
  url: linkAddressSchema.optional(),
});

/** The same recording in another file. */
export const alternativeSchema = z.object({
  url: linkAddressSchema,
  type: z.string().optional(),
  /** Bytes. */
  length: z.number().nonnegative().optional(),
  title: z.string().optional(),
  language: languageTagSchema.optional(),
});

export const attachmentSchema = z.object({
  url: linkAddressSchema,
  /** Media type, such as audio/mpeg. */
  type: z.string().optional(),
  /** Bytes. */
  length: z.number().nonnegative().optional(),
  /** Seconds. */
  duration: z.number().nonnegative().optional(),
  title: z.string().optional(),
  transcript: z.array(transcriptSchema).optional(),
  chapters: z.array(chapterSchema).optional(),
  /** A file with the chapters, such as JSON chapters of Podcasting 2.0. */
  chaptersUrl: linkAddressSchema.optional(),
  alternatives: z.array(alternativeSchema).optional(),
});

/** One contribution to a live blog or a thread: who wrote it, when, and which blocks of the body are its. */
export const entrySchema = z.object({
  author: bylineSchema.optional(),
  time: momentSchema.optional(),
  url: linkAddressSchema.optional(),
  /** Numbers of blocks of `body`, half-open. */
  blocks: z.object({ start: z.int().min(0), end: z.int().min(1) }),
});

/** What the publisher says was wrong before. */
export const correctionSchema = z.object({ time: momentSchema.optional(), text: z.string().min(1) });

/** Who did what else for the story, such as editing, photographs or translation. */
export const creditSchema = z.object({ role: z.string().min(1), people: z.array(bylineSchema).min(1) });

/** What the story is about, in a controlled vocabulary. */
export const subjectSchema = z.object({
  /** The vocabulary, such as `http://cv.iptc.org/newscodes/mediatopic/`. */
  scheme: z.string().min(1),
  code: z.string().min(1),
  name: z.string().optional(),
});

/** Where the value of a field was found. */
export const provenanceSchema = z.object({
  from: z.enum([
    'json-ld',
    'microdata',
    'opengraph',
    'meta',
    'time',
    'feed',
    'wire',
    'page',
    'header',
    'context',
    'inferred',
  ]),
  detail: z.string().optional(),
  /** How probable it is that the value is right, where that was estimated. */
  confidence: z.number().min(0).max(1).optional(),
});

const anyArticleSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1),
  kicker: z.string().optional(),
  headline: z.string().optional(),
  deck: z.string().optional(),
  bylines: z.array(bylineSchema),
  dateline: datelineSchema.optional(),
  published: momentSchema.optional(),
  updated: momentSchema.optional(),
  versionNote: versionNoteSchema.optional(),
  embargo: z.string().optional(),
  /** BCP 47. */
  language: languageTagSchema.optional(),
  direction: z.enum(['ltr', 'rtl']),
  url: linkAddressSchema.optional(),
  canonicalUrl: linkAddressSchema.optional(),
  guid: z.string().optional(),
  discussionUrl: linkAddressSchema.optional(),
  source: sourceSchema.optional(),
  section: z.string().optional(),
  topics: z.array(z.string()),
  rights: z.string().optional(),
  summary: z.string().optional(),
  media: z.array(mediaSchema),
  attachments: z.array(attachmentSchema),
  body: z.array(blockSchema),
  entries: z.array(entrySchema).optional(),
  corrections: z.array(correctionSchema).optional(),
  credits: z.array(creditSchema).optional(),
  subjects: z.array(subjectSchema).optional(),
  /** What a format says beyond all this, by a name with the prefix of its vocabulary: kept, and not read. */
  extra: z.record(z.string().regex(/^[\w.-]+:./), z.json() as z.ZodType<JsonValue>).optional(),
  /** By field name; a field that is missing here stands in the document as it is. */
  provenance: z.record(z.string(), provenanceSchema),
});

type Marked = { marks?: { type: string; note?: string }[] };

/** The ids of notes that marks point to. */
function notesAsked(body: readonly object[]): string[] {
  const prose = body.flatMap((block) => [
    block as Marked,
    ...('parts' in block ? ((block.parts ?? []) as Marked[]) : []),
  ]);
  return prose.flatMap(({ marks = [] }) => marks.flatMap(({ note }) => note ?? []));
}

export const articleSchema = anyArticleSchema
  .refine(
    ({ body, entries = [] }) => entries.every(({ blocks: { start, end } }) => start < end && end <= body.length),
    { path: ['entries'], error: 'an entry names blocks that the body does not have' },
  )
  .refine(
    ({ body }) => {
      const notes = new Set(body.flatMap((block) => (block.type === 'note' ? block.id : [])));
      return notesAsked(body).every((note) => notes.has(note));
    },
    { path: ['body'], error: 'a mark points to a note that is not there' },
  );
