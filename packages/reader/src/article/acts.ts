import type { Act, Statement } from '@dateline/core/reading';

/** What somebody did in a statement, as a word that follows a name. */
const verbs: Record<Act, string> = {
  speech: 'said',
  writing: 'wrote',
  belief: 'believes',
  intention: 'intends',
  expectation: 'expects',
  finding: 'found',
};

export function actLabel(act: Act): string {
  return verbs[act];
}

/** Speech and writing before thoughts and findings: what a reader looks for first. */
export function isSpokenOrWritten(statement: Statement): boolean {
  return statement.act === 'speech' || statement.act === 'writing';
}
