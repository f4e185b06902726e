import type { Article } from '@dateline/core';
import type { TextSpan } from '@dateline/core/reading';
import type { Language } from './language/language.js';
import { tagged } from './language/told-by.js';
import { type Prose, proseOf } from './prose.js';
import { makeDoc } from './text/index.js';
import { parseDay } from './times/calendar.js';
import { findTimes } from './times/find-times.js';

/** A text to read, and what is known of it. */
export interface Source {
  text: string;
  /** Where its paragraphs stand, if that is known. */
  pieces?: readonly TextSpan[];
  /** The paragraphs of the story itself, without its headline and deck; all of them if not given. */
  paragraphs?: readonly TextSpan[];
  /** Day or instant of filing, where it is known. */
  filed: string | undefined;
  /** Where it was filed, as the dateline has it; it stands outside the text. */
  place?: string | undefined;
  language: string | undefined;
}

/** What of a language finds the day at the head of a story. */
type Dating = Pick<Language, 'tag' | 'small' | 'telling' | 'text' | 'times'>;

/** How far into a story, in characters, a full date may be the day it was filed. */
const HEAD = 120;

/** The day at the head of a story that has neither a dateline nor a date of publication. */
function dayAtHead(text: string, language: Dating | undefined): string | undefined {
  if (!language?.times) return undefined;
  const times = findTimes(makeDoc(text.slice(0, HEAD), language.text), language.times());
  return times.find(({ type, value }) => type === 'DATE' && parseDay(value) && value.length === 10)?.value;
}

/** The day of filing, ISO 8601, that relative times are resolved against. */
export const anchorOf = (filed: string | undefined): string | undefined => parseDay(filed) && filed?.slice(0, 10);

/** What of an Article is read: its prose as one text. The day of filing is that of the dateline, else that of publication, else a full date at the head. */
export function sourceOf(article: Article, languages: readonly Dating[]): { prose: Prose; source: Source } {
  const prose = proseOf(article);
  const body = prose.pieces.filter(({ at }) => typeof at === 'number');
  const paragraphs = body.filter(({ at }) => article.body[at as number]?.type === 'paragraph');
  const { dateline, published, language } = article;
  const head = () => dayAtHead(prose.text.slice(body[0]?.start ?? 0), tagged(language, languages));
  const source = {
    text: prose.text,
    pieces: prose.pieces,
    paragraphs: paragraphs.length > 0 ? paragraphs : body,
    filed: dateline?.date ?? published ?? head(),
    place: dateline?.place,
    language,
  };
  return { prose, source };
}
