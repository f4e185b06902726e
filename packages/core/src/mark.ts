import * as z from 'zod';
import { isSafeLink, SAFE_LINK_PATTERN } from './url.js';

/** Half-open, in UTF-16 code units of the text the mark belongs to. */
const range = { start: z.int().min(0), end: z.int().min(0) };

const plainMarkSchema = z.object({
  type: z.enum(['strong', 'emphasis', 'code', 'strike', 'subscript', 'superscript', 'highlight', 'quote']),
  ...range,
});
/** Leads somewhere, and runs nothing. */
export const linkAddressSchema = z
  .string()
  .refine(isSafeLink, 'an address that runs code is not kept')
  .meta({ pattern: SAFE_LINK_PATTERN });

const linkMarkSchema = z.object({
  type: z.literal('link'),
  ...range,
  url: linkAddressSchema,
  title: z.string().optional(),
});

/** Points to the `note` blocks of that id. */
const noteMarkSchema = z.object({ type: z.literal('note'), ...range, note: z.string().min(1) });

/** What is said of a stretch of text: how it is set, where it leads, or which note belongs to it. */
export const markSchema = z.union([plainMarkSchema, linkMarkSchema, noteMarkSchema]);
