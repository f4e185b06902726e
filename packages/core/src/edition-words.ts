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

/** The words of a statement; only what is quoted stands in quotation marks. */
export function statementWords({ text, kind }: Pick<EditionStatement, 'text' | 'kind'>): string {
  return kind === 'direct' ? `“${text.replace(/^["“”„]+|["“”]+$/gu, '')}”` : text;
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
