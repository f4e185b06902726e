import type { Act, Statement } from '@dateline/core/reading';
import { articleMessages } from '../messages/en/article.js';

/** What somebody did in a statement, as a word that follows a name. */
export function actLabel(act: Act): string {
  return articleMessages.acts[act];
}

/** Speech and writing before thoughts and findings: what a reader looks for first. */
export function isSpokenOrWritten(statement: Statement): boolean {
  return statement.act === 'speech' || statement.act === 'writing';
}
