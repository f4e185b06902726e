import type { Byline } from '@dateline/core';
import { parseCredits } from './byline.js';
import { joined } from './layout.js';

/** What stands below the text of a story. */
export interface Tail {
  /** Lines of the document that are still the story. */
  lines: string[];
  credits: Byline[];
  rights?: string;
}

/** Ends the story; what follows is for the desk. */
const END =
  /^(?:[-–—*( ]*(?:30|ends?|end it|enditem|fin|ende)[-–—*). ]*|#{2,}|\/tass\/|nnnn|[-–—=( ]*(?:reuters?|afp|efe|dpa|ansa|upi|xinhua|enditem|pti|kyodo|tass|interfax|yonhap|ians)[-–—) .]*|reuters?(?: [A-Z]{1,4}(?:[\d/][\w/]*)?){1,3}|ap-[a-z]{2}-\d\S*.*|\(end\) dow jones newswires.*|[-–—(]+ ?more ?[-–—)]+|x{3,}|\*(?:\s?\*){2,}|dpa(?: [a-z]{2,4}| [a-z]\d){1,6})$/i;
const RIGHTS = /^[(\s]*(?:\(c\)|©|copyright\b|all rights reserved)/i;
/** Addresses and codes for clients. */
const DESK =
  /^(?:\(\(.*|.*\)\)|keywords?:.*|for (?:more|further) (?:information|details).{0,200}|(?:media |press )?contacts?:.*|\S+@\S+\.\w{2,}|[-_=*]{2,})$/i;
/** Who wrote, edited and sent it: `ic/tr`, `str-ic/tr`, `Iv ep`. */
const INITIALS = /^(?:[a-z]{2,4}(?:[-/][a-z]{2,4}){1,5}|[A-Z]?[a-z]{1,2}(?: [a-z]{2}){1,3})$/;
const INLINE_END =
  /(?<=[.!?"”'’)])\s+(?:REUTERS?|Enditem|\(?ENDS\)?|-30-|\/TASS\/|\(?(?:ANSA|EFE|PTI|IANS|UNI|ANI|AFP|dpa|Kyodo|KUNA|Xinhua|Bernama)\)?(?: [A-Z]{2,4}){0,4})\.?\s*$/;

/**
 * Takes off the end marks (`REUTERS`, `-30-`, `###`, `ENDS`), the lines of rights and of the desk, and the credits
 * (`(Reporting by ...; Editing by ...)`) behind a story.
 */
export function readTail(all: readonly string[]): Tail {
  const lines = [...all];
  const tail: Tail = { lines, credits: [] };
  cutAtEnd(lines);
  for (;;) {
    while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
    const last = lines.at(-1)?.trim();
    if (last === undefined) break;
    const from = creditStart(lines);
    const credits = from === undefined ? undefined : parseCredits(joined(lines.slice(from)));
    if (credits && from !== undefined) {
      tail.credits.unshift(...credits);
      lines.length = from;
    } else if (END.test(last) || DESK.test(last) || INITIALS.test(last)) lines.pop();
    else if (RIGHTS.test(last) && last.length < 300) {
      tail.rights ??= last.replace(/^\((?!c\))(.*)\)$/i, '$1');
      lines.pop();
    } else break;
    if (lines.every((line) => line.trim() === '')) break;
  }
  const end = lines.length - 1;
  if (end >= 0) lines[end] = lines[end]!.replace(INLINE_END, '');
  return tail;
}

/** Below an end mark that nobody uses within a story there is only what a press office adds. */
function cutAtEnd(lines: string[]): void {
  const from = Math.floor(lines.length / 2);
  for (let at = from; at < lines.length; at++) {
    if (/^\s*(?:-\s?30\s?-|#{3,}|-?\s?ends\s?-?|NNNN)\s*$/i.test(lines[at]!) && at > 2) {
      const below = lines
        .slice(at + 1)
        .filter((line) => /^\s*[(\s]*(?:\(c\)|©|copyright)/i.test(line) || parseCredits(line));
      lines.length = at;
      for (const line of below) lines.push(line);
      return;
    }
  }
}

/** Where the last paragraph begins, if it begins as credits do; it may run over a few lines. */
function creditStart(lines: readonly string[]): number | undefined {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 6) && lines[at]!.trim() !== ''; at--)
    if (
      parseCredits(lines[at]!) ||
      /^\s*\(?(?:additional )?(?:reporting|writing|editing|compiled|written|edited) by\b/i.test(lines[at]!)
    )
      return at;
  return undefined;
}
