/**
 * All of core but its schemas: what needs no zod, for programs that validate nothing or later.
 * @module @dateline/core/base
 */
export * from './anchor.js';
export { applyDiff } from './apply-diff.js';
export * from './clock-time.js';
export * from './diff.js';
export * from './direction.js';
export { documentId } from './document-id.js';
export * from './edition-words.js';
export * from './edits.js';
export * from './errors/catalogue.js';
export * from './errors/dateline-error.js';
export { fold } from './fold.js';
export { headlineCase } from './headline-case.js';
export { HOOK_KINDS } from './hooks.js';
export * from './html.js';
export * from './id.js';
export { RULE_ACTS } from './keeping.js';
export * from './markdown.js';
export { nearest } from './nearest.js';
export { ONCE_CALLS } from './once-calls.js';
export * from './plain.js';
export { parseQuery, parseStatementQuery, queryProblem } from './query/parse-query.js';
export { dayAhead, type Period, period, periodAhead } from './query/period.js';
export { printQuery, quoteValue } from './query/print-query.js';
export {
  type ParsedQuery,
  QUERY_HELP,
  QUERY_STATES,
  type Query,
  type QueryField,
  type QueryState,
  type TextField,
} from './query/query.js';
export { pointAt, type QueryProblem, queryProblemOf } from './query/query-problem.js';
export { onlyField } from './query/tokens.js';
export { holds, type QueryTerm, someTerm } from './query/walk-query.js';
export * from './schema-version.js';
export { withoutSecrets } from './secrets.js';
export { sha256 } from './sha256.js';
export * from './states.js';
export * from './text.js';
export { toText } from './to-text.js';
export { SCOPES } from './tokens.js';
export * from './tree.js';
export type * from './types.js';
export * from './url.js';
