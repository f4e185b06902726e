import type * as z from 'zod';
import { languageTagSchema, momentSchema } from './article.js';

// From the shape of one version of the schema to the next. Each step knows two versions and no more.
type Raw = Record<string, unknown>;

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/**
 * Version 0 is JSON from before versions had numbers, and what somebody writes by hand: lists may be missing, a byline
 * may be a bare name, the source a bare name, a block of the body a bare string, marks may be missing.
 */
function from0(raw: Raw): Raw {
  const block = (value: unknown) => {
    if (typeof value === 'string') return { type: 'paragraph', text: value, marks: [] };
    if (value && typeof value === 'object' && 'text' in value && !('marks' in value) && (value as Raw).type !== 'code')
      return { ...value, marks: [] };
    return value;
  };
  const body = typeof raw.body === 'string' ? raw.body.split(/\n\s*\n/).filter((text) => text.trim()) : list(raw.body);
  return {
    ...raw,
    schemaVersion: 1,
    bylines: list(raw.bylines).map((byline) => (typeof byline === 'string' ? { name: byline } : byline)),
    source: typeof raw.source === 'string' ? { name: raw.source } : raw.source,
    direction: raw.direction ?? 'ltr',
    topics: list(raw.topics),
    media: list(raw.media),
    attachments: list(raw.attachments),
    body: body.map(block),
    provenance: raw.provenance ?? {},
  };
}

/** Version 1 took any text for a language and days that no calendar has; what was none of these is left out. */
function from1(raw: Raw): Raw {
  const kept: Raw = { ...raw, schemaVersion: 2 };
  for (const [field, schema] of CHECKED)
    if (field in kept && !schema.safeParse(kept[field]).success) delete kept[field];
  return kept;
}

const CHECKED: readonly (readonly [string, z.ZodType])[] = [
  ['language', languageTagSchema],
  ['published', momentSchema],
  ['updated', momentSchema],
];

/** Step N turns version N into version N + 1. */
export const migrations: readonly ((raw: Raw) => Raw)[] = [from0, from1];
