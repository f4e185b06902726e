import type { Byline } from '@dateline/core';
import { isAgency } from '../dateline/agencies.js';

const BY = /^(?:by|von|par|por|di|door|af|av)\s*:?\s+(?=["“]?\p{Lu})/iu;
const ROLE =
  /\b(writers?|correspondents?|editors?|reporters?|staff|chief|analyst|columnist|contributor|bureau|redaktion)\b/i;
const ORGANISATION =
  /\b(press|news|reuters|post|times|agency|service|journal|herald|tribune|gazette|media|staff|newspapers?|broadcasting|magazine|telegraph|guardian)\b/i;

/** Whether a line of the head says who wrote the story. */
export function isByline(line: string): boolean {
  return (
    line.length <= 140 &&
    BY.test(line) &&
    !/[.!?]$/.test(line.replace(/\b(Jr|Sr|\p{Lu})\.$/u, '')) &&
    /\p{Lu}\p{L}+\.?\s+\p{Lu}/u.test(line.replace(BY, ''))
  );
}

const NAME =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|(?:de|del|della|der|den|di|da|do|dos|du|el|la|le|van|von|bin|al|ter|ten|y|e)\.?)(?:\s+|$)){1,6}$/u;

export const looksLikeName = (text: string) => NAME.test(text) && /\s/.test(text) && text.length < 60;

/** The names of a byline, with the role or organisation that stands behind them: `By Ines Calder and Tomas Reed, Reuters`. */
export function parseByline(line: string): Byline[] {
  const parts = line
    .replace(BY, '')
    .split(/\s*(?:,|;|\||\/|\s[-–—]\s|\s(?:and|und|et|y|e|en)\s|\s&\s)\s*/i)
    .map((part) => part.replace(/^(?:and|by)\s+/i, '').trim())
    .filter(Boolean);
  const bylines: Byline[] = [];
  for (const part of parts) {
    const last = bylines.at(-1);
    if (last && !(looksLikeName(part) && !ORGANISATION.test(part) && !ROLE.test(part))) attach(last, part);
    else if (isAgency(part) && last) attach(last, part);
    else bylines.push({ name: part });
  }
  return bylines;
}

/** A line below the byline, such as `Associated Press Writer`, says what its writer is. */
export function attach(byline: Byline, text: string): void {
  if (/@\S+\.\w/.test(text)) byline.email ??= text;
  else if (ROLE.test(text) && !isAgency(text)) byline.role ??= text;
  else byline.organisation ??= text;
}

export const isWriterLine = (line: string) =>
  line.length < 60 && !/[.!?:]$/.test(line) && (ROLE.test(line) || isAgency(line));

const CREDIT =
  /\b(additional reporting|reporting and writing|reporting|writing|written|compiled|editing|edited|reported|translated|translation|photographs?|graphics?)(?:\s+and\s+(?:writing|editing|reporting))?\s+by:?\s+|\bcontributing:\s+/gi;

/**
 * The people of a credit line: `(Reporting by Ines Calder in Paris and Tomas Reed; Editing by Ana Lund)`. Each has what
 * they did as role. Undefined for a line that is none.
 */
export function parseCredits(text: string): Byline[] | undefined {
  const bare = text.replace(/^[\s([]+|[\s)\].]+$/g, '');
  const starts = [...bare.matchAll(CREDIT)];
  if (starts.length === 0 || starts[0]!.index > 0 || bare.length > 600) return undefined;
  const people: Byline[] = [];
  for (const [at, start] of starts.entries()) {
    const names = bare.slice(start.index + start[0].length, starts[at + 1]?.index ?? bare.length);
    const role = start[0].replace(/(?:\s+by)?:?\s+$/i, '').toLowerCase();
    for (const part of names.split(/\s*(?:,|;|\band\b|&)\s*/)) {
      const name = part
        .replace(/\s+(?:in|at|from)\s+.*$/, '')
        .replace(/[\s.]+$/, '')
        .trim();
      if (looksLikeName(name)) people.push({ name, role });
    }
  }
  return people.length > 0 ? people : undefined;
}
