import type { Structure, TextSpan } from '../types.js';

/** The paragraph that tells the news: the first of the body. */
export function findStructure(paragraphs: readonly TextSpan[]): Structure<TextSpan> {
  const lead = paragraphs[0];
  return { ...(lead ? { lead } : {}), background: [] };
}
