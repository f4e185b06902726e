import { directionOfLanguage, directionOfText } from '@dateline/core/base';
import { guessLanguage, scriptOf } from '../../language/guess-language.js';
import { languageTag } from '../../language/language-tag.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';

const WRITTEN_IN: Record<string, string> = {
  ja: 'kana',
  zh: 'han',
  ko: 'hangul',
  ru: 'cyrillic',
  uk: 'cyrillic',
  bg: 'cyrillic',
  el: 'greek',
  he: 'hebrew',
  ar: 'arabic',
  fa: 'arabic',
  ur: 'arabic',
  th: 'thai',
  hi: 'devanagari',
  mr: 'devanagari',
  ne: 'devanagari',
};
/** Languages that templates of sites come with, whatever is written on them later. */
const DEFAULT = /^(?:en|de|fr|es|pt|it)(?:-|$)/i;

/** The language of the story: as the page declares it, unless its script says otherwise; else as its words say. */
export function languageOf({ head, story }: Evidence, text: string, told: string | undefined): Found | undefined {
  const candidates: (Found | undefined)[] = [
    head.lang ? { value: head.lang, from: 'page', detail: 'lang' } : undefined,
    metaOf(head, 'content-language', 'language', 'dc:language', 'dcterms:language', 'inlanguage'),
    story?.inLanguage
      ? {
          value: textIn(story.inLanguage, ['alternateName', '@value', 'name']) ?? '',
          from: 'json-ld',
          detail: 'inLanguage',
        }
      : undefined,
    metaOf(head, 'og:locale'),
    told ? { value: told, from: 'context' } : undefined,
  ];
  const script = scriptOf(text);
  for (const one of candidates) {
    const value = languageTag(one?.value.split(/[,;\s]/)[0]);
    if (!one || !value || /^(?:xx|und|zxx|mul)$/i.test(value)) continue;
    const foreign = script !== undefined && script !== 'latin' && DEFAULT.test(value);
    const impossible =
      script === 'latin' &&
      ['ja', 'zh', 'ko', 'ru', 'el', 'he', 'ar', 'th'].includes(value.slice(0, 2).toLowerCase()) &&
      WRITTEN_IN[value.slice(0, 2).toLowerCase()] !== script;
    if (!foreign && !impossible) return { ...one, value };
  }
  const guessed = guessLanguage(text);
  return guessed ? { value: guessed, from: 'inferred', detail: 'words' } : undefined;
}

/** As its letters run; where it has none, as the page or its language says. */
export function directionOf({ head }: Evidence, text: string, language: string | undefined): 'ltr' | 'rtl' {
  const own = directionOfText(text);
  if (head.dir === 'rtl' && own !== 'ltr') return 'rtl';
  return own ?? (head.dir === 'ltr' ? 'ltr' : language ? directionOfLanguage(language) : 'ltr');
}
