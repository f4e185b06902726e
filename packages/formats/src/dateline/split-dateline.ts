import { bareAgency, isAgency, looksLikeAgency } from './agencies.js';
import { dayAt, type WrittenDay } from './day.js';
import { beginsSentence, inCapitals, looksLikePlace, standsAlone, trimPlace } from './place.js';

/** A dateline as it is laid out, before its day is resolved. */
export interface WrittenDateline extends WrittenDay {
  /** As written, on one line, with the dash or point that ends it. */
  text: string;
  place?: string;
  agency?: string;
}

/** A paragraph in two: its dateline, and what the story says. */
export interface SplitDateline {
  dateline: WrittenDateline;
  /** The paragraph without it. */
  rest: string;
  /** UTF-16 code units of the paragraph that were taken, for whoever has marks to move. */
  length: number;
}

/** The longest dateline: two cities with their states, a weekday, a date, a time and an agency. */
const MAX_LENGTH = 160;
const DASH = /^\s*(?:[.,;]?\s*(?:-{1,3}|[–—―]|_(?=\s))|:(?=\s))[ \t\n]*/;

/**
 * Takes the dateline off a story's first paragraph, in the forms agencies use: `SALVADOR, Feb 26 -`, `MOSCOW, February 8.
 * /TASS/.`, `LONDON (Reuters) -`, `NEW DELHI, Mar 5 (PTI)`, `(ANSA) - ROMA, 5 MAR -`, `Madrid, 5 mar (EFE).-`. Undefined
 * where the paragraph begins with none; a few capitals before a dash are split only if they can be a place.
 */
export function splitDateline(paragraph: string): SplitDateline | undefined {
  const head = paragraph.slice(0, MAX_LENGTH + 40);
  const start = head.search(/\S/);
  if (start < 0) return undefined;
  const lead = leadingAgency(head, start);
  if (lead) {
    const behind = from(head, lead.end, start);
    if (behind && (behind.dateline.place || behind.dateline.day))
      return cut(paragraph, start, behind.end, { ...behind.dateline, agency: lead.name });
    return lead.dash ? cut(paragraph, start, lead.end, { agency: lead.name }) : undefined;
  }
  const found = from(head, start, start);
  return found && cut(paragraph, start, found.end, found.dateline);
}

type Found = { dateline: Omit<WrittenDateline, 'text'>; end: number };

function cut(paragraph: string, start: number, end: number, dateline: Omit<WrittenDateline, 'text'>): SplitDateline {
  const text = paragraph.slice(start, end).replace(/\s+/g, ' ').trim();
  return { dateline: { text, ...dateline }, rest: paragraph.slice(end), length: end };
}

/** `(ANSA) - ROMA, 5 MAR -` and `(Bloomberg) -- ` name the agency first. */
function leadingAgency(head: string, at: number): { name: string; end: number; dash: boolean } | undefined {
  const match = /^[([]\s*([^()[\]]{2,40}?)\s*[)\]]/.exec(head.slice(at));
  if (!match?.[1] || !isAgency(match[1])) return undefined;
  const end = at + match[0].length;
  const dash = DASH.exec(head.slice(end));
  return { name: match[1], end: end + (dash?.[0].length ?? 0), dash: dash !== null };
}

/** A dateline holds a figure, or a dash or the like that ends it. */
const LAST_SIGN = /^[\s\S]*[\d–—―_:/-]/;

/** Tries each end a place can have, the nearest first. */
function from(head: string, at: number, start: number): Found | undefined {
  const last = LAST_SIGN.exec(head)?.[0].length ?? 0;
  for (let edge = at; edge < Math.min(last, start + MAX_LENGTH); edge++) {
    if (edge > at && !/[\s,;.(/–—_:-]/.test(head[edge]!)) continue;
    const found = endingAt(head, at, edge);
    if (found) return found;
    if (head[edge] === '\n' && endsLine(head, at, edge)) return undefined;
  }
  return undefined;
}

/** A place goes on in the next line only where a line was full, or breaks off. */
function endsLine(head: string, at: number, edge: number): boolean {
  const line = head.slice(Math.max(at, head.lastIndexOf('\n', edge - 1) + 1), edge).trimEnd();
  return /^\n\s*\n/.test(head.slice(edge)) || (line.length < 50 && !/[,/;–—-]$/.test(line));
}

/** What follows a place that ends at `edge`: day and agency in any order, then what sets the story off. */
function endingAt(head: string, at: number, edge: number): Found | undefined {
  const { day, agency, end, bracketed } = partsFrom(head, edge);
  const dash = DASH.exec(head.slice(end));
  if (day.day === undefined && !agency && !dash) return undefined;
  // The point of N.C. and Calif. is theirs.
  const place = trimPlace(head.slice(at, head[edge] === '.' ? edge + 1 : edge));
  const after = end + (dash?.[0].length ?? 0);
  const dateline = { ...(place && { place }), ...day, ...(agency && { agency }) };
  if (day.day !== undefined) {
    if (place && !looksLikePlace(place) && !(dash && head[edge] === ',' && carelessPlace(place))) return undefined;
    if (dash) return behindDash(head, after, dateline);
    if (agency || closes(head, edge, end, place)) return { dateline, end: end + pointAnd(head, end) };
    return undefined;
  }
  if (agency) {
    if (!place || !looksLikePlace(place)) return undefined;
    const sure = isAgency(agency) || (bracketed && inCapitals(place) && looksLikeAgency(agency));
    if (!sure || !(dash || /^\s*\/[^/]+\/\.?\s/.test(head.slice(edge)))) return undefined;
    return { dateline, end: dash ? after : end + pointAnd(head, end) };
  }
  // A dash must stand free: WINSTON-SALEM and AIX-EN-PROVENCE go on.
  if (!/^(\s+([-–—_]|--)\s|\s*(—|--)\s*)/.test(head.slice(edge)) || !standsAlone(place)) return undefined;
  return { dateline, end: after };
}

/** Names in lower case, or with a slip of the keys in them, are places where comma, date and dash stand around them. */
function carelessPlace(place: string): boolean {
  return /^[\p{L}.'} -]{3,30}$/u.test(place) && !beginsSentence(place);
}

/** Behind the dash some name the agency: `MOSCOW, March 5 - RIA Novosti.` */
function behindDash(head: string, at: number, dateline: Found['dateline']): Found {
  if (dateline.agency) return { dateline, end: at };
  const length = bareAgency(head, at);
  const ending = length > 0 ? /^(\.\s*[-–—]*\s*|\s*[-–—]+\s*)/.exec(head.slice(at + length)) : null;
  if (!ending) return { dateline, end: at };
  return { dateline: { ...dateline, agency: head.slice(at, at + length) }, end: at + length + ending[0].length };
}

/** Day alone, as in `GENEVA, May 8. The assembly`, or with nothing behind it on its line. */
function closes(head: string, edge: number, end: number, place: string): boolean {
  const rest = head.slice(end);
  if (!place || !looksLikePlace(place)) return false;
  if (/^[.\s]*$/.test(rest)) return /[,.]/.test(head[edge]!);
  return inCapitals(place) && /^(\.\s+["“‘'«(]?[\p{Lu}\p{Lo}\d]|\s*\n)/u.test(rest);
}

const pointAnd = (head: string, end: number) => /^[.:]?\s*/.exec(head.slice(end))?.[0].length ?? 0;

interface Parts {
  day: WrittenDay;
  agency?: string;
  /** Whether the agency stands in brackets or slashes. */
  bracketed: boolean;
  end: number;
}

/** The day and the agency from a place on, whatever their order. */
function partsFrom(head: string, edge: number): Parts {
  const parts: Parts = { day: {}, bracketed: false, end: edge };
  for (let at = edge; ; ) {
    const gap = /^(?:[\s,;.|]*[,;.\s|]|)(?:[-–—]{1,2}\s*(?=[(\p{L}\d]))?/u.exec(head.slice(at))?.[0].length ?? 0;
    const dashed = /[-–—]/.test(head.slice(at, at + gap));
    const next = at + gap;
    const day = parts.day.day === undefined ? (dayAt(head, next) ?? dayInBrackets(head, next)) : undefined;
    if (day) {
      Object.assign(parts.day, day.day);
      at = parts.end = day.end;
      continue;
    }
    // Behind a dash only a day is still the dateline: `ST. LOUIS, Mo. - March 9 -`; but `NEW YORK--(WIRE)--` as well.
    const agency = parts.agency === undefined && next > edge ? agencyAt(head, next, dashed) : undefined;
    if (!agency) return parts;
    parts.agency = agency.name;
    parts.bracketed = agency.bracketed;
    at = parts.end = agency.end;
  }
}

/** `OLDHAVEN (March 5) -` */
function dayInBrackets(head: string, at: number): ReturnType<typeof dayAt> {
  const day = head[at] === '(' ? dayAt(head, at + 1) : undefined;
  return day && head[day.end] === ')' ? { ...day, end: day.end + 1 } : undefined;
}

function agencyAt(
  head: string,
  at: number,
  dashed: boolean,
): { name: string; end: number; bracketed: boolean } | undefined {
  const match = /^(?:\(\s*([^()]{2,60}?)\s*\)|\/\s*([\p{L}][^/\n]{1,40}?)\s*\/|\[\s*([^[\]]{2,40}?)\s*\])/u.exec(
    head.slice(at),
  );
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match && name) {
    if (dashed && !isAgency(name)) return undefined;
    return looksLikeAgency(name) ? { name, end: at + match[0].length, bracketed: true } : undefined;
  }
  const length = dashed ? 0 : bareAgency(head, at);
  return length > 0 ? { name: head.slice(at, at + length), end: at + length, bracketed: false } : undefined;
}
