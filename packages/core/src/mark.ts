import * as z from 'zod';
import { isSafeLink } from './url.js';

/** Half-open, in UTF-16 code units of the text the mark belongs to. */
const range = { start: z.int().min(0), end: z.int().min(0) };

const plainMarkSchema = z.object({
  type: z.enum(['strong', 'emphasis', 'code', 'strike', 'subscript', 'superscript', 'highlight', 'quote']),
  ...range,
});
/** Leads somewhere, and runs nothing. */
export const linkAddressSchema = z.string().refine(isSafeLink, 'an address that runs code is not kept');

const linkMarkSchema = z.object({
  type: z.literal('link'),
  ...range,
  url: linkAddressSchema,
  title: z.string().optional(),
});

/** What is said of a stretch of text: how it is set, or where it leads. */
export const markSchema = z.union([plainMarkSchema, linkMarkSchema]);
