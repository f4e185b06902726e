import { articleSchema } from './article.js';
import { DatelineError } from './errors/dateline-error.js';
import { articleId } from './id.js';
import { migrations } from './migrate.js';
import { SCHEMA_VERSION } from './schema-version.js';
import type { Article } from './types.js';

const where = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/**
 * Takes a value, such as parsed JSON, for an Article. Values of an earlier schema version are migrated; fields that the
 * schema does not know are dropped.
 * @throws DatelineError `not-an-article` (names the first field that is wrong) or `newer-schema`
 */
export function parseArticle(value: unknown): Article {
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new DatelineError('not-an-article', 'An Article is a JSON object; this is something else.');
  let raw = value as Record<string, unknown>;
  const version = raw.schemaVersion ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    throw new DatelineError('not-an-article', { reason: 'schemaVersion is not a version number' });
  if (version > SCHEMA_VERSION) throw new DatelineError('newer-schema', { version, known: SCHEMA_VERSION });
  if (version === 0 && !['headline', 'body', 'summary'].some((field) => raw[field]))
    throw new DatelineError('not-an-article', { reason: 'it has no headline, no body and no summary' });
  for (const step of migrations.slice(version)) raw = step(raw);
  if (version === 0 && raw.id === undefined)
    raw = { ...raw, id: articleId({ ...identity(raw), text: JSON.stringify(raw) }) };
  const result = articleSchema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DatelineError(
    'not-an-article',
    { reason: `${where(issue?.path ?? [])}: ${issue?.message ?? 'wrong'}` },
    { cause: result.error },
  );
}

function identity(raw: Record<string, unknown>): { guid?: string; url?: string; canonicalUrl?: string } {
  const known = (['guid', 'url', 'canonicalUrl'] as const).filter((field) => typeof raw[field] === 'string');
  return Object.fromEntries(known.map((field) => [field, raw[field]]));
}
