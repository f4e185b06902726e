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

/** Who wrote a story, as it is signed. */
export const bylineSchema = z.object({
  name: z.string().describe('The name as it is signed.'),
  role: z.string().optional().describe('What the person is or did, as the copy says.'),
  organisation: z.string().optional().describe('For whom the person writes.'),
  url: linkAddressSchema.optional().describe('Page of the person.'),
  email: z.string().optional().describe('Mail address of the person.'),
});

/** Where and when a story was filed, as printed before its first sentence, with the day worked out. */
export const datelineSchema = z.object({
  /** As laid out in the copy, such as `MOSCOW, February 8. /TASS/.` */
  text: z.string().describe('As laid out in the copy, such as MOSCOW, February 8. /TASS/.'),
  place: z.string().optional().describe('Where the story was filed.'),
  date: day.optional().describe('The day on which it was filed.'),
  agency: z.string().optional().describe('The agency that filed it.'),
  /** From what the year and day were worked out: the year as written, the date of publication, or the days the text names. */
  evidence: z
    .object({
      from: z
        .enum(['written', 'published', 'text'])
        .describe('The year as it is written, the date of publication, or the days that the text names.'),
      why: z.string().describe('The same in a sentence.'),
    })
    .optional()
    .describe('From what the year and the day were worked out.'),
});

/** What a version of a story is, as its publisher says: an update, a correction and the like. */
export const versionNoteSchema = z.object({
  kind: z
    .enum(['update', 'correction', 'refile', 'clarification', 'withdrawal', 'advisory', 'urgent'])
    .describe('What this version is.'),
  number: z.int().optional().describe('Its number, as in UPDATE 2.'),
  text: z.string().describe('The note as it is written.'),
});

/** Who publishes a story. */
export const sourceSchema = z.object({
  name: z.string().describe('Who publishes.'),
  url: linkAddressSchema.optional().describe('Address of the publisher.'),
});

/** A picture, film or recording that stands for the story and not at a place of its body. */
export const mediaSchema = z.object({
  kind: z.enum(['image', 'video', 'audio']).describe('What it is.'),
  url: mediaAddressSchema.describe('Address of the picture or recording.'),
  mediaType: z.string().optional().describe('Media type, such as image/jpeg.'),
  width: z.number().positive().optional().describe('Width in pixels.'),
  height: z.number().positive().optional().describe('Height in pixels.'),
  /** Seconds. */
  duration: z.number().nonnegative().optional().describe('Seconds.'),
  alt: z.string().optional().describe('What stands for the picture where it cannot be seen.'),
  caption: z.string().optional().describe('What it shows.'),
  credit: z.string().optional().describe('Who made it.'),
});

/** A text of what is said in a recording. */
export const transcriptSchema = z.object({
  url: linkAddressSchema.describe('Address of the text.'),
  /** Media type, such as text/vtt. */
  type: z.string().optional().describe('Media type, such as text/vtt.'),
  language: languageTagSchema.optional().describe('Its language (BCP 47).'),
});

/** A part of a recording. */
export const chapterSchema = z.object({
  /** Seconds from the beginning. */
  start: z.number().nonnegative().describe('Seconds from the beginning.'),
  end: z.number().nonnegative().optional().describe('Seconds from the beginning.'),
  title: z.string().describe('What the chapter is called.'),
  url: linkAddressSchema.optional().describe('Address of what it is about.'),
});

/** The same recording in another file. */
export const alternativeSchema = z.object({
  url: linkAddressSchema.describe('Address of the file.'),
  type: z.string().optional().describe('Media type.'),
  /** Bytes. */
  length: z.number().nonnegative().optional().describe('Bytes.'),
  title: z.string().optional().describe('What this file is called.'),
  language: languageTagSchema.optional().describe('Its language (BCP 47).'),
});

/** A file that belongs to a story, most often a recording (the `enclosure` of a feed). */
export const attachmentSchema = z.object({
  url: linkAddressSchema.describe('Address of the file.'),
  /** Media type, such as audio/mpeg. */
  type: z.string().optional().describe('Media type, such as audio/mpeg.'),
  /** Bytes. */
  length: z.number().nonnegative().optional().describe('Bytes.'),
  /** Seconds. */
  duration: z.number().nonnegative().optional().describe('Seconds.'),
  title: z.string().optional().describe('What the file is called.'),
  transcript: z.array(transcriptSchema).optional().describe('Texts of what is said in it.'),
  chapters: z.array(chapterSchema).optional().describe('Its parts.'),
  /** A file with the chapters, such as JSON chapters of Podcasting 2.0. */
  chaptersUrl: linkAddressSchema
    .optional()
    .describe('Address of a file with the chapters, such as JSON chapters of Podcasting 2.0.'),
  alternatives: z.array(alternativeSchema).optional().describe('The same recording in other files.'),
});

/** One contribution to a live blog or a thread: who wrote it, when, and which blocks of the body are its. */
export const entrySchema = z.object({
  author: bylineSchema.optional().describe('Who wrote the entry.'),
  time: momentSchema.optional().describe('When it was written.'),
  url: linkAddressSchema.optional().describe('Its own address.'),
  /** Numbers of blocks of `body`, half-open. */
  blocks: z
    .object({
      start: z.int().min(0).describe('Number of its first block.'),
      end: z.int().min(1).describe('Number behind that of its last block.'),
    })
    .describe('Numbers of blocks of the body, half-open.'),
});

/** What the publisher says was wrong before. */
export const correctionSchema = z.object({
  time: momentSchema.optional().describe('When it was said.'),
  text: z.string().min(1).describe('What was wrong, and what is right.'),
});

/** Who did what else for the story, such as editing, photographs or translation. */
export const creditSchema = z.object({
  role: z.string().min(1).describe('What they did.'),
  people: z.array(bylineSchema).min(1).describe('Who did it.'),
});

/** What the story is about, in a controlled vocabulary. */
export const subjectSchema = z.object({
  /** The vocabulary, such as `http://cv.iptc.org/newscodes/mediatopic/`. */
  scheme: z.string().min(1).describe('The vocabulary, such as http://cv.iptc.org/newscodes/mediatopic/.'),
  code: z.string().min(1).describe('The code in that vocabulary.'),
  name: z.string().optional().describe('What the code means, in words.'),
});

/** Where the value of a field was found. */
export const provenanceSchema = z.object({
  from: z
    .enum([
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
    ])
    .describe('The kind of source.'),
  detail: z.string().optional().describe('Where in it, such as the name of a tag.'),
  /** How probable it is that the value is right, where that was estimated. */
  confidence: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('How probable it is that the value is right, where that was estimated.'),
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

/**
 * The zod schema of an Article of the present version; `SPEC.md` says what each field means. `parseArticle` also
 * takes older versions.
 */
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
