export * from './anchor.js';
export * from './article.js';
export * from './block.js';
export * from './clock-time.js';
export * from './diff.js';
export * from './direction.js';
export * from './errors/catalogue.js';
export * from './errors/dateline-error.js';
export * from './html.js';
export * from './id.js';
export * from './mark.js';
export * from './markdown.js';
export { nearest } from './nearest.js';
export * from './parse.js';
export * from './plain.js';
export { parseQuery, queryProblem } from './query/parse-query.js';
export {
  type ParsedQuery,
  QUERY_HELP,
  type Query,
  type QueryField,
  type QueryState,
  type TextField,
} from './query/query.js';
export { pointAt, type QueryProblem, queryProblemOf } from './query/query-problem.js';
export { withoutSecrets } from './secrets.js';
export { sha256 } from './sha256.js';
export * from './span.js';
export * from './states.js';
export * from './text.js';
export * from './tree.js';
export type * from './types.js';
export * from './url.js';
