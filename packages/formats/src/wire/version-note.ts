import type { VersionNote } from '@dateline/core';

const KINDS: [RegExp, VersionNote['kind']][] = [
  [/^(?:update[ds]?|wrap-?up|wrap)\b/i, 'update'],
  [/^correct(?:ed|ion|s)?\b/i, 'correction'],
  [/^(?:refiled?|refiles|rpt|repeat(?:s|ing)?)\b/i, 'refile'],
  [/^clarif(?:ied|ies|ication)\b/i, 'clarification'],
  [/^(?:withdraw(?:al|n|s)|kill|retraction|retracted)\b/i, 'withdrawal'],
  [/^(?:advisory|eds|editors|note to editors)\b/i, 'advisory'],
  [/^(?:urgent|bulletin|flash|snap|newsalert|alert)\b/i, 'urgent'],
];
const WORD =
  'UPDATED?|WRAP-?UP|WRAP|CORRECTED|CORRECTION|REFILED?|RPT|REPEAT|CLARIFIED|CLARIFICATION|WITHDRAWN|WITHDRAWAL|KILL|RETRACTION|ADVISORY|URGENT|BULLETIN|FLASH|SNAP|ALERT';
/** `UPDATE 2-`, `CORRECTED-UPDATE 1-`, `REFILE: `: filed before the headline, no part of it. */
const PREFIX = new RegExp(
  `^((?:(?:${WORD})(?:\\s*\\(OFFICIAL\\))?(?:\\s+\\d+)?\\s*-\\s*)*(?:${WORD})(?:\\s*\\(OFFICIAL\\))?(\\s+\\d+)?)(\\s*)([-:])(\\s*)(?=\\S)`,
);
/** `(CORRECTED) - ` and `CORRECTED - `: the headline itself says so. */
const SAID = new RegExp(`^\\(?((?:${WORD})(?:\\s+\\d+)?)\\)?\\s*(?:-|:|\\s)`);

function noteOf(text: string): VersionNote | undefined {
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  if (!kind) return undefined;
  const number = /\b(?:UPDATED?|WRAP-?UP|WRAP|ALERT|SNAP)\s+(\d{1,2})\b/i.exec(text)?.[1];
  return { kind, ...(number && { number: Number(number) }), text };
}

/** `(LEAD)`, `(2nd LD)`: the number of a story's new beginning, in brackets of its own. */
const LEAD = /^\((?:(\d)(?:st|nd|rd|th) )?(?:LEAD|LD)\)\s+(?=\S)/;

/**
 * The note in front of a headline that it replaces an earlier version. A note that was filed as a prefix (`UPDATE 2-`,
 * `CORRECTED-`, `REFILE: `) is split off; one that the headline itself carries (`(CORRECTED) - `) stays in it.
 */
export function headlineNote(headline: string): { headline: string; note?: VersionNote } {
  const lead = LEAD.exec(headline);
  if (lead) {
    const note: VersionNote = { kind: 'update', ...(lead[1] && { number: Number(lead[1]) }), text: lead[0].trim() };
    return { headline: headline.slice(lead[0].length), note };
  }
  const prefix = PREFIX.exec(headline);
  if (prefix?.[1]) {
    const [whole, text, number, before, mark, behind] = prefix;
    const tight = before === '' && (mark === ':' || behind === '');
    const note = noteOf(text.trim());
    if (note && (number !== undefined || tight)) return { headline: headline.slice(whole.length), note };
    if (note) return { headline, note };
  }
  const said = SAID.exec(headline)?.[1];
  const note = said && /^\(|^CORRECTED\b/.test(headline) ? noteOf(said) : undefined;
  return note ? { headline, note } : { headline };
}

/** A line of the head that is a note alone: `UPDATE 2`, `(Adds quotes, background)`, `Eds: Updates with reaction.` */
export function lineNote(line: string): VersionNote | undefined {
  if (line.length > 300) return undefined;
  const bare = line.replace(/^[(*\s]+|[)*\s]+$/g, '').replace(/^ATTN:\s*/, '');
  const bracketed = /^\*?\(.*\)$/.test(line);
  if (
    bracketed &&
    /^(adds?|updat(?:es|ing)|recasts?|recasting|writes through|releads?|inserts?|changes?|new throughout|with)\b/i.test(
      bare,
    )
  )
    return { kind: 'update', text: bare };
  if (
    bracketed ||
    /^(eds|editors?|corrects?|clarifies|refiles|repeats?)\b[^.]{0,60}[:;,-]|^(corrects|clarifies|refiles)\b/i.test(bare)
  ) {
    const kind = KINDS.find(([pattern]) => pattern.test(bare))?.[1];
    if (kind) return { kind: kind === 'advisory' && /\bupdat|\badds?\b/i.test(bare) ? 'update' : kind, text: bare };
  }
  return new RegExp(`^(?:${WORD})(?:\\s+\\d+)?[:.]?$`).test(bare) ? noteOf(bare.replace(/[:.]$/, '')) : undefined;
}
