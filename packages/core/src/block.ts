import * as z from 'zod';
import { linkAddressSchema, markSchema } from './mark.js';
import { isSafeMedia, SAFE_MEDIA_PATTERN } from './url.js';

/** Can be loaded, and runs nothing. */
export const mediaAddressSchema = z
  .string()
  .refine(isSafeMedia, 'an address that runs code is not kept')
  .meta({ pattern: SAFE_MEDIA_PATTERN });

/** A run of prose: a plain string and the marks that point into it. */
const prose = {
  text: z.string().describe('The words, without any markup.'),
  marks: z.array(markSchema).describe('What is said of stretches of the text.'),
};

/** A caption or credit of a figure, table or code, or a cell of a table; numbered by its place in `parts`. */
export const captionPartSchema = z.object({
  role: z.enum(['caption', 'credit']).describe('Whether it describes what is shown or says who made it.'),
  ...prose,
});
/** A cell of a table, with its place in the grid. */
export const cellPartSchema = z.object({
  role: z.literal('cell').describe('A cell of the table.'),
  row: z.int().min(0).describe('Row of the cell, from 0.'),
  column: z.int().min(0).describe('Column of the cell, from 0.'),
  header: z.boolean().optional().describe('Whether the cell is a heading of its row or column.'),
  columnSpan: z.int().min(2).optional().describe('How many columns it takes up, where more than one.'),
  rowSpan: z.int().min(2).optional().describe('How many rows it takes up, where more than one.'),
  ...prose,
});

/** A paragraph of prose. */
export const paragraphSchema = z.object({ type: z.literal('paragraph').describe('The kind of block.'), ...prose });
/** A heading within the body. */
export const headingSchema = z.object({
  type: z.literal('heading').describe('The kind of block.'),
  level: z.int().min(1).max(6).describe('Level of the heading, 1 for the highest.'),
  ...prose,
});
/** One paragraph of a block quotation. */
export const quoteSchema = z.object({ type: z.literal('quote').describe('The kind of block.'), ...prose });
/** An item of a list; a list is a run of items. */
export const listItemSchema = z.object({
  type: z.literal('item').describe('The kind of block.'),
  depth: z.int().min(1).describe('How deep the list is nested, 1 for the outermost.'),
  ordered: z.boolean().describe('Whether the list is numbered.'),
  number: z.int().optional().describe('The number that an item of a numbered list carries.'),
  ...prose,
});
/** A picture, film or recording at a place of the body. */
export const figureSchema = z.object({
  type: z.literal('figure').describe('The kind of block.'),
  kind: z.enum(['image', 'video', 'audio']).describe('What the figure is.'),
  url: mediaAddressSchema.describe('Address of the picture or recording.'),
  mediaType: z.string().optional().describe('Media type, such as image/jpeg.'),
  width: z.number().positive().optional().describe('Width in pixels.'),
  height: z.number().positive().optional().describe('Height in pixels.'),
  alt: z.string().optional().describe('What stands for the picture where it cannot be seen.'),
  poster: mediaAddressSchema.optional().describe('Address of a still picture of a video.'),
  parts: z.array(captionPartSchema).describe('Its captions and credits.'),
});
/** A table: its cells, captions and credits are its parts. */
export const tableSchema = z.object({
  type: z.literal('table').describe('The kind of block.'),
  parts: z
    .array(z.discriminatedUnion('role', [captionPartSchema, cellPartSchema]))
    .describe('Its cells, row by row, and its captions and credits.'),
});
/** Source code or other preformatted text. */
export const codeSchema = z.object({
  type: z.literal('code').describe('The kind of block.'),
  text: z.string().describe('The code, line by line.'),
  language: z.string().optional().describe('The programming language, as the page names it.'),
  parts: z.array(captionPartSchema).optional().describe('Its captions and credits.'),
});
/** A paragraph of a footnote or endnote. */
export const noteSchema = z.object({
  type: z.literal('note').describe('The kind of block.'),
  id: z.string().min(1).describe('What marks name it by; the paragraphs of one note share it.'),
  label: z.string().optional().describe('The number or sign that it carries, on its first paragraph.'),
  ...prose,
});
/** Content of another site that the page shows within itself: only its address is kept. */
export const embedSchema = z.object({
  type: z.literal('embed').describe('The kind of block.'),
  url: linkAddressSchema.describe('Address of the embedded content.'),
  title: z.string().optional().describe('What the embedded content is called.'),
  provider: z.string().optional().describe('The service that it comes from.'),
});
/** A break between two parts of the body. */
export const separatorSchema = z.object({ type: z.literal('separator').describe('The kind of block.') });

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

/** A block of the body, told apart by `type`. Marks have to lie in their text. */
export const blockSchema = anyBlockSchema.refine(
  (block) => proseOf(block).every(inside),
  'a mark points outside its text',
);
