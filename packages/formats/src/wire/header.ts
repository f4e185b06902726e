import type { Byline, VersionNote } from '@dateline/core';
import { parseDate } from '../dates/parse-date.js';
import { attach, isByline, isWriterLine, parseByline } from './byline.js';
import { itemMark, joined } from './layout.js';
import { headlineNote, lineNote } from './version-note.js';

/** What stands above the text of a story. */
export interface Header {
  kicker?: string | undefined;
  headline?: string | undefined;
  deck?: string | undefined;
  bylines: Byline[];
  versionNote?: VersionNote | undefined;
  embargo?: string | undefined;
  published?: string | undefined;
  /** Points told in advance, as a list. */
  points: string[];
  /** Prose that found no other place; it opens the body. */
  opening: string[];
}

const EMBARGO =
  /^[*(\s]*(?:(?:strictly\s+)?embargo(?:ed)?\b|under embargo|not for (?:release|publication|use|broadcast)\b|hold for release|for release (?:at|on|after|until|\d|mon|tue|wed|thu|fri|sat|sun)|for use (?:after|from))/i;
/** What machines and desks write for each other: priority and number, slug, service codes. */
const TRANSMISSION =
  /^(?:ZCZC\b.*|zczc\b.*|NNNN|[\^]?(?:[a-z] ){0,2}(?:BC|AM|PM|AP|bc|am|pm)-[-+\w,.:;&/ ]*|[a-z]{1,3}\d{3,4}\b.*|[a-z](?: [a-z])? [A-Z]{2}-\S+.*|\^?[a-z]+(?:-[a-z]+)+(?:[, ]+\d\S*)*|(?:FOR IMMEDIATE RELEASE|For immediate release)[:.]?|(?:PRESS RELEASE|Press release)|[A-Z]{3}\d{4} \d \w{1,3} \d{4} .*|slug(?:line)?:.*|keywords?:.*)$/;
const SECTION =
  /^(?:all |latest |top |breaking )?(?:news|world|politics|business|economy|economics|markets?|sports?|science|health|technology|tech|culture|arts?|entertainment|opinion|comment|analysis|features?|society|international|national|local|regional|domestic|foreign|defen[cs]e|military|energy|oil|environment|climate|education|law|crime|justice|religion|travel|obituar(?:y|ies)|weather|transport|space|finance|banking|agriculture|commodities|company news|press review|emergencies|incidents)(?:\s*(?:&|and|\/)\s*[\w ]{3,20}|\s+(?:news|desk|briefs?|watch|roundup|report))?$/i;

const wordsOf = (text: string) => text.split(/\s+/).length;
const isCapitals = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** Lines of one chunk as items: a line that was cut at the edge goes on in the next. */
export function itemsOf(lines: readonly string[], width: number): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const previous = last?.at(-1);
    const text = line.trim();
    const goesOn =
      previous !== undefined &&
      !isByline(text) &&
      !itemMark(text) &&
      !TRANSMISSION.test(joined([previous])) &&
      !TRANSMISSION.test(joined([text])) &&
      (/^\p{Ll}/u.test(text) ||
        /[,;–-]$/.test(previous) ||
        (isCapitals(previous) && isCapitals(text) && previous.length >= 28) ||
        (width >= 60 && previous.length + text.indexOf(' ') >= width && !/[.!?"”)]$/.test(previous)));
    if (goesOn) last?.push(text);
    else items.push([text]);
  }
  return items.map(joined);
}

/** Sorts the items above a dateline, or above the prose, into the parts of a header. */
export function readHeader(items: readonly string[]): Header {
  const header: Header = { bylines: [], points: [], opening: [] };
  const titles: string[] = [];
  for (const item of items) {
    if (TRANSMISSION.test(item)) continue;
    const note = lineNote(item);
    if (EMBARGO.test(item)) header.embargo ??= item.replace(/^[*(\s]+|[*)\s]+$/g, '');
    else if (note) header.versionNote = better(header.versionNote, note);
    else if (isByline(item)) header.bylines.push(...parseByline(item));
    else if (header.bylines.length > 0 && isWriterLine(item)) attach(header.bylines.at(-1)!, item);
    else if (dateLine(item) && items.length > 1) header.published ??= dateLine(item);
    else if (itemMark(item)) header.points.push(item.slice(itemMark(item)!.length));
    else titles.push(item);
  }
  return entitle(header, titles);
}

function better(known: VersionNote | undefined, note: VersionNote): VersionNote {
  if (!known) return note;
  // What was wrong is for the reader; which paragraphs are new is for the desk.
  return note.kind === 'correction' || note.kind === 'clarification'
    ? { ...known, text: `${known.text} (${note.text})` }
    : known;
}

/** A line that is a date and nothing else. */
function dateLine(text: string): string | undefined {
  if (text.length > 60 || !/\b(?:1[6-9]|20)\d\d\b/.test(text) || wordsOf(text) > 9) return undefined;
  const bare = text.replace(/^(?:published|updated|posted|filed|date)\s*(?:on|at)?\s*:?\s*/i, '');
  if (!/^(?:\p{L}{3,10}\.?,?\s+)?(?:\d|\p{L}{3,10}\.? \d{1,2}\b)/u.test(bare)) return undefined;
  return parseDate(bare);
}

function entitle(header: Header, titles: string[]): Header {
  const rest = [...titles];
  if (rest.length > 1 && isKicker(rest)) header.kicker = rest.shift()!.replace(/:$/, '');
  const first = rest.shift();
  if (first !== undefined) {
    const { headline, note } = headlineNote(first);
    header.headline = headline;
    if (note) header.versionNote = header.versionNote ? better(note, header.versionNote) : note;
  }
  const [deck] = rest;
  if (deck !== undefined && deck.length <= 320) header.deck = rest.shift()!;
  return { ...header, opening: [...header.opening, ...rest] };
}

/** Whether the first of several lines names the section or subject and the headline comes behind it. */
function isKicker([first = '', second = '', third]: readonly string[]): boolean {
  if (first.length > 45 || /[.!?]$/.test(first)) return false;
  if (/:$/.test(first) || SECTION.test(first)) return true;
  if (isCapitals(first) && !isCapitals(second) && wordsOf(first) <= 3) return true;
  if (wordsOf(first) === 1 && wordsOf(second) > 2) return true;
  return third !== undefined && wordsOf(first) <= 4 && first.length < second.length;
}
