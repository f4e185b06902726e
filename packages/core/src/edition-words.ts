import type { EditionStatement } from './edition.js';

/**
 * The outlets of a Story in one line: Gazette, Post, Herald, Courier and 3 others.
 * @param most outlets that are named; the others are counted
 */
export function outletNames(outlets: readonly string[], most = 4): string {
  const named = outlets.slice(0, most).join(', ');
  const more = outlets.length - most;
  return more > 0 ? `${named} and ${more === 1 ? '1 other' : `${more} others`}` : named;
}

/**
 * The words of a statement; only what is quoted stands in quotation marks, and what is reported is a sentence. The comma before
 * "said" is no part of them.
 */
export function statementWords({ text, kind }: Pick<EditionStatement, 'text' | 'kind'>): string {
  if (kind === 'direct') return `“${text.replace(/^["“”„]+|,?["“”]+$|,$/gu, '')}”`;
  return kind === 'indirect' ? asSentence(text) : text;
}

/** Words behind which "that" joins a clause; before other single things it points at one: "that decision". */
const CLAUSE =
  /^(?:the|an?|it|he|she|they|we|i|you|there|this|these|those|his|her|their|its|our|no|not|some|all|any|many|most|both|each|every|if|when|while|as|after|before|because|although|by|in|on|at|for|with|under|about|only|what|who|whoever|more|less|\p{N}.*|\p{Lu}.*|.*[^s]s)$/u;

/** A clause that follows "said" as a sentence of its own; what cannot stand alone stays as it is. */
function asSentence(text: string): string {
  const [, clause] = /^that\s+(.+)$/su.exec(text) ?? [];
  if (clause !== undefined && !CLAUSE.test(/^\S+/u.exec(clause)![0])) return text;
  const words = clause ?? text;
  if (/^(?:to|how|whether|why)\s/u.test(words)) return text;
  const begun = words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/,$/u, '');
  return /[.!?…:;—–-]["”’)]*$/u.test(begun) ? begun : `${begun}.`;
}

/** Who says it, with the office: Ines Varga, mayor, Port Ellin. */
export function speakerOf({
  voice,
  role,
  organisation,
}: Pick<EditionStatement, 'voice' | 'role' | 'organisation'>): string {
  const office =
    role && organisation && !role.includes(organisation) ? `${role}, ${organisation}` : (role ?? organisation);
  return office === undefined ? voice : `${voice}, ${office}`;
}
