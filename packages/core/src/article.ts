import * as z from 'zod';
import { blockSchema, mediaAddressSchema } from './block.js';
import { linkAddressSchema } from './mark.js';

/** The version of the schema that this build of the package writes; `parseArticle` takes every earlier one. */
export const SCHEMA_VERSION = 1;

/** An ISO 8601 instant or, where no time of day is known, a day. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/);
const day = z.iso.date();

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

export const attachmentSchema = z.object({
  url: linkAddressSchema,
  /** Media type, such as audio/mpeg. */
  type: z.string().optional(),
  /** Bytes. */
  length: z.number().nonnegative().optional(),
  /** Seconds. */
  duration: z.number().nonnegative().optional(),
  title: z.string().optional(),
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
});

export const articleSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1),
  kicker: z.string().optional(),
  headline: z.string().optional(),
  deck: z.string().optional(),
  bylines: z.array(bylineSchema),
  dateline: datelineSchema.optional(),
  published: moment.optional(),
  updated: moment.optional(),
  versionNote: versionNoteSchema.optional(),
  embargo: z.string().optional(),
  /** BCP 47. */
  language: z.string().optional(),
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
  /** By field name; a field that is missing here stands in the document as it is. */
  provenance: z.record(z.string(), provenanceSchema),
});
