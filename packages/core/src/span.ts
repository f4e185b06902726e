import * as z from 'zod';

/** Points at a stretch of an Article's text: half-open, UTF-16 code units of the text it names. */
export const spanSchema = z.object({
  /** 'headline', 'deck', or the number of a block of the body. */
  at: z.union([z.literal('headline'), z.literal('deck'), z.int().min(0)]),
  /** The number of a part of that block: a table's cell, a figure's caption or credit. */
  part: z.int().min(0).optional(),
  start: z.int().min(0),
  end: z.int().min(0),
});

/** W3C Web Annotation TextQuoteSelector: finds a passage again when the text around it moved. */
export const textQuoteSelectorSchema = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
