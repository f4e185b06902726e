import * as z from 'zod';
import { linkAddressSchema, markSchema } from './mark.js';
import { isSafeMedia, SAFE_MEDIA_PATTERN } from './url.js';

/** Can be loaded, and runs nothing. */
export const mediaAddressSchema = z
  .string()
  .refine(isSafeMedia, 'an address that runs code is not kept')
  .meta({ pattern: SAFE_MEDIA_PATTERN });

/** A run of prose: a plain string and the marks that point into it. */
const prose = { text: z.string(), marks: z.array(markSchema) };

/** A caption or credit of a figure, table or code, or a cell of a table; numbered by its place in `parts`. */
export const captionPartSchema = z.object({ role: z.enum(['caption', 'credit']), ...prose });
export const cellPartSchema = z.object({
  role: z.literal('cell'),
  row: z.int().min(0),
  column: z.int().min(0),
  header: z.boolean().optional(),
  columnSpan: z.int().min(2).optional(),
  rowSpan: z.int().min(2).optional(),
  ...prose,
});

export const paragraphSchema = z.object({ type: z.literal('paragraph'), ...prose });
export const headingSchema = z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), ...prose });
/** One paragraph of a block quotation. */
export const quoteSchema = z.object({ type: z.literal('quote'), ...prose });
export const listItemSchema = z.object({
  type: z.literal('item'),
  /** 1 for the outermost list. */
  depth: z.int().min(1),
  ordered: z.boolean(),
  /** The number an ordered item carries. */
  number: z.int().optional(),
  ...prose,
});
export const figureSchema = z.object({
  type: z.literal('figure'),
  kind: z.enum(['image', 'video', 'audio']),
  url: mediaAddressSchema,
  /** Media type, such as image/jpeg. */
  mediaType: z.string().optional(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  alt: z.string().optional(),
  /** Still picture of a video. */
  poster: mediaAddressSchema.optional(),
  parts: z.array(captionPartSchema),
});
export const tableSchema = z.object({
  type: z.literal('table'),
  parts: z.array(z.discriminatedUnion('role', [captionPartSchema, cellPartSchema])),
});
export const codeSchema = z.object({
  type: z.literal('code'),
  text: z.string(),
  language: z.string().optional(),
  parts: z.array(captionPartSchema).optional(),
});
/** A paragraph of a footnote or endnote. */
export const noteSchema = z.object({
  type: z.literal('note'),
  /** What marks name it by; the paragraphs of one note share it. */
  id: z.string().min(1),
  /** The number or sign it carries, on its first paragraph. */
  label: z.string().optional(),
  ...prose,
});
export const embedSchema = z.object({
  type: z.literal('embed'),
  url: linkAddressSchema,
  title: z.string().optional(),
  provider: z.string().optional(),
});
export const separatorSchema = z.object({ type: z.literal('separator') });

type Prose = { text: string; marks: { start: number; end: number }[] };

/** Every stretch of prose in a block: its own text or those of its parts. */
const proseOf = (block: object): Prose[] =>
  'marks' in block ? [block as Prose] : 'parts' in block ? ((block.parts ?? []) as Prose[]) : [];
const inside = ({ text, marks }: Prose) => marks.every(({ start, end }) => start < end && end <= text.length);

const anyBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  listItemSchema,
  figureSchema,
  tableSchema,
  codeSchema,
  embedSchema,
  separatorSchema,
  noteSchema,
]);

export const blockSchema = anyBlockSchema.refine(
  (block) => proseOf(block).every(inside),
  'a mark points outside its text',
);
