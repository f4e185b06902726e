import type { DateHints } from '../../dates/parse-date.js';
import { parseDate } from '../../dates/parse-date.js';
import { value, type XmlElement } from '../../xml/element.js';
import type { FeedDraft, ItemDraft } from '../draft.js';
import type { ElementReader } from '../element-reader.js';

/** What one element says, put into the draft of what it stands in. */
export type ElementHandler<Draft> = (
  element: XmlElement,
  draft: Draft,
  reader: ElementReader,
  hints: DateHints,
) => void;
/** By settled name: what the elements of one vocabulary say of an item, or of a feed. */
export type Vocabulary<Draft> = Record<string, ElementHandler<Draft>>;
export type ItemVocabulary = Vocabulary<ItemDraft>;
export type FeedVocabulary = Vocabulary<FeedDraft>;

/** Of several elements equally good the last counts: feeds add the newer date behind the older. */
export function date(field: 'published' | 'updated', rank: number): ElementHandler<ItemDraft> {
  return (element, { fields }, _reader, hints) => {
    const written = value(element);
    if (written) fields.offer(field, rank, parseDate(written, hints), true);
  };
}

/** A topic in the vocabulary that the feed names: `domain` of RSS, `scheme` of Atom. */
export function addSubject(item: ItemDraft, scheme: string, code: string, label?: string): void {
  const [vocabulary, term, name] = [scheme.trim(), code.trim(), label?.trim()];
  if (vocabulary === '' || term === '' || term.length > 200 || item.subjects.length >= MOST_SUBJECTS) return;
  if (item.subjects.some((known) => known.scheme === vocabulary && known.code === term)) return;
  item.subjects.push({ scheme: vocabulary, code: term, ...(name && name !== term && { name }) });
}

const MOST_SUBJECTS = 100;

/** A number that is not negative; undefined for anything else. */
export function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // As nearly all are; beyond 15 digits the rest is not read.
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const number = /^\s*(\d{1,15}(?:\.\d+)?)/.exec(text.replace(/(?<=\d)[,_\u00a0](?=\d{3})/g, ''))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Seconds of a duration written as seconds, minutes:seconds, hours:minutes:seconds or ISO 8601. */
export function seconds(text: string | undefined): number | undefined {
  const bare = text?.trim() ?? '';
  const parts = /^(\d{1,7})(?::(\d{1,2}))?(?::(\d{1,2}))?(?:[.,]\d+)?$/.exec(bare);
  if (parts) {
    const [first, ...rest] = parts.slice(1).filter((each) => each !== undefined);
    return rest.reduce((sum, each) => sum * 60 + Number(each), Number(first));
  }
  const iso = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/i.exec(bare);
  if (iso && bare.length > 2) {
    const [days, hours, minutes, rest] = iso.slice(1).map((each) => Number(each ?? 0));
    return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (rest ?? 0);
  }
  const words =
    /^(?:(\d+)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*m(?:in(?:ute)?s?)?)?\s*(?:(\d+)\s*s(?:ec(?:ond)?s?)?)?$/i.exec(bare);
  if (!words || bare === '') return undefined;
  return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
}

/** Keywords apart by commas or semicolons. */
export function keywords(text: string | undefined): string[] {
  return (text ?? '').split(/\s*[,;\uff0c\u3001]\s*/);
}
