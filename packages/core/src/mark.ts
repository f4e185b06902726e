import * as z from 'zod';
import { isSafeLink, SAFE_LINK_PATTERN } from './url.js';

const range = {
  start: z.int().min(0).describe('Where the mark begins in its text, in UTF-16 code units.'),
  end: z.int().min(0).describe('Where it ends: the first code unit behind it, at most the length of the text.'),
};

const plainMarkSchema = z.object({
  type: z
    .enum(['strong', 'emphasis', 'code', 'strike', 'subscript', 'superscript', 'highlight', 'quote'])
    .describe('How the stretch of text is set.'),
  ...range,
});
/** Leads somewhere, and runs nothing. */
export const linkAddressSchema = z
  .string()
  .refine(isSafeLink, 'an address that runs code is not kept')
  .meta({ pattern: SAFE_LINK_PATTERN });

const linkMarkSchema = z.object({
  type: z.literal('link').describe('A link.'),
  ...range,
  url: linkAddressSchema.describe('Where it leads.'),
  title: z.string().optional().describe('What the link says when it is pointed at.'),
});

/** Points to the `note` blocks of that id. */
const noteMarkSchema = z.object({
  type: z.literal('note').describe('The place of a note.'),
  ...range,
  note: z.string().min(1).describe('The id of the note blocks that belong to it.'),
});

/** What is said of a stretch of text: how it is set, where it leads, or which note belongs to it. */
export const markSchema = z.union([plainMarkSchema, linkMarkSchema, noteMarkSchema]);
