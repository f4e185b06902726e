/**
 * The times of a story alone: no weights and no places are loaded.
 * @module @dateline/reading/times
 */
import type { Article } from '@dateline/core';
import type { ReadTextContext, TextSpan, Time } from '@dateline/core/reading';
import { englishTelling } from './language/english/telling.js';
import { englishTimes } from './language/english/times/index.js';
import { germanTelling } from './language/german/telling.js';
import { germanTimes } from './language/german/times.js';
import type { Language } from './language/language.js';
import { type Part, type PartOptions, partOfArticle, partOfText } from './part.js';
import { type TimeGrammar, timeSteps } from './times/find-times.js';
import { oneSpan } from './to-article.js';

export type { ReadTextContext, TextSpan, Time } from '@dateline/core/reading';
export type { PartOptions } from './part.js';

/** What is needed of a language. */
type Timed = Pick<Language, 'tag' | 'small' | 'telling' | 'text'> & { times: () => TimeGrammar };

const part: Part<Timed, Time<TextSpan>, undefined> = {
  languages: [
    { ...englishTelling, times: englishTimes },
    { ...germanTelling, times: germanTimes },
  ],
  load: async () => undefined,
  find: (doc, { times }, _, { anchor }) => timeSteps(doc, times(), anchor),
};

/**
 * The time expressions of an Article as TIMEX3 has them, in its order: the `times` of its Reading.
 * @throws the reason of the signal, once that is aborted
 */
export const timesOf = (article: Article, options?: PartOptions): Promise<Time[]> =>
  partOfArticle(part, article, (prose, time) => ({ ...time, span: oneSpan(prose, time.span) }), options);

/** The same of bare text: spans are half-open, in UTF-16 code units of `text`. */
export const timesOfText = (text: string, context?: ReadTextContext & PartOptions): Promise<Time<TextSpan>[]> =>
  partOfText(part, text, context);
