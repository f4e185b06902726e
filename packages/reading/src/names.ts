/**
 * The people, bodies and places of a story alone.
 * @module @dateline/reading/names
 */
import type { Article } from '@dateline/core';
import type { Name, ReadTextContext, TextSpan } from '@dateline/core/reading';
import { englishModel } from './language/english/english-model.js';
import { loadEnglishPlaces } from './language/english/load-places.js';
import { englishNames } from './language/english/names.js';
import { englishTelling } from './language/english/telling.js';
import { findGermanNames } from './language/german/find-names.js';
import { loadGermanPlaces } from './language/german/load-places.js';
import { germanTelling } from './language/german/telling.js';
import type { Language } from './language/language.js';
import { loadFor } from './load-for.js';
import { namesOf as allNames } from './names/names-of.js';
import { type Part, type PartOptions, partOfArticle, partOfText } from './part.js';
import { manySpans } from './to-article.js';

export type { Name, ReadTextContext, TextSpan } from '@dateline/core/reading';
export type { PartOptions } from './part.js';

const languages: readonly Language[] = [
  { ...englishTelling, model: englishModel, names: englishNames, places: loadEnglishPlaces },
  { ...germanTelling, findNames: findGermanNames, places: loadGermanPlaces },
];

const part: Part<Language, Name<TextSpan>, Awaited<ReturnType<typeof loadFor>>> = {
  languages,
  load: loadFor,
  *find(doc, language, { model, gazetteer }, { place }) {
    const labels = model && (yield* model.labelSteps(doc));
    return (yield* allNames(doc, language, gazetteer, labels?.names, place)).all;
  },
};

/**
 * The people, organisations and places of an Article, each once with all its mentions: the `names` of its Reading. Weights and places
 * are loaded when a text first needs them.
 * @throws the reason of the signal, once that is aborted
 */
export const namesOf = (article: Article, options?: PartOptions): Promise<Name[]> =>
  partOfArticle(part, article, (prose, name) => ({ ...name, mentions: manySpans(prose, name.mentions) }), options);

/** The same of bare text: spans are half-open, in UTF-16 code units of `text`. */
export const namesOfText = (text: string, context?: ReadTextContext & PartOptions): Promise<Name<TextSpan>[]> =>
  partOfText(part, text, context);
